"""The quiet line above a passage: whom it is about, beside what a person said of themselves."""

from __future__ import annotations

from companion.content import Block, PackFault, passage_lines
from companion.services.applies import applies_of
from companion.ui.pages.context import PageContext


class AboutLines:
    """Called with a block, gives its lines; the reader, Compare and find share it."""

    def __init__(self, context: PageContext) -> None:
        self._context = context

    def __call__(self, block: Block) -> tuple[str, ...]:
        """Return the lines of a block as the answers are now; none where words cannot be read."""
        try:
            phrases = self._context.library.phrases()
        except PackFault:
            return ()
        return passage_lines(block, applies_of(self._context.session.snapshot), phrases)
