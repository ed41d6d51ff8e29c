from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

import pytest

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.people_records import MyDetails
from companion.domain.records import Appointment, Kind, Question, Record, fixed_id, kind_of
from companion.exchange.document import Asks, Document, texts, walk
from companion.exchange.html import write_html
from companion.resources import content_folder
from companion.services.asking_book import Outcome
from companion.services.askings import Occasion, settle_outcome
from companion.services.clinic_sheet import (
    ClinicSheet,
    Copy,
    Fit,
    all_as_text,
    clinic_sheet,
    copy_document,
    three_as_text,
    whole_fit,
)
from companion.services.snapshot import Snapshot
from companion.services.wishes import choose_wish, tick_need, wishes, write_need

NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
TODAY = date(2026, 11, 24)
FIRST_LINE = (
    "To the doctor or nurse: please could we look at these three first? "
    "It helps me to remember the answers."
)


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(content_folder())


def question(name: str, text: str, **more: object) -> Question:
    return Question(id=name, created_at=NOW, updated_at=NOW, text=text, **more)  # type: ignore[arg-type]


def visit(name: str, day: str, **more: object) -> Appointment:
    when = PartialDate.parse(day)
    values = {"what": "Clinic visit", "when": when, "at": time(10, 30), **more}
    return Appointment(id=name, created_at=NOW, updated_at=NOW, **values)  # type: ignore[arg-type]


def snapshot(*records: Record) -> Snapshot:
    held: dict[Kind, list[Record]] = {}
    for record in records:
        held.setdefault(kind_of(record), []).append(record)
    return Snapshot.of(held)


def four(**more: object) -> list[Question]:
    return [
        question(f"q{number}", f"Question {number}?", rank=float(number), **more)
        for number in range(1, 5)
    ]


def sheet_of(library: Library, *records: Record) -> ClinicSheet:
    return clinic_sheet(snapshot(*records), library, TODAY)


def page(sheet: ClinicSheet, copy: Copy = Copy.TEAM) -> Document:
    return copy_document(sheet, copy, whole_fit(sheet))


def lines(document: Document) -> list[str]:
    return list(texts(document))


def test_the_first_line_speaks_to_the_clinician_in_the_words_of_the_walks(library: Library) -> None:
    assert FIRST_LINE in lines(page(sheet_of(library, *four())))
    assert FIRST_LINE not in lines(page(sheet_of(library, *four()), Copy.ME))


@pytest.mark.parametrize(("count", "said"), [(1, "this one"), (2, "these two"), (3, "these three")])
def test_the_first_line_never_says_three_of_fewer(library: Library, count: int, said: str) -> None:
    told = " ".join(lines(page(sheet_of(library, *four()[:count]))))
    assert f"look at {said} first?" in told


def test_the_footer_says_who_wrote_it_and_when_it_was_printed(library: Library) -> None:
    footer = page(sheet_of(library, *four())).footer.replace("\u00a0", " ")
    assert footer == (
        "Written by the patient or family. Not a hospital record. Printed 24 November 2026."
    )


def test_the_header_names_the_visit_and_a_person_only_when_known(library: Library) -> None:
    records = (*four(), visit("v", "2026-12-03"))
    head = lines(page(sheet_of(library, *records)))[1]
    assert head == "Clinic visit: Thursday 3 December 2026, 10:30am"
    named = clinic_sheet(snapshot(*records), library, TODAY, name="Maya")
    assert lines(page(named))[1].endswith("For:\u00a0Maya")
    details = MyDetails(id=fixed_id("details"), created_at=NOW, updated_at=NOW, name="Maya")
    assert sheet_of(library, *records, details) == named


def test_those_marked_first_are_the_three(library: Library) -> None:
    records = four()
    records[3] = question("q4", "The one that matters?", rank=4.0, first=True)
    sheet = sheet_of(library, *records)
    assert sheet.three == ("The one that matters?", "Question 1?", "Question 2?")
    assert sheet.others == ("Question 3?",)


def test_only_what_is_ticked_is_on_it(library: Library) -> None:
    records = [*four(), question("no", "Not this one?", chosen=False)]
    assert "Not this one?" not in lines(page(sheet_of(library, *records)))


def test_a_cancelled_visit_is_not_the_next(library: Library) -> None:
    records = (*four(), visit("a", "2026-11-30", cancelled=True), visit("b", "2026-12-07"))
    assert "7 December" in sheet_of(library, *records).visit


def test_what_is_to_be_asked_again_comes_along(library: Library) -> None:
    before = snapshot(
        question("q", "Still open?", chosen=False),
        visit("old", "2026-11-20"),
        visit("v", "2026-12-03"),
    )
    step = settle_outcome(
        before,
        question_id="q",
        outcome=Outcome.AGAIN,
        today=TODAY,
        now=NOW,
        at=Occasion("old"),
    )
    assert clinic_sheet(before.after(step), library, TODAY).three == ("Still open?",)


def test_what_was_ticked_from_a_closed_topic_is_printed(library: Library) -> None:
    gated = next(each for each in library.bank().questions if each.gate)
    kept = snapshot(question("q", gated.text, bank_id=gated.id))
    assert gated.gate not in kept.open_topics
    sheet = clinic_sheet(kept, library, TODAY)
    assert gated.text in lines(page(sheet))
    assert gated.text in three_as_text(sheet)
    assert gated.text in write_html(page(sheet))


def test_nothing_of_a_closed_topic_is_on_it_that_was_not_ticked(library: Library) -> None:
    told = " ".join(lines(page(sheet_of(library, *four()))))
    for each in library.bank().questions:
        assert not each.gate or each.text not in told


def test_the_copy_for_me_has_lines_for_who_said_it(library: Library) -> None:
    sheet = sheet_of(library, *four())
    under = {
        copy: [each.under for each in walk(page(sheet, copy).body) if isinstance(each, Asks)]
        for copy in Copy
    }
    assert under[Copy.TEAM] == ["", ""]
    assert under[Copy.ME][0] == "Who said it, and when"
    for copy in Copy:
        assert "Anything else they said" in lines(page(sheet, copy))


def test_what_has_no_room_is_on_further_pages_and_nothing_is_lost(library: Library) -> None:
    long = "What happens " * 40 + "then?"
    records = [*four(), question("long", long, rank=0.5)]
    sheet = sheet_of(library, *records)
    document = copy_document(sheet, Copy.TEAM, Fit(0, 1, 1, 60))
    told = lines(document)
    for record in records:
        assert any(record.text in line for line in told)
    assert "More questions" in told
    assert "Question 1 in full" in told


def test_numbers_go_on_from_page_to_page(library: Library) -> None:
    sheet = sheet_of(library, *four(), *(question(f"x{n}", f"X{n}?", rank=9.0) for n in range(5)))
    document = copy_document(sheet, Copy.TEAM, Fit(2, 1, 1, 500))
    asks = [each for each in walk(document.body) if isinstance(each, Asks)]
    assert [(each.first, len(each.questions)) for each in asks] == [(1, 3), (4, 2), (6, 4)]


def test_a_question_of_a_hundred_thousand_characters_is_set_in_pieces(library: Library) -> None:
    text = "word " * 20_000
    sheet = sheet_of(
        library, *four(), question("big", text, rank=0.1), question("end", text, rank=9)
    )
    document = copy_document(sheet, Copy.TEAM, Fit(1, 1, 1, 60))
    assert max(len(each) for each in lines(document)) < 2000
    assert "".join(lines(document)).count("word") >= 40_000


# --- wishes ---


def after(kept: Snapshot, use_case: object, **values: object) -> Snapshot:
    return kept.after(use_case(kept, now=NOW, **values))  # type: ignore[operator]


def test_a_wish_is_printed_only_once_it_is_chosen(library: Library) -> None:
    kept = snapshot(*four())
    assert clinic_sheet(kept, library, TODAY).wishes == ()
    kept = after(kept, choose_wish, about="numbers", answer="no")
    kept = after(kept, tick_need, need="hear", ticked=True)
    kept = after(kept, write_need, words="My  sister\nwrites things down.")
    sheet = clinic_sheet(kept, library, TODAY)
    assert sheet.wishes == (
        "Please explain without numbers.",
        "I do not hear well. Please face me.",
        "My sister writes things down.",
    )
    assert any("Please explain without numbers." in line for line in lines(page(sheet)))


def test_an_answer_can_be_left_out_again(library: Library) -> None:
    kept = snapshot(*four())
    for answer in ("together", ""):
        kept = after(kept, choose_wish, about="decide", answer=answer)
    for ticked in (True, False):
        kept = after(kept, tick_need, need="slow", ticked=ticked)
    assert clinic_sheet(kept, library, TODAY).wishes == ()
    assert wishes(kept) is not None


def test_unknown_answers_are_refused() -> None:
    with pytest.raises(ValueError, match="no answer"):
        choose_wish(snapshot(), about="decide", answer="dice", now=NOW)
    with pytest.raises(ValueError, match="no need"):
        tick_need(snapshot(), need="luck", ticked=True, now=NOW)


def test_every_wish_of_the_screen_has_a_sentence(library: Library) -> None:
    from companion.services.wishes import CHOICES, NEEDS, wish_phrase

    phrases = library.phrases().tables["wishes"]
    named = {wish_phrase(about, each) for about, answers in CHOICES.items() for each in answers}
    assert named | {f"needs_{need}" for need in NEEDS} == set(phrases)


# --- as text and HTML ---


def test_the_text_has_the_three_with_their_numbers(library: Library) -> None:
    sheet = sheet_of(library, *four(), visit("v", "2026-12-03"))
    assert three_as_text(sheet).splitlines() == [
        "Clinic visit: Thursday 3 December 2026, 10:30am",
        "1. Question 1?",
        "2. Question 2?",
        "3. Question 3?",
    ]
    assert "4. Question 4?" in all_as_text(sheet)


def test_the_web_page_has_one_title_and_numbered_lists_that_go_on(library: Library) -> None:
    html = write_html(page(sheet_of(library, *four())))
    assert html.count("<h1 ") == 1
    assert '<ol class="asks large">' in html
    assert '<ol class="asks" start="4">' in html
    assert '<h2 dir="auto">I would also like to ask</h2>' in html


def _markup() -> Iterable[str]:
    return ("<b>bold</b> & <script>alert(1)</script>", "متى نعرف؟", "Why? 😀")


@pytest.mark.parametrize("words", _markup())
def test_words_stand_as_they_were_typed(library: Library, words: str) -> None:
    sheet = sheet_of(library, question("q", words))
    assert words in lines(page(sheet))
    assert "<script>" not in write_html(page(sheet))
