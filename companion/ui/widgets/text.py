"""Words on the page: headings and paragraphs that wrap, at a comfortable line length."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep, Weight, pixel_font
from companion.ui.toolkit.layout import READING_WIDTH, gentle
from companion.ui.toolkit.plain import make_plain
from companion.ui.toolkit.text_block import BODY_LINE, HEADING_LINE, BoldSpan, TextBlock
from companion.ui.toolkit.tokens import Theme, Token, current_theme, token_colour

_LONGEST_WORD = 180  # px at 100 %; a longer word may be cut rather than widen the page


class Text(QLabel):
    """A paragraph that wraps, no wider than 75 characters, with room between its lines."""

    keeps_height = True

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
        self._above = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setWordWrap(True)
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

    @property
    def colour(self) -> Token:
        """The colour of its words."""
        return self._colour

    @property
    def block(self) -> TextBlock:
        """The laid out lines."""
        return self._block

    def follow_theme(self, theme: Theme) -> None:
        """Take the text size of a theme."""
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        font = pixel_font(self._step, self._weight, theme.factor)
        self._block = TextBlock(self.text(), font, line_height=self._line_height, bold=self._bold)
        self._limit = theme.px(READING_WIDTH)
        self.updateGeometry()
        self.update()

    def _line_width(self, width: int) -> int:
        return max(1, min(width, self._limit))

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of its lines at a width."""
        return self._above + self._block.lay(self._line_width(width))

    def sizeHint(self) -> QSize:
        """Return the size with lines as long as they may be."""
        wide = min(self._block.natural().width(), self._limit)
        return QSize(wide, self._above + self._block.lay(max(1, wide)))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest it can be without cutting an ordinary word."""
        wide = min(self._block.widest_word(), current_theme().px(_LONGEST_WORD))
        return QSize(wide, self._above + round(self._block.line_height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines in the present theme's colour."""
        self._block.lay(self._line_width(self.width()))
        painter = QPainter(self)
        colour = token_colour(current_theme().colours, self._colour)
        self._block.draw(painter, 0, self._above, colour)
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the text."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy")).triggered.connect(self.copy)
        menu.popup(event.globalPos())

    def copy(self) -> None:
        """Put the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())


_STEPS = {1: TypeStep.H1, 2: TypeStep.H2, 3: TypeStep.H3, 4: TypeStep.LEAD}
_ABOVE = {1: 0, 2: 20, 3: 12, 4: 0}


class Heading(Text):
    """A heading of level 1 to 4, told to screen readers as one.

    Levels 2 and 3 bring room above them, so that they belong to what follows; `tight` does not.
    """

    def __init__(
        self, text: str, level: int = 2, *, tight: bool = False, parent: QWidget | None = None
    ) -> None:
        self.level = level
        self._tight = tight
        super().__init__(text, _STEPS[level], weight=700, line_height=HEADING_LINE, parent=parent)
        set_role(self, Role.HEADING)

    def _lay_out(self, theme: Theme) -> None:
        self._above = 0 if self._tight else gentle(_ABOVE[self.level], theme)
        super()._lay_out(theme)
