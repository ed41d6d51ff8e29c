"""Rows that are pressed whole: one leads to another screen, one opens what is under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from companion.ui.toolkit.accessible import Role, set_role
from companion.ui.toolkit.fonts import TypeStep, pixel_font
from companion.ui.toolkit.icons import draw_icon
from companion.ui.toolkit.plain import without_mnemonic
from companion.ui.toolkit.text_block import BODY_LINE, HEADING_LINE, BoldSpan, TextBlock
from companion.ui.toolkit.tokens import Colours, Theme, Token, current_theme, token_colour
from companion.ui.widgets.button import RING_AIR, Button, ButtonKind, paint_box, shown_text

_CHEVRON = 24
_GAP = 16
_BETWEEN = 4
_LONGEST_WORD = 180  # px at 100 %; a longer word is broken rather than widen the page


class OpenRow(Button):
    """A row with a title, a line on what it is, and a small note; it leads to another screen.

    The mark at the right end says what pressing does. `ruled` draws a hairline under the row, to
    part it from the next; `side` is the room left and right at 100 %.
    """

    def __init__(
        self,
        title: str,
        detail: str = "",
        note: str = "",
        *,
        step: TypeStep = TypeStep.BODY,
        side: int = 20,
        tall: int = 12,
        ruled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._detail = detail
        self._bold: tuple[BoldSpan, ...] = ()
        self._note = note
        self._step = step
        self._side = side
        self._above = tall
        self._ruled = ruled
        super().__init__(without_mnemonic(title), ButtonKind.QUIET, parent=parent)
        self._tell()

    @property
    def bold(self) -> tuple[BoldSpan, ...]:
        """Which stretches of the line stand out."""
        return self._bold

    def show_words(self, title: str, detail: str, bold: Sequence[BoldSpan] = ()) -> None:
        """Show another title and line, as when a list is searched; what was found is bold."""
        shown = without_mnemonic(title)
        if (shown, detail, tuple(bold)) != (self.text(), self._detail, self._bold):
            self._detail = detail
            self._bold = tuple(bold)
            self.setText(shown)
            self._tell()

    def set_note(self, note: str) -> None:
        """Show another small note, or none."""
        if note != self._note:
            self._note = note
            self._lay_out(current_theme())
            self._tell()

    def _tell(self) -> None:
        self.setAccessibleName(shown_text(self.text()))
        told = (self._detail, self._note)
        self.setAccessibleDescription(" ".join(" ".join(told).split()))

    def mark(self) -> str:
        """Return the icon at the right end."""
        return "chevron-right"

    def set_ruled(self, ruled: bool) -> None:
        """Draw the hairline under the row, or leave it out."""
        self._ruled = ruled
        self.update()

    def focus_rect(self) -> QRect:
        """Return where the focus ring goes: around the whole row, with air beside its words."""
        air = 0 if self._side else RING_AIR
        return self.rect().adjusted(-air, 0, air, 0)

    # --- size ---

    def padding(self) -> int:
        """Return the room on the left and right at 100 %."""
        return self._side

    def _lay_out(self, theme: Theme) -> None:
        super()._lay_out(theme)
        lines: list[tuple[TextBlock, Token]] = []
        title = pixel_font(self._step, 700, theme.factor)
        text = shown_text(self.text())
        lines.append((TextBlock(text, title, line_height=HEADING_LINE), "primary"))
        if self._detail:
            body = pixel_font(TypeStep.BODY, 400, theme.factor)
            block = TextBlock(self._detail, body, line_height=1.4, bold=self._bold)
            lines.append((block, "ink"))
        if self._note:
            small = pixel_font(TypeStep.CAPTION, 400, theme.factor)
            lines.append((TextBlock(self._note, small, line_height=BODY_LINE), "muted"))
        self._lines = tuple(lines)
        self._lead = theme.px(_CHEVRON + _GAP)
        self._least = theme.px(56)
        self._tall_pad = theme.px(self._above)

    def _words_height(self, width: int) -> int:
        room = max(1, width - self._room())
        return sum(block.lay(room) for block, _ in self._lines) + _BETWEEN * (len(self._lines) - 1)

    def heightForWidth(self, width: int) -> int:
        """Return the height of its wrapped words at a width."""
        return max(self._least, self._words_height(width) + 2 * self._tall_pad)

    def sizeHint(self) -> QSize:
        """Return the size with each text on one line."""
        wide = max(block.natural().width() for block, _ in self._lines) + self._room()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest it can be without cutting an ordinary word."""
        longest = current_theme().px(_LONGEST_WORD)
        wide = min(longest, max(block.widest_word() for block, _ in self._lines))
        return QSize(wide + self._room(), self._least)

    # --- paint ---

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row in the present theme."""
        colours = current_theme().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._pad and (self._hovered or self.isDown()):
            paint_box(painter, QRectF(self.rect()), colours.hover, None)
        if self._ruled:
            low = self.height() - 1
            painter.fillRect(
                QRect(self._pad, low, self.width() - 2 * self._pad, 1), colours.divider
            )
        self._paint_lines(painter, colours)
        self._paint_mark(painter, colours)
        painter.end()

    def title_token(self) -> Token:
        """Return the colour of the title."""
        return (
            "primary_hover" if self._hovered and current_theme().name != "contrast" else "primary"
        )

    def _paint_lines(self, painter: QPainter, colours: Colours) -> None:
        room = max(1, self.width() - self._room())
        y = (self.height() - self._words_height(self.width())) / 2
        for number, (block, token) in enumerate(self._lines):
            high = block.lay(room)
            shown = token if number else self.title_token()
            block.draw(painter, self._pad, y, token_colour(colours, shown))
            y += high + _BETWEEN

    def _paint_mark(self, painter: QPainter, colours: Colours) -> None:
        side = self._lead * _CHEVRON // (_CHEVRON + _GAP)
        left = self.width() - self._pad - side
        square = QRect(left, (self.height() - side) // 2, side, side)
        draw_icon(painter, square, self.mark(), colours.primary)


class FoldRow(OpenRow):
    """A row that opens and closes what is under it; told to screen readers as expanded or not."""

    def __init__(
        self,
        title: str,
        detail: str = "",
        note: str = "",
        *,
        step: TypeStep = TypeStep.BODY,
        side: int = 20,
        tall: int = 12,
        ruled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            title, detail, note, step=step, side=side, tall=tall, ruled=ruled, parent=parent
        )
        self.setCheckable(True)
        set_role(self, Role.DISCLOSURE)

    def title_token(self) -> Token:
        """Return the colour of the title: of what it now is, a heading, while open."""
        return "ink" if self.isChecked() else super().title_token()

    def mark(self) -> str:
        """Return the icon at the right end."""
        return "chevron-up" if self.isChecked() else "chevron-down"


class CardBox(QWidget):
    """A ground with a fine edge for rows that belong together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge: Token = "edge" if theme.name == "contrast" else "divider"
        colours = theme.colours
        paint_box(
            painter, QRectF(self.rect()), colours.surface, token_colour(colours, edge), width=1
        )
        painter.end()
