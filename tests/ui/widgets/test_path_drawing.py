"""The path: real buttons on one line, told in words, a row or a column, firm behind, soft ahead."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest

from companion.ui.toolkit.theme import ThemeController
from companion.ui.toolkit.tokens import current_theme
from companion.ui.widgets.path_drawing import PathDrawing, ShapeState, StageShape
from companion.ui.widgets.stage_button import paint_state, state_words

STAGES = (
    StageShape("in", "Induction", "getting into remission", ShapeState.DONE, "September 2026"),
    StageShape("ready", "Getting ready", "", ShapeState.DONE),
    StageShape("cond", "Conditioning", "making room", ShapeState.NOW, "Thursday 3 December 2026"),
    StageShape("tx", "Transplant", "new cells are given", ShapeState.PLANNED, "about 10 December"),
    StageShape("rec", "Recovery"),
)


def _path(qtbot, width: int = 1000) -> PathDrawing:
    path = PathDrawing(STAGES)
    qtbot.addWidget(path)
    path.resize(width, path.heightForWidth(width))
    with qtbot.waitActive(path):
        path.show()
        path.activateWindow()
    return path


def test_each_stage_is_a_button_with_name_state_and_date(qtbot) -> None:
    path = _path(qtbot)
    names = []
    for button in path.buttons:
        reader = QAccessible.queryAccessibleInterface(button)
        assert reader.role() == QAccessible.Role.Button
        names.append(reader.text(QAccessible.Text.Name))
    assert names[0] == "Induction, getting into remission, Done, September 2026"
    assert names[4] == "Recovery"


@pytest.mark.parametrize(("width", "other"), [(1000, 400), (400, 1000)])
def test_being_measured_for_another_width_turns_nothing(qtbot, width: int, other: int) -> None:
    path = _path(qtbot, width)
    before = [button.upright for button in path.buttons], path.grab().toImage()
    path.show_stages((*STAGES[:-1], StageShape("rec", "Recovery")))
    path.heightForWidth(other)
    path.sizeHint()
    assert ([button.upright for button in path.buttons], path.grab().toImage()) == before


def test_pressing_a_stage_carries_its_key(qtbot) -> None:
    path = _path(qtbot)
    with qtbot.waitSignal(path.stage_pressed) as caught:
        QTest.mouseClick(path.buttons[2], Qt.MouseButton.LeftButton)
    assert caught.args == ["cond"]
    with qtbot.waitSignal(path.stage_pressed) as caught:
        QTest.keyClick(path.buttons[3], Qt.Key.Key_Return)
    assert caught.args == ["tx"]


@pytest.mark.parametrize(
    ("width", "percent", "row"),
    [(1000, 100, True), (500, 100, False), (1400, 150, True), (1400, 175, False)],
)
def test_it_is_a_row_where_there_is_room_and_a_column_elsewhere(
    qtbot, themes: ThemeController, width: int, percent: int, row: bool
) -> None:
    themes.apply("light", percent)
    path = _path(qtbot, width)
    tops = {button.y() for button in path.buttons}
    assert path.is_row(width) is row
    assert (len(tops) == 1) is row


@pytest.mark.parametrize("forth", [Qt.Key.Key_Right, Qt.Key.Key_Down])
def test_arrows_move_along_the_path_and_stop_at_its_ends(qtbot, forth: Qt.Key) -> None:
    path = _path(qtbot)
    path.buttons[3].setFocus()
    QTest.keyClick(path.buttons[3], forth)
    assert path.buttons[4].hasFocus()
    QTest.keyClick(path.buttons[4], forth)
    assert path.buttons[4].hasFocus()
    QTest.keyClick(path.buttons[4], Qt.Key.Key_Left)
    assert path.buttons[3].hasFocus()


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_every_state_differs_in_shape_and_not_in_colour_alone(
    themes: ThemeController, choice
) -> None:
    themes.apply(choice)
    seen = set()
    for state in ShapeState:
        image = QImage(80, 80, QImage.Format.Format_RGB32)
        image.fill(current_theme().colours.canvas)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_state(painter, QPointF(40, 40), state, current_theme())
        painter.end()
        threshold = Qt.ImageConversionFlag.ThresholdDither
        grey = image.convertToFormat(QImage.Format.Format_Mono, threshold)
        seen.add(bytes(grey.constBits()))
        assert bool(state_words(state)) is (state is not ShapeState.UNKNOWN)
    assert len(seen) == len(ShapeState)


def test_the_open_stage_is_shown_and_told(qtbot) -> None:
    path = _path(qtbot)
    before = path.grab().toImage()
    path.set_current("tx")
    assert path.buttons[3].chosen
    assert path.buttons[3].accessibleDescription() == "Open below"
    assert path.grab().toImage() != before
    path.set_current("")
    assert not any(button.chosen for button in path.buttons)


def test_the_line_is_firm_behind_and_soft_ahead(qtbot) -> None:
    path = _path(qtbot)
    assert [firm for _start, _end, firm in path._segments()] == [True, True, False, False]


def test_other_states_of_the_same_stages_keep_the_focus(qtbot) -> None:
    path = _path(qtbot)
    button = path.buttons[3]
    button.setFocus()
    moved = [
        StageShape("tx", "Transplant", "", ShapeState.MOVED, "January") if s.key == "tx" else s
        for s in STAGES
    ]
    path.show_stages(moved)
    assert path.buttons[3] is button
    assert button.hasFocus()
    assert "Moved" in button.accessibleName()


def test_other_stages_are_made_again(qtbot) -> None:
    path = _path(qtbot)
    path.show_stages(STAGES[:2])
    assert [button.shape.key for button in path.buttons] == ["in", "ready"]
    path.show_stages(())
    assert path.buttons == ()
    assert path.heightForWidth(1000) == 0


def test_steps_stand_below_their_stage_on_the_same_line_with_a_smaller_mark(qtbot) -> None:
    path = _path(qtbot)
    path.buttons[1].setFocus()
    steps = [StageShape(f"step-{at}", f"Step {at}", inside=True) for at in range(2)]
    path.show_stages([*STAGES[:2], *steps, *STAGES[2:]])
    assert not path.is_row(3000)
    assert path.buttons[1].hasFocus()
    tops = [button.y() for button in path.buttons]
    assert tops == sorted(set(tops))
    lines = {button.mark_centre().x() + button.x() for button in path.buttons}
    assert len(lines) == 1
    assert all(button.height() >= 48 for button in path.buttons)
    assert path.buttons[2].height() < path.buttons[1].height()


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [1000, 700])
def test_no_words_of_a_stage_are_cut(
    qtbot, themes: ThemeController, percent: int, width: int
) -> None:
    themes.apply("light", percent)
    path = _path(qtbot, width)
    for button in path.buttons:
        assert button.height() >= button.height_for(button.width())
        assert button.width() >= 48
        assert button.height() >= 48


@pytest.mark.parametrize("choice", ["light", "dark", "contrast"])
def test_the_line_is_seen_across_the_open_stage(qtbot, themes: ThemeController, choice) -> None:
    themes.apply(choice)
    path = _path(qtbot)
    path.set_current("ready")
    button = path.buttons[1]
    ground = path.grab().toImage().pixelColor(button.x() + 20, button.y() + button.height() - 8)
    assert ground.name() != current_theme().colours.primary.name()
