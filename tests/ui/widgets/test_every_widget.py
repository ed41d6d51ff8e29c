"""What holds for every control: a role, a name, a target, whole words, a ring, the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from companion.domain.dates import PartialDate
from companion.ui.toolkit.focus_ring import RingFrame
from companion.ui.toolkit.text_block import BoldSpan
from companion.ui.toolkit.theme import ThemeChoice, ThemeController, current_theme, px
from companion.ui.widgets.bullet import BulletText
from companion.ui.widgets.button import BackButton, Button, ButtonKind, LinkButton
from companion.ui.widgets.care_card import CareCard, CareLevel
from companion.ui.widgets.date_field import DateField, TimeField
from companion.ui.widgets.disclosure import Disclosure
from companion.ui.widgets.field import Field, FindField
from companion.ui.widgets.list_panel import Group, ListPanel
from companion.ui.widgets.note_box import NoteBox
from companion.ui.widgets.notices import GateCover, Notice, NoticeKind, UndoBar
from companion.ui.widgets.page_panel import PagePanel
from companion.ui.widgets.path_drawing import PathDrawing, ShapeState, StageShape
from companion.ui.widgets.rows import RadioRow, SwitchRow, TickRow
from companion.ui.widgets.term_text import DefinitionPanel, TermSpan, TermText
from companion.ui.widgets.text import Heading, Text

LONG = "How long might I be in hospital, and who can come to see me while I am there?"
PARAGRAPH = (
    "Your team may talk about conditioning before a stem cell transplant. It is treatment given "
    "to make room for new cells. Some people go into remission first."
)


@dataclass(frozen=True)
class Line:
    key: str
    text: str


def _terms() -> list[TermSpan]:
    words = ("conditioning", "stem cell transplant", "remission")
    starts = [PARAGRAPH.index(word) for word in words]
    return [
        TermSpan(at, at + len(word), word, word) for at, word in zip(starts, words, strict=True)
    ]


def _field_with_error() -> Field:
    field = Field("Hospital line", "The number on your alert card", optional=True)
    field.text = "0113 496 0000"
    field.show_error("That number has letters in it. Your words are safe. Check the number.")
    return field


def _definition() -> DefinitionPanel:
    return DefinitionPanel("Remission", "ruh-MISH-un", "Tests no longer find signs of leukaemia.")


def _list() -> ListPanel[Line]:
    panel: ListPanel[Line] = ListPanel(lambda line: TickRow(line.text), label="Questions")
    lines = tuple(Line(str(index), f"{LONG} ({index})") for index in range(45))
    panel.show_groups((Group("Treatment choices", lines[:3]), Group("Everyday life", lines[3:])))
    return panel


def _undo_bar() -> UndoBar:
    bar = UndoBar()
    bar.show_undo("The question is no longer on your list for Thursday 3 December 2026.")
    return bar


def _disclosure() -> Disclosure:
    fold = Disclosure("What else can I do here", opened=True)
    fold.content.add(Text(PARAGRAPH))
    return fold


def _path() -> PathDrawing:
    stages = [
        StageShape(state.value, f"Stage {state.value}", "in plain words", state, "3 December 2026")
        for state in ShapeState
    ]
    return PathDrawing(stages)


def _timeline() -> QWidget:
    from companion.content import Library
    from companion.resources import content_folder
    from companion.ui.widgets.timeline.view import TimelineView
    from tests.ui.widgets.timeline_cases import plain

    view = TimelineView(Library(content_folder()).phrases().dates)
    view.show_values(plain())
    return view


def _radios() -> QWidget:
    from companion.ui.toolkit.layout import Column

    group = QWidget()
    column = Column(group, gap=4)
    column.add(RadioRow("I am not sure yet", True), RadioRow(LONG, detail=LONG))
    return group


GALLERY: dict[str, Callable[[], QWidget]] = {
    "primary button": lambda: Button("Help me choose three", ButtonKind.PRIMARY),
    "long button": lambda: Button(LONG, icon="plus"),
    "quiet button": lambda: Button("Not now", ButtonKind.QUIET),
    "danger button": lambda: Button("Delete everything", ButtonKind.DANGER, "trash-2"),
    "small button": lambda: Button("A"),
    "link": lambda: LinkButton("Add as a question"),
    "back": lambda: BackButton("Treatments"),
    "heading": lambda: Heading("What may happen in the first weeks after it", 2),
    "text": lambda: Text(PARAGRAPH, bold=[BoldSpan(0, 9)]),
    "terms": lambda: TermText(PARAGRAPH, _terms()),
    "one term": lambda: TermText("remission", [TermSpan(0, 9, "remission", "remission")]),
    "bullet": lambda: BulletText(PARAGRAPH, _terms()),
    "definition": _definition,
    "tick": lambda: TickRow(LONG, detail="For Thursday"),
    "ticked": lambda: TickRow("Ask this", checked=True),
    "switch": lambda: SwitchRow("Keep things still", checked=True),
    "radios": _radios,
    "field": lambda: Field("Where is it?", "Ward, clinic or room"),
    "field with error": _field_with_error,
    "find": lambda: FindField("Find a question"),
    "date": lambda: DateField("When does it start?", value=PartialDate(year=2026, month=12)),
    "time": lambda: TimeField("What time?"),
    "note": lambda: NoteBox("What did they say?", f"{PARAGRAPH}\n{LONG}"),
    "empty note": lambda: NoteBox("What is on your mind?"),
    "list": _list,
    "emergency card": lambda: CareCard(CareLevel.EMERGENCY, "Call 999 if:", [LONG, "one more"]),
    "urgent card": lambda: CareCard(CareLevel.URGENT, "Call your hospital's line if:", [LONG]),
    "other card": lambda: CareCard(CareLevel.NON_URGENT, "Speak to your nurse if:", [LONG]),
    "quiet notice": lambda: Notice(PARAGRAPH, action="Add as a question"),
    "caution": lambda: Notice(PARAGRAPH, NoticeKind.CAUTION, "Choose another place"),
    "error notice": lambda: Notice(PARAGRAPH, NoticeKind.ERROR, "Save again"),
    "gate": lambda: GateCover("This part is about side effects. Both are fine."),
    "undo bar": _undo_bar,
    "fold": _disclosure,
    "path": _path,
    "timeline": _timeline,
}
SIZES = (100, 200, 225)
WIDTHS = (1093, 700)


@pytest.fixture(params=sorted(GALLERY))
def shown(request, qtbot, themes: ThemeController) -> QWidget:
    """A page with one widget of the gallery on it."""
    page = PagePanel("A page", "What it is for.")
    qtbot.addWidget(page)
    page.content.add(GALLERY[request.param]())
    page.resize(WIDTHS[0], 614)
    page.show()
    return page


def _focusable(page: QWidget) -> list[QWidget]:
    tab = Qt.FocusPolicy.TabFocus
    return [
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & tab and one.isVisible() and one.isEnabled()
    ]


def _told(widget: QWidget):
    return QAccessible.queryAccessibleInterface(widget)


def test_everything_that_takes_the_focus_has_a_role_and_a_name(shown: QWidget) -> None:
    names = []
    for one in _focusable(shown):
        reader = _told(one)
        names.append(reader.text(QAccessible.Text.Name))
        assert reader.role() not in (QAccessible.Role.Client, QAccessible.Role.NoRole), one
        assert names[-1], one
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("percent", SIZES)
def test_targets_are_large_enough(
    shown: QWidget, themes: ThemeController, settle, percent: int
) -> None:
    themes.apply("light", percent)
    settle()
    for one in _focusable(shown):
        assert one.height() >= 48, one
        assert one.width() >= 48, one


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("percent", SIZES)
def test_no_words_are_cut_and_nothing_scrolls_sideways(
    shown: PagePanel, themes: ThemeController, settle, percent: int, width: int
) -> None:
    themes.apply("light", percent)
    shown.resize(width, 614)
    settle()
    assert shown.widget().width() <= shown.viewport().width()
    for one in shown.findChildren(QWidget):
        if not one.isVisible() or isinstance(one, RingFrame):
            continue
        parent = one.parentWidget()
        if isinstance(one, Text | Button | TickRow | RadioRow):
            assert one.height() >= one.heightForWidth(one.width()), one
            assert one.width() >= min(one.minimumSizeHint().width(), width), one
        if parent is not None and parent is not shown.viewport() and parent.layout() is not None:
            assert parent.rect().contains(one.geometry()), (one, one.geometry(), parent.rect())


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_the_focus_is_seen_in_every_theme(
    shown: PagePanel, themes: ThemeController, qtbot, choice: ThemeChoice
) -> None:
    themes.apply(choice)
    with qtbot.waitActive(shown):
        shown.activateWindow()
    colours = current_theme().colours
    for one in _focusable(shown)[:2]:
        one.setFocus(Qt.FocusReason.TabFocusReason)
        ring = next(ring for ring in shown.findChildren(RingFrame) if ring.isVisible())
        image = ring.grab().toImage()
        middle = image.height() // 2
        assert image.pixelColor(1, middle).name() == colours.focus_fill.name()
        assert image.pixelColor(4, middle).name() == colours.focus_ink.name()
        assert shown.viewport().rect().intersects(ring.geometry().translated(_sheet_at(shown)))


def _sheet_at(page: PagePanel) -> QPoint:
    return page.widget().pos()


def test_tab_reaches_everything_and_leaves_again(shown: PagePanel, qtbot) -> None:
    with qtbot.waitActive(shown):
        shown.activateWindow()
    wanted = set(_focusable(shown))
    if not wanted:
        return
    next(iter(_focusable(shown))).setFocus(Qt.FocusReason.TabFocusReason)
    reached = set()
    for _ in range(2 * len(wanted) + 2):
        reached.add(shown.focusWidget())
        QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Tab)
    radios = {one for one in wanted if isinstance(one, RadioRow) and not one.isChecked()}
    assert wanted - radios <= reached


def test_nothing_is_read_as_markup(shown: PagePanel) -> None:
    from PySide6.QtWidgets import QLabel, QTextEdit

    for label in shown.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label
    for editor in shown.findChildren(QTextEdit):
        assert not editor.acceptRichText()


def test_sizes_are_told_in_pixels_that_grow(themes: ThemeController) -> None:
    assert px(48) == 48
    themes.apply("light", 225)
    assert px(48) == 108
