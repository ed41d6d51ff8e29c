"""The first use of every hard word is marked, and no word twice in what is open: every page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from companion.content import Glossary, Library
from companion.domain.records import GateAnswer
from companion.resources import content_folder
from companion.services.reading import answer_gate
from companion.ui.pages.context import PageContext
from companion.ui.pages.treatments.part import PartFold
from companion.ui.pages.treatments.reader import Reader
from companion.ui.session import Session
from companion.ui.widgets.term_text import TermText
from tests.ui.pages.treatments_page import Settled, let_go

PAGES = Library(content_folder()).page_ids()


def open_texts(reader: Reader) -> list[TermText]:
    """Return the paragraphs and points that can be read now, from the top to the foot."""
    let_go()
    sheet = reader.widget()
    texts = [text for text in reader.findChildren(TermText) if text.isVisibleTo(reader)]
    return sorted(texts, key=lambda text: text.mapTo(sheet, QPoint(0, 0)).y())


def wrongly_marked(reader: Reader, glossary: Glossary) -> list[str]:
    """Return the paragraphs whose marks are not those of a first use in reading order."""
    seen: set[str] = set()
    wrong = []
    for text in open_texts(reader):
        wanted = [span.term for span in glossary.find_terms(text.text(), seen)]
        marked = [button.span.key for button in text.buttons]
        if marked != wanted:
            wrong.append(f"{marked} for {wanted} in {text.text()[:60]!r}")
        seen.update(wanted)
    return wrong


def check_every_part(reader: Reader, glossary: Glossary, qtbot: QtBot) -> list[str]:
    wrong = []
    for name, fold in reader.folds.items():
        if isinstance(fold, PartFold):
            fold.set_open(True)
            qtbot.wait(1)
            assert open_texts(reader) or fold.section.begins_gated or fold.section.is_questions
            wrong += [f"{name}: {line}" for line in wrongly_marked(reader, glossary)]
    return wrong


def shown_reader(context: PageContext, qtbot: QtBot, page_id: str) -> Reader:
    reader = Reader(context, page_id)
    qtbot.addWidget(reader)
    reader.resize(1040, 736)
    reader.show()
    return reader


@pytest.mark.parametrize("page_id", PAGES)
def test_each_first_use_is_marked_once_with_every_topic_closed(
    context: PageContext, qtbot: QtBot, page_id: str
) -> None:
    reader = shown_reader(context, qtbot, page_id)
    assert not check_every_part(reader, context.library.glossary(), qtbot)


@pytest.mark.parametrize("page_id", PAGES)
def test_each_first_use_is_marked_once_with_every_topic_open(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled, page_id: str
) -> None:
    for topic in context.library.gates():
        session.do(answer_gate, topic=topic, answer=GateAnswer.SHOW)
    settled(session)
    reader = shown_reader(context, qtbot, page_id)
    assert not check_every_part(reader, context.library.glossary(), qtbot)


@pytest.mark.parametrize("page_id", PAGES)
def test_each_first_use_is_marked_once_when_topics_are_opened_and_closed_in_an_open_part(
    context: PageContext, qtbot: QtBot, session: Session, settled: Settled, page_id: str
) -> None:
    glossary = context.library.glossary()
    page = context.library.page(page_id)
    reader = shown_reader(context, qtbot, page_id)
    wrong = []
    for name, fold in reader.folds.items():
        gates = [block.gate for block in fold.section.blocks] if isinstance(fold, PartFold) else []
        topics = list(dict.fromkeys(gate for gate in gates if gate is not None))
        if not topics:
            continue
        fold.set_open(True)
        for answer in (GateAnswer.SHOW, GateAnswer.NOT_NOW, GateAnswer.SHOW):
            for topic in topics:
                session.do(answer_gate, topic=topic, answer=answer)
                settled(session)
                reader.refresh()
                qtbot.wait(1)
                told = wrongly_marked(reader, glossary)
                wrong += [f"{page.id} {name} {topic} {answer}: {line}" for line in told]
        for topic in topics:
            session.do(answer_gate, topic=topic, answer=GateAnswer.NOT_NOW)
        settled(session)
    assert not wrong


def test_a_mark_too_few_or_too_many_would_be_seen(context: PageContext, qtbot: QtBot) -> None:
    glossary = context.library.glossary()
    reader = shown_reader(context, qtbot, "imatinib")
    assert not wrongly_marked(reader, glossary)
    text = next(text for text in open_texts(reader) if text.buttons)
    text.setText(text.text() + " ")  # takes its marks away
    assert wrongly_marked(reader, glossary)
