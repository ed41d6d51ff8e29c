"""Words on the page: headings and paragraphs that wrap, at a comfortable line length."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep, Weight, pixel_font
from companion.ui.toolkit.layout import READING_WIDTH
from companion.ui.toolkit.plain import make_plain
from companion.ui.toolkit.text_block import BODY_LINE, HEADING_LINE, BoldSpan, TextBlock
from companion.ui.toolkit.tokens import Theme, Token, current_theme, token_colour


class Text(QLabel):
    """A paragraph that wraps, no wider than 75 characters, with room between its lines."""

    def __init__(
        self,
        text: str = "",
        step: TypeStep = TypeStep.BODY,
        *,
        muted: bool = False,
        weight: Weight = 400,
        colour: Token | None = None,
        line_height: float = BODY_LINE,
        bold: Sequence[BoldSpan] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        make_plain(self)
        self._step = step
        self._weight: Weight = weight
        self._colour: Token = colour or ("muted" if muted else "ink")
        self._line_height = line_height
        self._bold = tuple(bold)
        self._measure: int | None = READING_WIDTH
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        super().setText(text)
        self._lay_out(current_theme())

    def setText(self, text: str) -> None:
        """Show another text; its bold spans go with the old one."""
        if text == self.text():
            return
        self._bold = ()
        super().setText(text)
        self._lay_out(current_theme())

    def set_bold(self, bold: Sequence[BoldSpan]) -> None:
        """Set these stretches of the text in bold."""
        self._bold = tuple(bold)
        self._lay_out(current_theme())

    def set_colour(self, colour: Token) -> None:
        """Paint in another colour of the theme."""
        self._colour = colour
        self.update()

    def follow_theme(self, theme: Theme) -> None:
        """Take the text size of a theme."""
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        font = pixel_font(self._step, self._weight, theme.factor)
        self._block = TextBlock(
            self.text(), font, line_height=self._line_height, bold=self._bold
        )
        self._limit = theme.px(self._measure) if self._measure is not None else 1_000_000
        self.updateGeometry()
        self.update()

    @property
    def block(self) -> TextBlock:
        """The laid out lines."""
        return self._block

    def heightForWidth(self, width: int) -> int:
        """Return the height of its lines at a width."""
        return self._block.lay(min(width, self._limit))

    def sizeHint(self) -> QSize:
        """Return the size with lines as long as they may be."""
        wide = min(self._block.natural().width(), self._limit)
        return QSize(wide, self._block.lay(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest it can be without cutting a word."""
        wide = min(self._block.widest_word(), self._limit)
        return QSize(wide, self._block.lay(max(self.width(), wide)) if self.width() else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines in the present theme's colour."""
        self._block.lay(min(self.width(), self._limit))
        painter = QPainter(self)
        self._block.draw(painter, 0, 0, token_colour(current_theme().colours, self._colour))
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the text."""
        menu = QMenu(self)
        menu.addAction(self.tr("Copy")).triggered.connect(self.copy)
        menu.popup(event.globalPos())

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())


_HEADING_STEPS = {1: TypeStep.H1, 2: TypeStep.H2, 3: TypeStep.H3, 4: TypeStep.LEAD}


class Heading(Text):
    """A heading of level 1 to 4, told to screen readers as one."""

    def __init__(self, text: str, level: int = 2, *, parent: QWidget | None = None) -> None:
        super().__init__(
            text,
            _HEADING_STEPS[level],
            weight=700,
            line_height=HEADING_LINE,
            parent=parent,
        )
        self.level = level
        set_role(self, Role.HEADING)
