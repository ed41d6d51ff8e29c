"""The plan on paper: one page for the fridge always, and all of it without what is private."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from pytestqt.qtbot import QtBot

from companion.content.journeys import JourneyPath
from companion.domain.dates import PartialDate
from companion.domain.records import (
    Appointment,
    GateAnswer,
    GateChoice,
    Journey,
    Kind,
    Record,
    Stage,
    StageState,
    fixed_id,
    kind_of,
    stage_record_id,
)
from companion.exchange.html import write_html
from companion.services.plan_facts import PlanFacts, plan_facts
from companion.services.plan_sheet import plan_sheet
from companion.services.sample_journeys import SamplePlan, plan_records
from companion.services.snapshot import Snapshot
from companion.services.workspace import write_new_folder
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.along_time import (
    as_much_as_fits,
    paper_drawing,
    svg_picture,
    values_for_fridge,
)
from companion.ui.pages.journey.fridge_page import set_fridge
from companion.ui.pages.journey.page import JourneyPage
from companion.ui.pages.journey.print_screen import PrintScreen
from companion.ui.session import Session
from companion.ui.toolkit.printing.output import page_image, pdf_bytes
from companion.ui.toolkit.printing.pages import Sheets, set_document
from companion.ui.toolkit.printing.stepping import finish
from companion.ui.tour import planned_records
from tests.pdf_text import Pdf
from tests.ui.pages.journey_page import Settled, first_shown

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
PAPER = (14, 18)
PRIVATE = "Written for nobody else"


def head(key: str) -> dict[str, Any]:
    return {"id": key, "created_at": NOW, "updated_at": NOW}


def snapshot_of(*records: Record) -> Snapshot:
    by_kind: dict[Kind, dict[str, Record]] = {}
    for each in records:
        by_kind.setdefault(kind_of(each), {})[each.id] = each
    return Snapshot.of({kind: tuple(table.values()) for kind, table in by_kind.items()})


def facts_of(snapshot: Snapshot, context: PageContext) -> PlanFacts:
    paths: dict[str, JourneyPath] = {path.id: path for path in context.library.paths()}
    return plan_facts(snapshot, paths, TODAY, again="{title} ({number})")


def fridge(snapshot: Snapshot, context: PageContext, points: int) -> Sheets:
    return finish(set_fridge(context, snapshot, facts_of(snapshot, context), points))


@pytest.fixture(params=[None, *SamplePlan])
def planned(request: pytest.FixtureRequest) -> Snapshot:
    """A plan of a sample, or nothing written at all."""
    if request.param is None:
        return Snapshot()
    transplant = Journey(**head(fixed_id("journey")), path="transplant")
    return snapshot_of(transplant, *plan_records(request.param))


def test_what_is_only_known_to_be_in_a_month_stands_at_its_end(context: PageContext) -> None:
    visits = (
        Appointment(**head(when), what=when, when=PartialDate.parse(when))
        for when in ("2026-12", "2026-12-30", "2027-01-02", "2026-12-03", "2026")
    )
    ahead = facts_of(snapshot_of(*visits), context).ahead
    assert [each.what for each in ahead] == [
        "2026-12-03",
        "2026-12-30",
        "2026",
        "2026-12",
        "2027-01-02",
    ]


@pytest.mark.parametrize("points", PAPER)
def test_the_page_for_the_fridge_is_one_page_that_lies_on_its_long_side(
    planned: Snapshot, context: PageContext, points: int
) -> None:
    pdf = Pdf(pdf_bytes(fridge(planned, context, points)))
    assert len(pdf.pages) == 1
    assert pdf.sizes() == {(842, 595)}
    assert "Written by the patient or family. Not a hospital record." in pdf.words(0)


def test_it_says_what_is_now_and_what_comes_next_with_the_drawing(context: PageContext) -> None:
    plan = plan_records(SamplePlan.MOVED)
    transplant = Journey(**head(fixed_id("journey")), path="transplant")
    words = Pdf(pdf_bytes(fridge(snapshot_of(transplant, *plan), context, 14))).words(0)
    for said in (
        "Monday 7 December, 10am",
        "Going in to the ward",
        "Check this date with the hospital",
        "Ask about tablets before 21 December 2026",
        "Today",
        "Conditioning",
        "Day 0",
    ):
        assert said in words


TEXT = st.text(max_size=400).filter(lambda text: bool(text.strip()))
DAYS = st.dates(TODAY - timedelta(days=2000), TODAY + timedelta(days=2000)).map(PartialDate.of)


@st.composite
def plans(draw: Callable[..., Any]) -> Snapshot:
    """Stages with any names and dates, and any number of appointments."""
    records: list[Record] = [Journey(**head(fixed_id("journey")), path="transplant")]
    keys = ("induction", "conditioning", "transplant", "recovery", "own-1", "own-2", "own-3")
    for key in keys:
        start, end = draw(st.none() | DAYS), draw(st.none() | DAYS)
        records.append(
            Stage(
                **head(stage_record_id("transplant", key)),
                path="transplant",
                stage=key,
                title=draw(TEXT),
                state=draw(st.sampled_from(list(StageState))),
                start=start,
                end=end,
            )
        )
    for number in range(draw(st.integers(0, 30))):
        records.append(
            Appointment(
                **head(f"visit-{number}"),
                what=draw(TEXT),
                when=draw(DAYS),
                at=draw(st.none() | st.times().map(on_the_minute)),
                where=draw(st.text(max_size=200)),
            )
        )
    return snapshot_of(*records)


def on_the_minute(at: time) -> time:
    return time(at.hour, at.minute)


@given(snapshot=plans(), points=st.sampled_from(PAPER))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_is_written_it_stays_one_page(
    context: PageContext, snapshot: Snapshot, points: int
) -> None:
    assert len(fridge(snapshot, context, points)) == 1


@pytest.mark.parametrize("points", PAPER)
def test_a_name_as_long_as_a_book_still_leaves_one_page(context: PageContext, points: int) -> None:
    long = "word " * 4000
    records = [
        Journey(**head(fixed_id("journey")), path="transplant"),
        *(
            Stage(
                **head(stage_record_id("transplant", f"own-{number}")),
                path="transplant",
                stage=f"own-{number}",
                title=long,
                state=StageState.UNDER_WAY,
                start=PartialDate.of(TODAY + timedelta(days=number)),
            )
            for number in range(12)
        ),
    ]
    assert len(fridge(snapshot_of(*records), context, points)) == 1


def test_the_web_page_of_it_has_every_date_and_the_stages_as_a_list(context: PageContext) -> None:
    plan = plan_records(SamplePlan.MOVED)
    transplant = Journey(**head(fixed_id("journey")), path="transplant")
    sheets = fridge(snapshot_of(transplant, *plan), context, 14)
    page = write_html(sheets.document)
    assert "<strong>Conditioning: </strong>Moved, 21 December 2026" in page
    assert "Maya&#x27;s wedding" in page
    assert "more in my full plan" not in page
    assert page.count("<h1 ") == 1


# --- the whole list ---


def whole(context: PageContext, *records: Record, reasons: bool = False) -> str:
    transplant = Journey(**head(fixed_id("journey")), path="transplant")
    facts = facts_of(snapshot_of(transplant, *records), context)
    sheets = set_document(plan_sheet(context.library, facts, TODAY, reasons=reasons), 14)
    pdf = Pdf(pdf_bytes(sheets))
    assert pdf.sizes() == {(595, 842)}
    return " ".join(pdf.words(index) for index in range(len(pdf.pages)))


def test_all_of_it_tells_states_dates_and_what_was_planned_before(context: PageContext) -> None:
    words = whole(context, *plan_records(SamplePlan.MOVED))
    for said in ("Stem cell transplant", "Moved", "Day 0: 28 December 2026", "Changed on"):
        assert said in words
    assert re.search(r"Planned, 30 November 2026", words)
    assert re.search(r"Day 0 before: 14 December 2026", words)
    assert "A stage that is not listed here has nothing written about it." in words


@pytest.mark.parametrize("reasons", [True, False])
def test_reasons_stand_there_only_when_asked_for(context: PageContext, reasons: bool) -> None:
    words = whole(context, *plan_records(SamplePlan.MOVED), reasons=reasons)
    assert ("No bed was free on the" in words) is reasons
    assert ("The heart scan came" in words) is reasons


def test_notes_stand_on_no_paper(context: PageContext) -> None:
    plan = [
        replace_note(each) if isinstance(each, Stage) else each
        for each in plan_records(SamplePlan.SUPPORTIVE_CARE)
    ]
    snapshot = snapshot_of(*plan)
    sheets = set_document(
        plan_sheet(context.library, facts_of(snapshot, context), TODAY, reasons=True), 14
    )
    assert PRIVATE not in Pdf(pdf_bytes(sheets)).words(0)
    assert PRIVATE not in Pdf(pdf_bytes(fridge(snapshot, context, 14))).words(0)


def replace_note(stage: Stage) -> Stage:
    return replace(stage, note=PRIVATE)


def closed_stages(context: PageContext) -> Iterator[tuple[str, str]]:
    path = next(path for path in context.library.paths() if path.id == "transplant")
    return ((each.id, each.title) for each in path.everything() if each.gate)


def branch(context: PageContext, **values: Any) -> tuple[str, Stage]:
    """Return the name of a stage of a closed topic, and what a person wrote on it."""
    key, title = next(closed_stages(context))
    state = values.pop("state", StageState.UNDER_WAY)
    return title, Stage(
        **head(stage_record_id("transplant", key)),
        path="transplant",
        stage=key,
        state=state,
        **values,
    )


def test_what_is_written_on_a_stage_of_a_closed_topic_is_there_and_its_name_is_not(
    context: PageContext,
) -> None:
    title, written = branch(context, start=PartialDate.parse("2026-11-02"))
    words = whole(context, written)
    assert "Another part of my plan" in words
    assert "2 November 2026" in words
    assert all(other not in words for _, other in closed_stages(context))
    assert "Another part" not in whole(context)
    named = whole(context, replace(written, title="Plan B"))
    assert "Plan B" in named
    assert "Another part" not in named
    open_topic = whole(context, written, *opened_topics(context))
    assert title in open_topic


def opened_topics(context: PageContext) -> list[GateChoice]:
    """Return the answer that opens every topic."""
    return [
        GateChoice(**head(f"gate-{topic}"), topic=topic, answer=GateAnswer.SHOW)
        for topic in context.library.gates()
    ]


@pytest.mark.parametrize("opened", [False, True])
@pytest.mark.parametrize("state", [StageState.UNDER_WAY, StageState.PLANNED])
def test_the_page_for_the_fridge_never_has_the_name_of_a_hard_topic(
    context: PageContext, state: StageState, opened: bool
) -> None:
    title, written = branch(context, state=state, start=PartialDate.parse("2026-12-02"))
    extra = opened_topics(context) if opened else []
    transplant = Journey(**head(fixed_id("journey")), path="transplant")
    plan = snapshot_of(transplant, written, *extra, *plan_records(SamplePlan.MOVED))
    sheets = fridge(plan, context, 14)
    told = " ".join(each.text for each in sheets.words(0))
    for text in (Pdf(pdf_bytes(sheets)).words(0), told, write_html(sheets.document)):
        assert title not in text
    assert title.encode() not in svg_picture(context, plan)
    own = snapshot_of(transplant, replace(written, title="Plan B"))
    assert "Plan B" in Pdf(pdf_bytes(fridge(own, context, 14))).words(0)
    assert b"Plan B" in svg_picture(context, own)


def test_a_stage_that_is_under_way_does_not_begin(context: PageContext) -> None:
    transplant = Journey(**head(fixed_id("journey")), path="transplant")
    month = Stage(
        **head(stage_record_id("transplant", "induction")),
        path="transplant",
        stage="induction",
        state=StageState.UNDER_WAY,
        start=PartialDate.parse("2026-11"),
    )
    facts = facts_of(snapshot_of(transplant, month), context)
    assert facts.now == ("Induction",)
    assert facts.ahead == ()


# --- room on the page for the fridge ---


def crowded(stages: int, visits: int, state: StageState = StageState.UNDER_WAY) -> Snapshot:
    records: list[Record] = [Journey(**head(fixed_id("journey")), path="transplant")]
    records += [
        Stage(
            **head(stage_record_id("transplant", f"own-{number}")),
            path="transplant",
            stage=f"own-{number}",
            title=f"My own stage {number}",
            state=state,
            start=PartialDate.of(TODAY + timedelta(days=number - 2)),
            end=PartialDate.of(TODAY + timedelta(days=number + 30)),
        )
        for number in range(stages)
    ]
    records += [
        Appointment(
            **head(f"visit-{number}"),
            what=f"Clinic visit {number}",
            when=PartialDate.of(TODAY + timedelta(days=number)),
            at=time(10),
            where="Ward 5",
        )
        for number in range(visits)
    ]
    return snapshot_of(*records)


@pytest.mark.parametrize("points", PAPER)
def test_forty_stages_under_way_and_forty_visits_are_one_page(
    context: PageContext, points: int
) -> None:
    pages = fridge(crowded(40, 40), context, points)
    assert len(pages) == 1
    assert "There is more in my full plan." in Pdf(pdf_bytes(pages)).words(0)


@given(
    stages=st.integers(0, 45),
    visits=st.integers(0, 45),
    state=st.sampled_from([StageState.UNDER_WAY, StageState.MOVED]),
    points=st.sampled_from(PAPER),
)
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_however_many_there_are_it_stays_one_page(
    context: PageContext, stages: int, visits: int, state: StageState, points: int
) -> None:
    assert len(fridge(crowded(stages, visits, state), context, points)) == 1


def drawn_words(context: PageContext, snapshot: Snapshot, points: int) -> list[tuple[float, float]]:
    """Return the size in points and the left edge, in tenths of a point, of words of a drawing."""
    values = values_for_fridge(context, snapshot)
    assert values is not None
    room = QSizeF(7500, 2400)
    shown = as_much_as_fits(context, values, points, room)
    assert shown is not None
    drawing = paper_drawing(context, shown, points, room.height())
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = QSvgGenerator()
    picture.setOutputDevice(buffer)
    picture.setViewBox(QRectF(0, 0, 7500, 2400))
    painter = QPainter(picture)
    drawing.paint(painter, QRectF(0, 0, room.width(), drawing.height(room.width())))
    painter.end()
    found = re.findall(
        r'transform="matrix\(([\d.]+),[^"]*?,(-?[\d.]+),-?[\d.]+\)"\s+'
        r'font-family="[^"]*" font-size="([\d.]+)"[^>]*>\s*<text[^>]*?x="(-?[\d.]+)"',
        bytes(held.data()).decode(),
    )
    assert found
    return [
        (float(scale) * float(size) / 10, float(left) + float(scale) * float(x))
        for scale, left, size, x in found
    ]


@pytest.mark.parametrize(("points", "least"), [(14, 9.0), (18, 10.5)])
@pytest.mark.parametrize("stages", [1, 5, 15, 40])
def test_no_word_of_the_drawing_is_too_small_to_read_or_past_the_edge(
    context: PageContext, stages: int, points: int, least: float
) -> None:
    for size, left in drawn_words(context, crowded(stages, 6), points):
        assert size >= least - 0.01
        assert left >= -1


# --- the screen ---


def test_a_picture_of_a_page_lies_on_its_long_side(context: PageContext) -> None:
    plan = plan_records(SamplePlan.TWO_DAY_ZEROS)
    image = page_image(fridge(snapshot_of(*plan), context, 18), 0, 700)
    assert (image.width(), image.height()) == (700, 495)
    colours = {image.pixel(x, y) for x in range(0, 700, 3) for y in range(0, 495, 3)}
    assert len(colours) > 20


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A person whose plan has moved."""
    made = tmp_path / "person"
    write_new_folder(made, planned_records(SamplePlan.MOVED))
    return made


@pytest.fixture
def page(context: PageContext, qtbot: QtBot) -> JourneyPage:
    return first_shown(context, qtbot)


@pytest.fixture
def screen(page: JourneyPage) -> PrintScreen:
    page.show_anchor("print")
    found = page.beside
    assert isinstance(found, PrintScreen)
    return found


def ready(screen: PrintScreen, qtbot: QtBot) -> Sheets:
    qtbot.waitUntil(screen.sheet.print_button.isEnabled)
    sheets = screen.sheet.preview.sheets
    assert sheets is not None
    return sheets


def test_both_kinds_of_pages_and_both_sizes_can_be_looked_at(
    screen: PrintScreen, qtbot: QtBot
) -> None:
    assert len(ready(screen, qtbot)) == 1
    screen.which.whole.setChecked(True)
    small = len(ready(screen, qtbot))
    screen.sheet.large.setChecked(True)
    large = ready(screen, qtbot)
    assert len(large) > small > 1
    assert "No bed was free" not in "".join(words.text for words in large.words(0))
    screen.which.reasons.setChecked(True)
    qtbot.waitUntil(screen.sheet.print_button.isEnabled)
    told = ready(screen, qtbot)
    assert any("No bed was free" in each.text for n in range(len(told)) for each in told.words(n))


def test_the_drawing_is_told_in_words_beside_its_picture(screen: PrintScreen, qtbot: QtBot) -> None:
    words = " ".join(each.text for each in ready(screen, qtbot).words(0))
    assert "Conditioning: Moved, now 21 December 2026." in words


def test_pages_are_saved_as_a_pdf_and_as_a_web_page(
    screen: PrintScreen, qtbot: QtBot, session: Session, settled: Settled, tmp_path: Path
) -> None:
    ready(screen, qtbot)
    pdf, page = tmp_path / "plan.pdf", tmp_path / "plan.html"
    screen.out.save_pdf(str(pdf))
    qtbot.waitUntil(pdf.exists)
    screen.out.save_web_page(str(page))
    settled(session)
    assert len(Pdf(pdf.read_bytes()).pages) == 1
    assert "Conditioning" in page.read_text("utf-8")


def test_the_drawing_is_saved_as_a_picture_without_a_trace_of_the_notes(
    screen: PrintScreen, session: Session, settled: Settled, tmp_path: Path
) -> None:
    png, svg = tmp_path / "plan.png", tmp_path / "plan.svg"
    screen.save_png(str(png))
    screen.save_svg(str(svg))
    settled(session)
    picture = QImage(str(png))
    assert picture.width() == 3200
    text = svg.read_text("utf-8")
    assert "Conditioning" in text
    assert "coping" not in text
    assert f"It is saved in {svg}" in screen.pictures.told.text


def test_ctrl_p_on_the_path_leads_to_the_pages(page: JourneyPage) -> None:
    assert page.can_print
    page.print_here()
    assert isinstance(page.beside, PrintScreen)
    assert page.go_back()
    assert page.beside is None


def test_a_list_is_printed_with_boxes_and_what_is_ready_apart(
    screen: PrintScreen, qtbot: QtBot
) -> None:
    screen.show_place("checklist/before-a-date")
    sheets = ready(screen, qtbot)
    assert sheets.document.title == "What to ask about before a date"
    words = [each.text for each in sheets.words(0)]
    assert words.index("Ready") < words.index("Ask about your tablets before this date")
    assert words.index("Ask what to bring, and what to leave at home") > words.index("Ready")
    assert words.index("Ask about food and drink on the day") < words.index("Ready")
