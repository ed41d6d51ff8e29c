"""Rules of the house that no linter knows, each with a piece of code that breaks it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "companion"
TRANSLATORS = {"tr": 0, "translate": 1}
LONGEST_FILE = 400
MOST_WINDOW_METHODS = 20


def _calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            called = function.attr if isinstance(function, ast.Attribute) else ""
            called = function.id if isinstance(function, ast.Name) else called
            if called == name:
                yield node


def untranslatable(tree: ast.AST) -> list[str]:
    """`tr` and `translate` take plain literals: anything else is never found at run time."""
    found = []
    for name, first in TRANSLATORS.items():
        for call in _calls(tree, name):
            texts = call.args[: first + 1] if name == "translate" else call.args[:1]
            if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Constant):
                continue
            if not texts or not all(
                isinstance(each, ast.Constant) and isinstance(each.value, str) for each in texts
            ):
                found.append(f"line {call.lineno}: {name} without a plain literal")
    return found


def styled(tree: ast.AST) -> list[str]:
    return [f"line {each.lineno}: setStyleSheet" for each in _calls(tree, "setStyleSheet")]


def bare_disconnects(tree: ast.AST) -> list[str]:
    return [f"line {c.lineno}: bare disconnect" for c in _calls(tree, "disconnect") if not c.args]


def blocking(tree: ast.AST) -> list[str]:
    """No nested event loops as a way to wait, and no sleeping."""
    return [
        f"line {call.lineno}: {name}"
        for name in ("processEvents", "sleep")
        for call in _calls(tree, name)
    ]


def interface_casts(tree: ast.AST) -> list[str]:
    return [
        f"line {node.lineno}: interface_cast"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name == "interface_cast"
    ]


def dialogs_without_help(tree: ast.AST) -> list[str]:
    """F1 leads out of every dialog of Qt's own: the function that makes one gives it the way."""
    functions = [
        node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    helped = {
        id(call)
        for function in functions
        for call in _qt_dialogs(function)
        if any(way.lineno > call.lineno for way in _calls(function, "WayToHelp"))
    }
    return [
        f"line {call.lineno}: a dialog without WayToHelp"
        for call in _qt_dialogs(tree)
        if id(call) not in helped
    ]


def _qt_dialogs(tree: ast.AST) -> Iterator[ast.Call]:
    for name in ("QFileDialog", "QPrintDialog"):
        yield from _calls(tree, name)


Rule = Callable[[ast.AST], list[str]]
RULES: dict[Rule, tuple[str, set[str]]] = {
    untranslatable: ('class A:\n def f(self): self.tr(f"hello {self}")', set()),
    styled: ("widget.setStyleSheet('color: red')", {"ui/toolkit/theme.py"}),
    bare_disconnects: ("button.clicked.disconnect()", set()),
    blocking: (
        "import time\ntime.sleep(1)",
        {"ui/tour_moving.py", "storage/files.py", "services/second_start.py"},
    ),
    interface_casts: ("class A:\n def interface_cast(self, kind): ...", set()),
    dialogs_without_help: ("def ask(self):\n dialog = QFileDialog(self)\n dialog.open()", set()),
}


def _sources() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_package_keeps_the_rule(rule: Rule) -> None:
    excused = RULES[rule][1]
    # str.translate is another thing: only the window's words go through Qt.
    words_only = rule is untranslatable
    broken = [
        f"{path.relative_to(PACKAGE)} {line}"
        for path in _sources()
        if path.relative_to(PACKAGE).as_posix() not in excused
        and not (words_only and "ui" not in path.parts)
        for line in rule(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_can_go_red(rule: Rule) -> None:
    assert rule(ast.parse(RULES[rule][0]))


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("def f():\n d = QPrintDialog()\n WayToHelp(d, c)", 0),
        ("def f():\n d = QPrintDialog()\ndef g():\n WayToHelp(d, c)", 1),
        ("def f():\n WayToHelp(d, c)\n d = QtWidgets.QFileDialog()", 1),
        ("dialog = QFileDialog()", 1),
    ],
)
def test_a_dialog_is_given_the_way_to_help_where_it_is_made(code: str, found: int) -> None:
    assert len(dialogs_without_help(ast.parse(code))) == found


def test_files_stay_short_enough_to_hold_in_mind() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in _sources()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long


def test_the_main_window_stays_a_switchboard() -> None:
    source = (PACKAGE / "ui" / "window" / "main_window.py").read_text(encoding="utf-8")
    (window,) = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ClassDef) and node.name == "MainWindow"
    ]
    methods = [node.name for node in window.body if isinstance(node, ast.FunctionDef)]
    assert len(methods) <= MOST_WINDOW_METHODS, methods


def test_every_room_says_what_belongs_in_it() -> None:
    for room in sorted(PACKAGE.rglob("__init__.py")):
        said = ast.get_docstring(ast.parse(room.read_text(encoding="utf-8"))) or ""
        assert len(said) > 40, room
        depth = len(room.relative_to(PACKAGE).parts)
        if depth == 2:
            assert "May import" in said, room


def test_no_name_says_nothing() -> None:
    empty = {"utils", "util", "manager", "helper", "helpers", "common", "misc"}
    named = [p for p in _sources() if set(p.stem.split("_")) & empty]
    assert not named
