"""The one list: forty rows at a time, only changed rows touched, the focus kept."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from companion.ui.widgets.list_panel import Group, ListPanel, MadeWhenShown
from companion.ui.widgets.rows import TickRow
from companion.ui.widgets.text import Heading


@dataclass(frozen=True)
class Line:
    key: str
    text: str = ""


def lines(count: int) -> tuple[Line, ...]:
    return tuple(Line(str(index), f"Question {index}") for index in range(count))


class Rows:
    """Makes rows and remembers which were made and which were changed."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.changed: list[str] = []

    def make(self, line: Line) -> QWidget:
        self.made.append(line.key)
        return TickRow(line.text)

    def change(self, row: QWidget, line: Line) -> None:
        self.changed.append(line.key)
        assert isinstance(row, TickRow)
        row.setText(line.text)


def _panel(qtbot, rows: Rows, *, in_place: bool = True, page_rows: int = 40) -> ListPanel[Line]:
    panel: ListPanel[Line] = ListPanel(
        rows.make,
        rows.change if in_place else None,
        label="Questions",
        empty_text="Nothing is on your list yet.",
        empty_button="Help me choose three",
        page_rows=page_rows,
    )
    qtbot.addWidget(panel)
    panel.resize(600, 800)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def _order(panel: ListPanel[Line]) -> list[str]:
    rows = [panel._lines.itemAt(place).widget() for place in range(panel._lines.count())]
    return [row.text() for row in rows if isinstance(row, TickRow | Heading)]


def test_forty_rows_are_made_and_more_when_asked(qtbot) -> None:
    rows = Rows()
    panel = _panel(qtbot, rows)
    panel.show_items(lines(100))
    qtbot.waitUntil(lambda: panel.finished)
    assert len(rows.made) == 40
    assert panel.more_button.isVisible()
    panel.show_more()
    qtbot.waitUntil(lambda: panel.finished)
    assert len(rows.made) == 80
    panel.show_more()
    qtbot.waitUntil(lambda: panel.finished)
    assert len(rows.made) == 100
    assert not panel.more_button.isVisible()


def test_a_screenful_is_made_at_once_and_the_rest_a_few_at_a_time_in_order(qtbot) -> None:
    rows = Rows()
    panel = _panel(qtbot, rows, page_rows=600)
    panel.show_items(lines(600))
    at_once = len(rows.made)
    last = panel.rows()[-1]
    QApplication.sendPostedEvents()
    assert last.geometry().bottom() > 500
    assert at_once < 20
    panel._on_idle()
    assert at_once < len(rows.made) < 600
    qtbot.waitUntil(lambda: panel.finished)
    assert rows.made == [str(index) for index in range(600)]
    assert _order(panel) == [f"Question {index}" for index in range(600)]
    qtbot.waitUntil(lambda: not panel._idle.isActive())


def test_tab_reaches_the_rows_that_were_made_later_in_order(qtbot) -> None:
    panel = _panel(qtbot, Rows())
    panel.show_items(lines(60))
    qtbot.waitUntil(lambda: panel.finished)
    panel.focus_row("0")
    seen = []
    for _ in range(40):
        seen.append(panel._focused_key())
        QTest.keyClick(panel.window().focusWidget(), Qt.Key.Key_Tab)
    assert seen == [str(index) for index in range(40)]
    assert panel.more_button.hasFocus()


def test_a_row_that_is_asked_for_is_made_with_those_above_it(qtbot) -> None:
    panel = _panel(qtbot, Rows())
    panel.show_items(lines(40))
    assert panel.row("30") is not None
    assert [row.text() for row in panel.rows()] == [f"Question {index}" for index in range(31)]


def test_other_items_may_come_while_rows_are_still_being_made(qtbot) -> None:
    panel = _panel(qtbot, Rows())
    panel.show_items(lines(40))
    panel.show_items(tuple(reversed(lines(30))))
    qtbot.waitUntil(lambda: panel.finished)
    assert _order(panel) == [f"Question {index}" for index in reversed(range(30))]


def test_a_list_out_of_sight_makes_no_rows_until_it_is_shown(qtbot) -> None:
    rows = Rows()
    panel = _panel(qtbot, rows)
    panel.hide()
    panel.show_items(lines(40))
    assert rows.made == []
    panel.show()
    assert len(rows.made) > 5
    panel.hide()
    assert not panel._idle.isActive()
    panel.show()
    qtbot.waitUntil(lambda: panel.finished)


def test_only_items_that_are_shown_are_made(qtbot) -> None:
    looked_at = []

    def look(place: int) -> Line:
        looked_at.append(place)
        return Line(str(place), f"Question {place}")

    panel = _panel(qtbot, Rows())
    panel.show_items(MadeWhenShown(range(5_000), look))
    qtbot.waitUntil(lambda: panel.finished)
    assert looked_at == list(range(40))
    assert panel.more_button.isVisible()


def test_showing_more_leads_to_the_first_new_row(qtbot) -> None:
    panel = _panel(qtbot, Rows())
    panel.show_items(lines(60))
    panel.more_button.setFocus()
    QTest.keyClick(panel.more_button, Qt.Key.Key_Space)
    row = panel.row("40")
    assert row is not None
    assert row.hasFocus()


def test_an_empty_list_says_what_it_is_for_and_offers_one_thing(qtbot) -> None:
    panel = _panel(qtbot, Rows())
    panel.show_items(())
    assert panel._empty.isVisible()
    assert panel.empty_button is not None
    with qtbot.waitSignal(panel.empty_pressed):
        panel.empty_button.click()
    panel.show_items(lines(1))
    assert not panel._empty.isVisible()


def test_only_a_changed_row_is_touched(qtbot) -> None:
    rows = Rows()
    panel = _panel(qtbot, rows)
    panel.show_items(lines(5))
    kept = panel.row("1")
    changed = [Line("3", "Other words") if line.key == "3" else line for line in lines(5)]
    panel.show_items(changed)
    assert rows.changed == ["3"]
    assert len(rows.made) == 5
    assert panel.row("1") is kept


def test_without_a_way_to_change_a_row_is_made_again(qtbot) -> None:
    rows = Rows()
    panel = _panel(qtbot, rows, in_place=False)
    panel.show_items(lines(3))
    panel.show_items((*lines(2), Line("2", "Other words")))
    assert rows.made == ["0", "1", "2", "2"]
    assert _order(panel) == ["Question 0", "Question 1", "Other words"]


def test_the_focus_stays_when_rows_move(qtbot) -> None:
    panel = _panel(qtbot, Rows())
    panel.show_items(lines(5))
    panel.focus_row("2")
    row = panel.row("2")
    panel.show_items(tuple(reversed(lines(5))))
    assert row is not None
    assert row.hasFocus()
    assert _order(panel) == [f"Question {index}" for index in (4, 3, 2, 1, 0)]


def test_the_focus_goes_to_the_neighbour_when_its_row_goes(qtbot) -> None:
    panel = _panel(qtbot, Rows())
    panel.show_items(lines(3))
    panel.focus_row("1")
    panel.show_items(tuple(line for line in lines(3) if line.key != "1"))
    after = panel.row("2")
    assert after is not None
    assert after.hasFocus()


def test_arrows_move_between_rows_and_stop_at_the_ends(qtbot) -> None:
    panel = _panel(qtbot, Rows())
    panel.show_items(lines(3))
    panel.focus_row("0")
    for key, expected in ((Qt.Key.Key_Down, "1"), (Qt.Key.Key_Down, "2"), (Qt.Key.Key_Down, "2")):
        QTest.keyClick(panel.window().focusWidget(), key)
        assert panel._focused_key() == expected
    QTest.keyClick(panel.window().focusWidget(), Qt.Key.Key_Up)
    assert panel._focused_key() == "1"


def test_groups_have_headings_in_order(qtbot) -> None:
    panel = _panel(qtbot, Rows())
    first, second = Group("Choices", lines(2)), Group("Everyday life", (Line("9", "Nine"),))
    panel.show_groups((first, second, Group("Nothing here", ())))
    assert _order(panel) == ["Choices", "Question 0", "Question 1", "Everyday life", "Nine"]
    panel.show_groups((second,))
    assert _order(panel) == ["Everyday life", "Nine"]


def test_a_row_far_down_can_be_revealed(qtbot) -> None:
    panel = _panel(qtbot, Rows())
    panel.show_items(lines(100))
    assert panel.row("70") is None
    assert panel.reveal("70") is not None
    assert panel.reveal("no such row") is None
    panel.show_from_start()
    assert len(panel.keys()) == 40


def test_a_reader_is_told_a_list_with_its_name(qtbot) -> None:
    panel = _panel(qtbot, Rows())
    panel.show_items(lines(2))
    reader = QAccessible.queryAccessibleInterface(panel._inside)
    assert reader.role() == QAccessible.Role.List
    assert reader.text(QAccessible.Text.Name) == "Questions"
    assert reader.childCount() >= 2


def test_tab_goes_down_the_rows_in_order_after_they_moved(qtbot) -> None:
    panel = _panel(qtbot, Rows())
    panel.show_items(lines(3))
    panel.show_items((lines(3)[2], lines(3)[0], lines(3)[1]))
    panel.focus_row("2")
    seen = []
    for _ in range(3):
        seen.append(panel._focused_key())
        QTest.keyClick(panel.window().focusWidget(), Qt.Key.Key_Tab)
    assert seen == ["2", "0", "1"]
