"""The stops of the picture tour: each screen and each printed sheet, and the way to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from companion.domain.records import fixed_id
from companion.services.sample_visits import CANCELLED, MOVED, PAST, REPEATED, UNDATED
from companion.ui.pages.context import PageName
from companion.ui.tour_moving import press, press_first, settle, wait_until
from companion.ui.window.focusing import panel_of
from companion.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from companion.exchange.document import Document
    from companion.ui.toolkit.printing.pages import Sheets

NARROW_WIDTH = 800
NEXT_VISIT = fixed_id("sample", "appointment", "0")
FIRST_NOTE = fixed_id("sample", "note", "1")
FOLDED_NOTE = fixed_id("sample", "note", "4")
ASKED_VISIT = fixed_id("sample", "asked-visit")
_BOOKLET = ("blinatumomab", "imatinib")
_MANY = 20


class Stop(NamedTuple):
    """One picture: its name, the way to it, and of which folder.

    That is an empty one, or a sample; `plan` names what its journey is like (`SamplePlan`).
    """

    name: str
    go: Callable[[MainWindow], None]
    empty: bool = False
    plan: str = ""


def _section(page: PageName, anchor: str = "", *presses: str) -> Callable[[MainWindow], None]:
    def go(window: MainWindow) -> None:
        window.show_section(page, anchor)
        settle(window)
        for words in presses:
            press(window, words)

    return go


def _first_start(window: MainWindow) -> None:
    window.rest.screens.show_first_start()


def _calendar_preview(window: MainWindow) -> None:
    from companion.ui.tour_calendar import look_at_a_calendar_file

    look_at_a_calendar_file(window)


def _paper(
    anchor: str, *presses: str, page: PageName = PageName.TREATMENTS
) -> Callable[[MainWindow], None]:
    """Go to printed pages, which are made in steps, and wait until they are there."""

    def go(window: MainWindow) -> None:
        window.show_section(page, anchor)
        wait_until(lambda: _is_there(window, "Page after"))
        for words in presses:
            press(window, words)

    return go


def _ways_of_the_sheet(window: MainWindow) -> None:
    """Open what stands under the pages of the Clinic sheet, and go down to it."""
    _paper("print", "More", page=PageName.QUESTIONS)(window)
    panel = panel_of(window.stack)
    if panel is not None:
        panel.verticalScrollBar().setValue(panel.verticalScrollBar().maximum())


def _is_there(window: QWidget, words: str) -> bool:
    buttons = window.findChildren(QAbstractButton)
    return any(each.text() == words and each.isVisibleTo(window) for each in buttons)


def _menu(window: MainWindow) -> None:
    """Open the page list of a window too narrow for the rail."""
    window.show_section(PageName.TODAY)
    window.resize(min(window.width(), NARROW_WIDTH), window.height())
    settle(window)
    window.frame.toggle_menu()


def _begun_appointment(window: MainWindow) -> None:
    """Begin an appointment and leave the form, so that the diary offers to go on."""
    window.show_section(PageName.APPOINTMENTS)
    settle(window)
    press(window, "Add an appointment")
    focus = window.focusWidget()
    if isinstance(focus, QLineEdit):
        focus.setText("Clinic visit")
    window.go_back()
    settle(window)


def _appointment(appointment_id: str, *presses: str) -> Callable[[MainWindow], None]:
    """Open one appointment from its row, and go on from there."""

    def go(window: MainWindow) -> None:
        window.show_section(PageName.APPOINTMENTS, appointment_id)
        settle(window)
        focus = window.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
            settle(window)
        for words in presses:
            press(window, words)

    return go


def _visit(anchor: str, button: str = "") -> Callable[[MainWindow], None]:
    """Open a screen of a visit, and press what begins with these words."""

    def go(window: MainWindow) -> None:
        window.show_section(PageName.APPOINTMENTS, anchor)
        settle(window)
        if button:
            press_first(window, button)
        if anchor.startswith("summary-print"):
            wait_until(lambda: _is_there(window, "Page after"))

    return go


def _waiting_card(window: MainWindow) -> None:
    """Open a waiting card to change it, once the cards have come."""
    window.show_section(PageName.TODAY)
    wait_until(lambda: _is_there(window, "Change"))
    if not _is_there(window, "Keep this card"):
        press(window, "Change")


def _question(place: int, *presses: str) -> Callable[[MainWindow], None]:
    """Open More of one question of the sample, and of no other, and go on from there."""

    def go(window: MainWindow) -> None:
        from companion.ui.pages.questions.row import QuestionRow

        question_id = fixed_id("sample", "question", str(place))
        window.show_section(PageName.QUESTIONS, question_id)
        settle(window)
        for row in window.findChildren(QuestionRow):
            row.more_button.setChecked(False)
            if row.line.question_id == question_id:
                row.more_button.setChecked(True)
                settle(window)
                for words in presses:
                    press(row, words)

    return go


def _coping(*presses: str) -> Callable[[MainWindow], None]:
    """Show the page to write on, empty, whatever was on it, and go on from there."""

    def go(window: MainWindow) -> None:
        window.show_section(PageName.COPING)
        settle(window)
        page = window.stack.page
        if page is not None:
            page.add_here()
        for words in presses:
            if _is_there(window, words):
                press(window, words)

    return go


def _ages(window: MainWindow) -> None:
    """Open the dates of every page, and wait until each has been read."""
    window.show_section(PageName.TREATMENTS, "ages")
    screens = window.findChildren(QWidget)
    wait_until(lambda: all(getattr(each, "is_filled", True) for each in screens))


def _find(words: str, *presses: str) -> Callable[[MainWindow], None]:
    """Look for words in the list of treatments, and wait until all of it has been read."""

    def go(window: MainWindow) -> None:
        window.show_section(PageName.TREATMENTS)
        window.show_section(PageName.TREATMENTS)  # once more: the list, and nothing looked for
        settle(window)
        page = window.stack.page
        if page is not None:
            page.find_here()
        focus = window.focusWidget()
        if isinstance(focus, QLineEdit):
            focus.setText(words)
        wait_until(lambda: window.context.library.find_index().is_ready)
        settle(window)
        for name in presses:
            press(window, name)

    return go


STOPS = (
    Stop("01-first-start", _first_start, empty=True),
    Stop("02-today-empty", _section(PageName.TODAY), empty=True),
    Stop("03-questions-empty", _section(PageName.QUESTIONS), empty=True),
    Stop("03-questions-print-empty", _section(PageName.QUESTIONS, "print"), empty=True),
    Stop("04-appointments-empty", _section(PageName.APPOINTMENTS), empty=True),
    Stop("04-appointments-begun", _begun_appointment, empty=True),
    Stop("05-journey-unsure", _section(PageName.JOURNEY), empty=True),
    Stop("06-coping-empty", _section(PageName.COPING), empty=True),
    Stop(
        "06-coping-ways-to-start",
        _section(PageName.COPING, "", "Need a way to start?", "I cannot sleep"),
        empty=True,
    ),
    Stop("07-who-to-call-empty", _section(PageName.HELP), empty=True),
    Stop("07-who-to-call-rules-empty", _section(PageName.HELP, "rules"), empty=True),
    Stop("07-rule-new", _section(PageName.HELP, "rules/new/temperature"), empty=True),
    Stop("07-if-tonight-is-too-much-empty", _section(PageName.HELP, "too-much"), empty=True),
    Stop("10-today", _section(PageName.TODAY)),
    Stop("10-today-waiting-card", _waiting_card),
    Stop("11-questions", _section(PageName.QUESTIONS)),
    Stop("11-questions-answer", _question(5, "Write the answer")),
    Stop("11-questions-again", _question(2, "What was said before")),
    Stop("11-questions-which-three", _question(1, "Put it in my three")),
    Stop("11-questions-for-whom", _question(4, "More ways", "Who it is for")),
    Stop("11-questions-visits", _question(3, "Which appointment")),
    Stop("11-questions-waiting", _question(0, "More ways", "I am waiting for something")),
    Stop("11-questions-print", _paper("print", page=PageName.QUESTIONS)),
    Stop("11-questions-print-more", _ways_of_the_sheet),
    Stop("11-questions-three", _section(PageName.QUESTIONS, "three")),
    Stop("11-questions-wishes", _section(PageName.QUESTIONS, "wishes")),
    Stop("11-questions-phone", _section(PageName.QUESTIONS, "phone")),
    Stop("12-questions-choose", _section(PageName.QUESTIONS, "", "Choose from the list")),
    Stop("13-appointments", _section(PageName.APPOINTMENTS)),
    Stop("14-appointment-add", _section(PageName.APPOINTMENTS, "", "Add an appointment")),
    Stop("14-appointment-moved", _appointment(MOVED)),
    Stop("14-appointment-move", _appointment(REPEATED, "The date has moved")),
    Stop("14-appointment-move-when", _appointment(REPEATED, "The date has moved", "New date")),
    Stop("14-appointment-cancelled", _appointment(CANCELLED, "More")),
    Stop("14-appointment-no-date", _appointment(UNDATED)),
    Stop("14-appointment-repeat", _appointment(MOVED, "More", "Repeat this appointment")),
    Stop("14-appointment-which", _appointment(REPEATED, "More", "Remove this appointment")),
    Stop("14-appointment-past", _appointment(PAST)),
    Stop("14-appointments-month", _section(PageName.APPOINTMENTS, "month")),
    Stop("14-calendar-save", _section(PageName.APPOINTMENTS, "save-calendar")),
    Stop("14-calendar-bring-in", _calendar_preview),
    Stop("14-visit-room", _visit(f"room/{NEXT_VISIT}")),
    Stop("14-visit-anything-else", _visit(f"room/{NEXT_VISIT}", "Anything else they said")),
    Stop("14-visit-all-questions", _visit(f"room/{ASKED_VISIT}", "1 of")),
    Stop("14-visit-room-answered", _visit(f"room/{ASKED_VISIT}", "Next")),
    Stop("14-visit-listening", _visit(f"listening/{ASKED_VISIT}")),
    Stop("14-visit-what-was-said", _visit(f"summary/{ASKED_VISIT}")),
    Stop("14-visit-print", _visit(f"summary-print/{ASKED_VISIT}")),
    Stop("15-journey", _section(PageName.JOURNEY)),
    Stop("16-journey-stage", _section(PageName.JOURNEY, "conditioning")),
    Stop("17-treatments", _section(PageName.TREATMENTS)),
    Stop("18-treatment", _section(PageName.TREATMENTS, "blinatumomab/")),
    Stop("19-treatment-part", _section(PageName.TREATMENTS, "blinatumomab/what-happens")),
    Stop("20-treatment-closed", _section(PageName.TREATMENTS, "blinatumomab/if-plans-change")),
    Stop(
        "20-treatment-closed-choices",
        _section(PageName.TREATMENTS, "imatinib/if-plans-change", "Other choices"),
    ),
    Stop("20-treatment-not-now", _section(PageName.TREATMENTS, "fertility/having-children")),
    Stop("20-treatment-opened", _section(PageName.TREATMENTS, "steroids/side-effects")),
    Stop(
        "20-treatment-ask",
        _section(PageName.TREATMENTS, "blinatumomab/what-happens", "Add a question about this"),
    ),
    Stop("20-compare-choose", _section(PageName.TREATMENTS, "compare")),
    Stop("20-compare", _section(PageName.TREATMENTS, "compare/blinatumomab/imatinib")),
    Stop(
        "20-compare-closed",
        _section(PageName.TREATMENTS, "compare/blinatumomab/imatinib/side-effects"),
    ),
    Stop("20-marks-on-a-page", _section(PageName.TREATMENTS, "blinatumomab/more-to-do")),
    Stop("20-my-marks", _section(PageName.TREATMENTS, "marks")),
    Stop("20-what-applies", _section(PageName.TREATMENTS, "applies")),
    Stop("20-how-old-our-words-are", _ages),
    Stop("20-print", _paper("print/blinatumomab")),
    Stop("20-print-words", _paper("print/blinatumomab", "Read the words of this page")),
    Stop("20-print-booklet", _section(PageName.TREATMENTS, "print/booklet")),
    Stop("20-words", _section(PageName.TREATMENTS, "words")),
    Stop("20-words-opened", _section(PageName.TREATMENTS, "words/gvhd")),
    Stop("20-find", _find("bone marrow transplant")),
    Stop("20-find-word", _find("come back", "relapse")),
    Stop("20-find-nothing", _find("xylophone")),
    Stop("21-coping", _section(PageName.COPING)),
    Stop("21-coping-rule", _section(PageName.COPING, "food-and-infection/food-common")),
    Stop("21-coping-note", _section(PageName.COPING, FIRST_NOTE)),
    Stop("21-coping-note-more", _section(PageName.COPING, FIRST_NOTE, "More for this note")),
    Stop("21-coping-note-folded", _section(PageName.COPING, FOLDED_NOTE)),
    Stop("21-coping-first-lines", _coping("Choose a tag", "Show first lines")),
    Stop("21-coping-more", _coping("More")),
    Stop("21-coping-quiet", _section(PageName.COPING, f"quiet/{FIRST_NOTE}")),
    Stop("21-coping-quiet-let-go", _section(PageName.COPING, f"quiet/{FIRST_NOTE}", "Let go")),
    Stop("21-coping-deleted", _section(PageName.COPING, "deleted")),
    Stop("21-coping-erase", _section(PageName.COPING, "deleted", "Erase for good")),
    Stop("21-coping-print-choose", _section(PageName.COPING, "print")),
    Stop("21-coping-print", _paper(f"print/{FIRST_NOTE}", page=PageName.COPING)),
    Stop("22-settings", _section(PageName.SETTINGS)),
    Stop("22-settings-topics", _section(PageName.SETTINGS, "topics", "Choose topics")),
    Stop("23-who-to-call", _section(PageName.HELP)),
    Stop("23-who-to-call-details", _section(PageName.HELP, "details")),
    Stop("23-who-to-call-rules", _section(PageName.HELP, "rules")),
    Stop("23-if-tonight-is-too-much", _section(PageName.HELP, "too-much")),
    Stop("24-menu", _menu),
)


def clinic_sheets(window: MainWindow) -> Iterator[tuple[str, Sheets]]:
    """Yield both copies of the Clinic sheet at both sizes, and one with more than fits."""
    from companion.services.clinic_sheet import Copy, clinic_sheet
    from companion.ui.pages.clinic.fitting import set_copies
    from companion.ui.toolkit.printing.stepping import finish

    context = window.context
    sheet = clinic_sheet(window.session.snapshot, context.library, context.today())
    for points in (14, 18) if not sheet.is_empty else ():
        for copy in Copy:
            name = f"35-print-clinic-{copy.value}-{points}"
            yield name, finish(set_copies(sheet, (copy,), points))
    ready = [each.text for each in context.library.bank().questions if not each.gate]
    longer = sheet._replace(others=tuple(ready[:_MANY]))
    for points in (14, 18) if not sheet.is_empty else ():
        name = f"36-print-clinic-longer-{points}"
        yield name, finish(set_copies(longer, (Copy.TEAM,), points))


def printed_sheets(window: MainWindow) -> Iterator[tuple[str, int, Document]]:
    """Yield each kind of printed sheet: its name, the size of its text, and what is on it."""
    from companion.services.booklet import chosen_pages
    from companion.services.reading_sheets import (
        Shelf,
        booklet_sheet,
        comparison_sheet,
        page_sheet,
    )
    from companion.services.visit_room import visit_facts
    from companion.services.visit_sheets import visit_sheet
    from companion.services.visit_told import with_answers
    from companion.services.weighing import what_matters

    context, snapshot = window.context, window.session.snapshot
    shelf = Shelf(library=context.library, open_topics=snapshot.open_topics, today=context.today())
    pages = chosen_pages(snapshot) or _BOOKLET
    yield "30-print-page", 14, page_sheet(shelf, _BOOKLET[0])
    yield "31-print-page-large", 18, page_sheet(shelf, _BOOKLET[0])
    yield "32-print-booklet", 14, booklet_sheet(shelf, pages)
    yield "33-print-compare", 14, comparison_sheet(shelf, *_BOOKLET, what_matters(snapshot))
    facts = visit_facts(snapshot, ASKED_VISIT, context.today())
    if facts is not None:
        words = context.library.phrases().tables["visit"]
        told = with_answers(facts, words)
        yield "34-print-visit", 14, visit_sheet(context.library, told, context.today())
