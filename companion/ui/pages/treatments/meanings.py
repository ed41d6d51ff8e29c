"""The hard words of a page: which are marked, and the meaning that opens below one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget
from shiboken6 import isValid

from companion.content import Glossary, Library, PackFault
from companion.ui.toolkit.announcer import Announcer
from companion.ui.widgets.button import LinkButton
from companion.ui.widgets.term_text import DefinitionPanel, TermSpan, TermText


def glossary_of(library: Library) -> Glossary | None:
    """Return the glossary, or None when it cannot be read: the text then stands without marks."""
    try:
        return library.glossary()
    except PackFault:
        return None


class TermMarks:
    """Finds the first use of each term in what is being read, so that none is marked twice.

    One part of a page is open at a time, beside In short, which always is. So a term is marked
    where a person first meets it: in In short, else at its first use in the part they opened.
    """

    def __init__(self, glossary: Glossary | None, before: frozenset[str] = frozenset()) -> None:
        self._glossary = glossary
        self._marked = set(before)

    @property
    def marked(self) -> frozenset[str]:
        """The terms marked so far."""
        return frozenset(self._marked)

    def find(self, text: str) -> tuple[TermSpan, ...]:
        """Return the terms to mark in the next text."""
        if self._glossary is None:
            return ()
        spans = self._glossary.find_terms(text, self._marked)
        self._marked.update(span.term for span in spans)
        return tuple(
            TermSpan(span.start, span.end, span.term, text[span.start : span.end]) for span in spans
        )


class Meanings(QObject):
    """Opens a term's meaning under its paragraph, one at a time, and gives the focus back.

    `to_all_words` leads to the list of words, at the one with an id; without it no way is shown.
    """

    opened = Signal(QWidget)

    def __init__(
        self,
        glossary: Glossary | None,
        announcer: Announcer,
        parent: QObject | None = None,
        *,
        to_all_words: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._to_all_words = to_all_words
        self._glossary = glossary
        self._announcer = announcer
        self._panel: DefinitionPanel | None = None
        self._key = ""

    def watch(self, text: TermText) -> None:
        """Open meanings for the terms of a paragraph when they are pressed."""
        text.term_pressed.connect(self._on_pressed)

    @property
    def panel(self) -> DefinitionPanel | None:
        """The meaning that is open, if one is."""
        return self._panel if self._panel is not None and isValid(self._panel) else None

    def close(self) -> bool:
        """Close the open meaning; False when none is open."""
        panel = self.panel
        if panel is None:
            return False
        panel.close_panel()
        return True

    def forget(self) -> None:
        """Let go of the open meaning without moving the focus, as when its part is closed."""
        panel, self._panel = self.panel, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()

    def _on_pressed(self, key: str) -> None:
        text = self.sender()
        again = self.panel is not None and self._key == key
        if again:
            self.close()
            return
        if isinstance(text, TermText):
            self.forget()
            self._show(text, key)

    def _show(self, text: TermText, key: str) -> None:
        term = self._glossary.term(key) if self._glossary else None
        holder = text.parentWidget()
        layout = holder.layout() if holder else None
        if term is None or not isinstance(layout, QBoxLayout):
            return
        panel = DefinitionPanel(parent=holder)
        layout.insertWidget(layout.indexOf(text) + 1, panel)
        button = next(each for each in text.buttons if each.span.key == key)
        self._panel, self._key = panel, key
        panel.closed.connect(self._on_closed)
        if self._to_all_words is not None:
            link = LinkButton(self.tr("All words"))
            link.clicked.connect(self._on_all_words)
            panel.add_beside(link)
        panel.show_term(term.term, term.say, term.definition, came_from=button)
        said = self.tr("Say: {say}.").format(say=term.say) if term.say else ""
        self._announcer.say(" ".join(part for part in (term.term, said, term.definition) if part))
        self.opened.emit(panel)

    def _on_closed(self) -> None:
        self.forget()

    @Slot()
    def _on_all_words(self) -> None:
        if self._to_all_words is not None:
            self._to_all_words(self._key)
