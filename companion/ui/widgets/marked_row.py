"""Rows for lists that are searched: the words that were looked for stand out in bold."""

from __future__ import annotations

from collections.abc import Sequence

from companion.ui.toolkit.fonts import TypeStep, pixel_font
from companion.ui.toolkit.text_block import BoldSpan, TextBlock
from companion.ui.toolkit.tokens import Theme
from companion.ui.widgets.open_row import FoldRow, OpenRow


class _Marked(OpenRow):
    """An open row whose line under the title has bold words."""

    _bold: tuple[BoldSpan, ...] = ()

    def show_marked(self, title: str, detail: str, bold: Sequence[BoldSpan]) -> None:
        """Show another title and line, with these stretches of the line in bold."""
        if (title, detail, tuple(bold)) == (self.text(), self._detail, self._bold):
            return
        self._detail, self._bold = detail, tuple(bold)
        self.setText(title)
        self._tell()

    def _lay_out(self, theme: Theme) -> None:
        super()._lay_out(theme)
        if not self._detail or not self._bold:
            return
        title, (_plain, colour), *rest = self._lines
        body = pixel_font(TypeStep.BODY, 400, theme.factor)
        marked = TextBlock(self._detail, body, line_height=1.4, bold=self._bold)
        self._lines = (title, (marked, colour), *rest)


class MarkedRow(_Marked):
    """A row that leads to another screen."""


class MarkedFoldRow(_Marked, FoldRow):
    """A row that opens and closes what is under it."""
