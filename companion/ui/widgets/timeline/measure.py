"""The lengths of a timeline at a text size, and how wide its words are."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

from companion.ui.toolkit.fonts import TypeStep, pixel_font
from companion.ui.toolkit.layout import gentle
from companion.ui.toolkit.tokens import Theme

TARGET = 48
"""The least a target may be, in pixels at any text size."""


class Measures:
    """Lengths in pixels and widths of words for one theme; widths are remembered."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.title = pixel_font(TypeStep.BODY, 700, theme.factor)
        self.detail = pixel_font(TypeStep.CAPTION, 400, theme.factor)
        self.strong = pixel_font(TypeStep.CAPTION, 700, theme.factor)
        self._metrics: dict[int, QFontMetricsF] = {}
        self._widths: dict[tuple[int, str], float] = {}
        self.title_line = round(QFontMetricsF(self.title).height())
        self.detail_line = round(QFontMetricsF(self.detail).height())
        self.target = max(TARGET, theme.px(TARGET))
        self.gap = 8
        self.pad = gentle(12, theme)
        self.icon = theme.px(22)
        self.mark = gentle(32, theme)
        self.bar = max(self.target, self.title_line + self.detail_line + self.gap)

    def width(self, font: QFont, text: str) -> float:
        """Return how wide a text is in one of the typefaces here."""
        key = (id(font), text)
        known = self._widths.get(key)
        if known is None:
            metrics = self._metrics.get(id(font))
            if metrics is None:
                metrics = self._metrics[id(font)] = QFontMetricsF(font)
            known = self._widths[key] = metrics.horizontalAdvance(text)
        return known

    def wrapped(self, font: QFont, text: str, room: float) -> tuple[str, ...]:
        """Return a text as lines that fit a room; a word wider than it is broken."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(font, longer) <= room:
                lines[-1] = longer
                continue
            lines.extend(self._pieces(font, word, room))
        return tuple(lines)

    def _pieces(self, font: QFont, word: str, room: float) -> list[str]:
        pieces = [""]
        if self.width(font, word) <= room:
            return [word]
        for letter in word:
            if pieces[-1] and self.width(font, pieces[-1] + letter) > room:
                pieces.append("")
            pieces[-1] += letter
        return pieces

    def block_height(self, title: tuple[str, ...], detail: tuple[str, ...]) -> float:
        """Return how high lines of a label stand."""
        return float(len(title) * self.title_line + len(detail) * self.detail_line)

    def block_width(self, title: tuple[str, ...], detail: tuple[str, ...]) -> float:
        """Return how wide the longest line of a label is."""
        widths = [self.width(self.title, line) for line in title]
        widths += [self.width(self.detail, line) for line in detail]
        return max(widths, default=0.0)
