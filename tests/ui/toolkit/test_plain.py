"""What a person wrote is never read as markup, anywhere in the window."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt

import companion.ui
from companion.ui.toolkit.plain import plain_label, set_tip, without_mnemonic
from companion.ui.toolkit.plain_editor import PlainEditor

UI = Path(companion.ui.__file__).parent
RICH = {"QLabel", "QTextEdit", "QPlainTextEdit", "QTextBrowser", "QMessageBox", "QErrorMessage"}
ALLOWED = {"QPlainTextEdit"}


def rich_uses(source: str) -> list[str]:
    """Return where a source makes, or inherits from, a box that reads markup by itself."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _name(node.func) in RICH:
            found.append(f"line {node.lineno}: {_name(node.func)}()")
        if isinstance(node, ast.ClassDef) and RICH & {_name(base) for base in node.bases}:
            calls = {_name(one.func) for one in ast.walk(node) if isinstance(one, ast.Call)}
            if not calls & {"make_plain", "setAcceptRichText"}:
                found.append(f"line {node.lineno}: class {node.name}")
        if isinstance(node, ast.Attribute) and node.attr in {"setHtml", "setToolTip", "insertHtml"}:
            found.append(f"line {node.lineno}: {node.attr}")
    return found


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


@pytest.mark.parametrize(
    "file", sorted(UI.rglob("*.py")), ids=lambda file: str(file.relative_to(UI))
)
def test_labels_and_boxes_are_made_plain(file: Path) -> None:
    if file.name == "plain.py":
        pytest.skip("the one place that may")
    assert rich_uses(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "box = QLabel('x')",
        "box = QtWidgets.QTextEdit()",
        "class Note(QLabel): pass",
        "box.setHtml(text)",
        "box.setToolTip(text)",
        "QMessageBox.question",
    ],
)
def test_a_rich_box_would_be_found(source: str) -> None:
    expected = 0 if source.endswith("question") else 1
    assert len(rich_uses(source)) == expected


def test_a_label_shows_markup_as_it_was_written(qtbot) -> None:
    label = plain_label("<b>my own words</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>my own words</b>"


def test_an_editor_takes_words_only_from_the_clipboard(qtbot) -> None:
    editor = PlainEditor()
    qtbot.addWidget(editor)
    clipboard = QMimeData()
    clipboard.setHtml("<h1>Loud</h1>")
    clipboard.setText("Loud <i>")
    editor.insertFromMimeData(clipboard)
    assert editor.toPlainText() == "Loud <i>"
    assert not editor.acceptRichText()
    assert editor.tabChangesFocus()


def test_a_tooltip_shows_markup_as_it_was_written(qtbot) -> None:
    label = plain_label("x")
    qtbot.addWidget(label)
    set_tip(label, "a < b & <b>c</b>")
    assert label.toolTip() == "<qt>a &lt; b &amp; &lt;b&gt;c&lt;/b&gt;</qt>"
    set_tip(label, "")
    assert label.toolTip() == ""


def test_an_ampersand_in_a_persons_words_is_shown() -> None:
    assert without_mnemonic("Mum & me") == "Mum && me"
