"""The cards on paper: the right size, one page, our typeface in the file, whatever is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from companion.content import Library
from companion.domain.text import clean_line
from companion.exchange.qr import QUIET_ZONE
from companion.resources import content_folder
from companion.services.cards.facts import CardFacts, OwnRule, Taken, card_facts
from companion.services.cards.passport import CODE, passport
from companion.services.cards.plain_text import passport_code
from companion.services.snapshot import Snapshot
from companion.ui.pages.calling.cards.card_pages import (
    CARD_HEIGHT,
    CARD_WIDTH,
    set_fridge,
    set_wallet,
    set_wallet_faces,
)
from companion.ui.pages.calling.cards.made import MadeCard
from companion.ui.pages.calling.cards.passport_pages import fit_passport, set_passport
from companion.ui.pages.calling.cards.phone_picture import CLOCK, SIZE, make_picture
from companion.ui.pages.calling.cards.square import square_drawing
from companion.ui.toolkit.printing.output import page_image, pdf_bytes
from companion.ui.toolkit.printing.pages import Sheets, set_document
from companion.ui.toolkit.printing.paper import MILLIMETRE, POINT
from companion.ui.toolkit.printing.stepping import finish
from tests.pdf_text import Pdf

pytestmark = pytest.mark.usefixtures("themes")  # our typeface
SIZES = (14, 18)
A4, A5_ON_ITS_SIDE = (595, 842), (595, 420)
BLANK = card_facts(Snapshot(), Library(content_folder()), date(2026, 11, 24))
USUAL = BLANK._replace(
    number="01632 960 123",
    centre="Riverside Hospital, Ward 5",
    name="Alex Morgan",
    born="2 March 1984",
    hospital_number="A 123 456",
    allergies="Penicillin",
    diagnosis="B-cell acute lymphoblastic leukaemia that came back",
    treatment="Blinatumomab, last given on 20 November",
    treatments=("Induction: done, 14 September 2026 to 19 October 2026",),
    medicines=(
        Taken("Aciclovir", "1 tablet, morning and evening"),
        Taken("Co-trimoxazole", "as on the box"),
    ),
    lines_and_ports="PICC line, left arm",
    own_rules=(OwnRule("38C or above", check=False),),
)
HUGE = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch " * 6
ARABIC = "حساسية من البنسلين ومن المكسرات "
HEBREW = "אלרגיה לפניצילין "
EMOJI = "😀👩‍👩‍👧‍👦" * 30
MARKUP = "<b>Penicillin</b> **bold** &amp; <script>alert(1)</script>"
CARDS: dict[str, Callable[[CardFacts], MadeCard]] = {
    "fridge": lambda facts: finish(set_fridge(facts)),
    "wallet": lambda facts: finish(set_wallet(facts)),
    "passport-14": lambda facts: finish(set_passport(facts, 14)),
    "passport-18": lambda facts: finish(set_passport(facts, 18)),
}
texts = st.one_of(
    st.text(max_size=300),
    st.sampled_from(("", HUGE, "W" * 400, ARABIC * 9, HEBREW * 9, EMOJI, MARKUP, "﷽" * 150)),
    st.sampled_from(("Penicillin", "None that I know of", "word " * 300)),
).map(clean_line)
ONE_LINE_EACH = (
    *("number", "centre", "name", "hospital_number", "phone", "diagnosis", "treatment"),
    *("allergies", "lines_and_ports", "blood_needs", "consultant", "communication"),
)
lists = st.lists(texts.filter(bool), max_size=25).map(tuple)
a_rule = st.builds(
    OwnRule, texts, st.booleans(), texts, st.sampled_from(("feeling", "feeling_other", ""))
)
anything = st.builds(
    lambda one, many: BLANK._replace(**one, **many),
    st.fixed_dictionaries(dict.fromkeys(ONE_LINE_EACH, texts)),
    st.fixed_dictionaries(
        {
            "treatments": lists,
            "medicines": st.lists(
                st.builds(Taken, texts.filter(bool), texts, texts), max_size=25
            ).map(tuple),
            "people": lists,
            "own_rules": st.lists(a_rule, max_size=4).map(tuple),
            "other_rules": st.lists(a_rule, max_size=4).map(tuple),
        }
    ),
)


def said(sheets: Sheets) -> str:
    """Return the words of all pages, without the heads that stand between them."""
    pages = [[each.text for each in sheets.words(index)] for index in range(len(sheets))]
    heads = [page.pop(0) for page in pages[1:]]
    assert set(heads) <= {sheets.document.running}
    return "\n".join(text for page in pages for text in page)


def letters(text: str) -> str:
    return "".join(text.split())


# --- measured in the file ---


@pytest.mark.parametrize("facts", [USUAL, BLANK], ids=["usual", "blank"])
@pytest.mark.parametrize(
    ("card", "size"),
    [("fridge", A5_ON_ITS_SIDE), ("wallet", A4), ("passport-14", A4)],
)
def test_each_is_one_page_of_the_right_size_with_its_fonts(
    card: str, size: tuple[int, int], facts: CardFacts
) -> None:
    data = pdf_bytes(CARDS[card](facts).sheets)
    pdf = Pdf(data)
    assert len(pdf.pages) == 1
    assert pdf.sizes() == {size}
    fonts = re.findall(rb"/BaseFont /(\S+)", data)
    assert fonts
    assert all(b"Atkinson" in name for name in fonts)
    # A font is in the file when its descriptor names the file of its shapes.
    assert len(re.findall(rb"/FontFile\d? \d+ 0 R", data)) == data.count(b"/FontDescriptor\n")
    assert len(re.findall(rb"/FontFile\d? \d+ 0 R", data)) >= 1


def test_the_blank_passport_says_it_as_walked_through_in_the_file() -> None:
    words = Pdf(pdf_bytes(CARDS["passport-14"](BLANK).sheets)).words(0)
    assert "Allergies: not written here. Please ask." in words
    assert "Written by the patient or family. Not a hospital record. Printed" in words


def test_the_wallet_card_is_as_large_as_a_bank_card() -> None:
    wide, high = CARD_WIDTH / MILLIMETRE, CARD_HEIGHT / MILLIMETRE
    assert (round(wide, 1), round(high, 1)) == (85.6, 54.0)
    image = page_image(CARDS["wallet"](BLANK).sheets, 0, 2100)  # 10 dots to a millimetre
    across = [x for x in range(2100) if _is_dark(image, x, 600)]
    assert across[-1] - across[0] == pytest.approx(2 * 856, abs=4)


def _is_dark(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).lightness() < 150


# --- one page, whatever is written ---


@pytest.mark.parametrize("points", SIZES)
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(facts=anything)
def test_whatever_is_written_the_passport_is_one_page(points: int, facts: CardFacts) -> None:
    in_code = passport_code(facts)
    fit = finish(fit_passport(facts, points, in_code))
    size = points - fit.smaller
    drawings = square_drawing(facts, in_code, size, CODE)
    assert len(set_document(passport(facts, fit, whole=False), size, drawings)) == 1


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(facts=anything)
def test_whatever_is_written_the_cards_fit_and_lose_nothing(facts: CardFacts) -> None:
    for make in (set_fridge, set_wallet):
        made = finish(make(facts))
        told = letters(said(made.sheets))
        assert (len(made.sheets) > 1) == made.has_more
        for text in (facts.number, facts.centre if facts.number else "", facts.name):
            assert letters(text) in told
        assert all(letters(rule.words) in told for rule in facts.own_rules)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(facts=anything)
def test_whatever_is_written_nothing_on_a_face_leaves_its_card(facts: CardFacts) -> None:
    for says_what in (True, False):
        made = finish(make_picture(facts, says_what=says_what))
        assert made.face.height <= SIZE.height() - CLOCK
        words = "\n".join(each.text for each in made.face.words())
        assert "you feel unwell at any temperature" in words


@pytest.mark.parametrize("points", SIZES)
@pytest.mark.parametrize("text", [HUGE, ARABIC * 20, EMOJI, MARKUP * 20, "word " * 900])
def test_what_has_no_room_stands_whole_on_the_pages_after(points: int, text: str) -> None:
    words = clean_line(text)
    facts = USUAL._replace(allergies=words, diagnosis=words, medicines=(Taken(words),) * 9)
    made = finish(set_passport(facts, points))
    assert made.has_more
    first = [each.text for each in made.sheets.words(0)]
    assert any("next page" in line for line in first)
    assert letters(said(made.sheets)).count(letters(words)) >= 11 or len(words) > 1500


@pytest.mark.parametrize("card", CARDS)
def test_each_further_page_says_what_it_is_of_and_whose_and_its_number(card: str) -> None:
    rule = OwnRule("Ring the ward. " * 600, check=True)
    facts = USUAL._replace(allergies="Latex and plasters. " * 300, other_rules=(rule,))
    sheets = CARDS[card](facts).sheets
    assert len(sheets) > 2
    title = sheets.document.title
    for index in range(len(sheets)):
        told = [each.text for each in sheets.words(index)]
        assert (f"{title}. Alex Morgan" in told) is (index > 0)
        assert sheets.page_words(index) == f"Page {index + 1} of {len(sheets)}"
    file = Pdf(pdf_bytes(sheets))
    for index in range(1, len(sheets)):
        words = " ".join(file.words(index).split())
        assert f"{title}. Alex Morgan" in words
        assert f"Page {index + 1} of {len(sheets)}" in words


def test_a_page_of_nobody_who_is_named_has_its_title() -> None:
    sheets = CARDS["passport-14"](USUAL._replace(name="", allergies="word " * 2000)).sheets
    assert sheets.words(1)[0].text == "Emergency passport"


@pytest.mark.parametrize("points", SIZES)
def test_the_rules_on_the_passport_keep_what_belongs_to_them(points: int) -> None:
    high = OwnRule("Ring at 38.5C or above", check=True)
    other = OwnRule("Ring at thirty nine and a half", check=True, unwell="feeling_other")
    for facts in (USUAL, FULL, FULL._replace(diagnosis="word " * 900)):
        made = finish(set_passport(facts._replace(own_rules=(high,), other_rules=(other,)), points))
        told = said(made.sheets).replace("\n", " ")
        for rule in (high, other):
            assert " ".join(rule.lines(facts.words)) in told


def test_rules_are_the_first_to_leave_a_full_passport() -> None:
    facts = FULL._replace(own_rules=(OwnRule("Ring at 38.5C or above", check=True),) * 2)
    made = finish(set_passport(facts, 14))
    first = [each.text for each in made.sheets.words(0)]
    assert "On the next page: rules." in first


def test_large_print_moves_what_matters_least_before_it_shortens_anything() -> None:
    facts = USUAL._replace(
        people=("Maya (Sister), 01632 960 789. May be told: everything.",) * 2,
        communication="Please write down the names of medicines",
        phone="01632 960 456",
        consultant="Dr Rahman",
        medicines=USUAL.medicines * 2,
    )
    made = finish(set_passport(facts, 18))
    assert len(made.sheets) == 2
    first = "\n".join(each.text for each in made.sheets.words(0))
    assert "On the next page:" in first
    assert "…" not in first
    told = (each.plain for each in facts.medicines)
    assert all(each in first for each in (*told, "Penicillin", "01632 960 123"))


FULL = USUAL._replace(
    blood_needs="Irradiated blood",
    consultant="Dr Rahman",
    phone="01632 960 456",
    communication="Please write down the names of medicines",
    people=("Maya (Sister), 01632 960 789. May be told: everything", "Ravi, 01632 960 790"),
    medicines=tuple(
        Taken(name, how, why, "Since 2\u00a0November\u00a02026")
        for name, how, why in (
            ("Aciclovir", "400 mg, morning and evening", "To prevent a virus"),
            ("Co-trimoxazole", "960 mg, Monday and Thursday", "To prevent chest infection"),
            ("Posaconazole", "300 mg, once a day", "To prevent fungal infection"),
            ("Ciclosporin", "100 mg, morning and evening", "After the transplant"),
            ("Mycophenolate", "1 g, three times a day", "After the transplant"),
            ("Ursodeoxycholic acid", "300 mg, twice a day", "To protect the liver"),
            ("Letermovir", "240 mg, once a day", "To prevent a virus"),
            ("Omeprazole", "20 mg, before breakfast", "To protect the stomach"),
            ("Ondansetron", "8 mg, when needed", "For feeling sick"),
            ("Folic acid", "5 mg, once a day", ""),
            ("Allopurinol", "300 mg, once a day", "To protect the kidneys"),
            ("Penicillin V", "250 mg, morning and evening", "To prevent infection"),
        )
    ),
)


def test_twelve_medicines_and_the_usual_details_are_one_page_with_the_square() -> None:
    made = finish(set_passport(FULL, 14))
    assert len(made.sheets) == 1
    assert not made.has_more
    told = said(made.sheets)
    assert all(each.plain in told for each in FULL.medicines)
    assert "Point a phone's camera at this square" in told
    assert all(each in told for each in (*FULL.people, "Dr Rahman", "Penicillin"))


def test_in_large_print_they_are_two_pages_with_every_name_on_the_first() -> None:
    made = finish(set_passport(FULL, 18))
    assert len(made.sheets) == 2
    first = "\n".join(each.text for each in made.sheets.words(0))
    assert all(each.name in first for each in FULL.medicines)
    assert "How they are taken is on the next page." in first
    assert "Point a phone's camera at this square" in first
    assert all(each in first for each in ("Penicillin", "01632 960 123", "Irradiated", "111"))
    second = "\n".join(each.text for each in made.sheets.words(1))
    assert all(each.plain in second for each in FULL.medicines)


def test_the_letters_of_the_passport_are_never_under_11_points() -> None:
    many = FULL._replace(medicines=FULL.medicines * 3)
    for points, least in ((14, 11), (18, 16)):
        for facts in (USUAL, FULL, many):
            fit = finish(fit_passport(facts, points, passport_code(facts)))
            assert points - fit.smaller >= least
            assert fit.code


def test_the_smallest_letters_of_an_ordinary_card_can_be_read() -> None:
    sheets = CARDS["wallet"](USUAL).sheets
    assert not CARDS["wallet"](USUAL).has_more
    assert not CARDS["fridge"](USUAL).has_more
    assert "01632 960 123" in said(sheets)


LONG = FULL._replace(
    name="Alexandria Wilhelmina Montgomery-Fitzgerald",
    centre="Riverside Hospital, Bone Marrow Transplant Unit, Ward 5A, ask for the nurse in charge",
    allergies="Penicillin, latex, contrast dye and ibuprofen: a rash, and once a swollen throat",
    own_rules=(
        OwnRule("38.5C or above twice in an hour; ring the day unit until 5pm " * 2, check=True),
        OwnRule("38C or above", check=False, until="30 November 2026"),
    ),
)


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@example(facts=BLANK)
@example(facts=USUAL)
@example(facts=LONG)
@given(facts=anything)
def test_no_letter_of_the_wallet_card_is_under_8_points_and_all_of_it_is_on_the_card(
    facts: CardFacts,
) -> None:
    sides = finish(set_wallet_faces(facts))
    for side in (sides.front, sides.back):
        assert min(side.sizes) >= 8 * POINT
        assert side.height <= CARD_HEIGHT


def test_what_has_no_room_on_the_wallet_card_is_on_the_page_after() -> None:
    made = CARDS["wallet"](LONG)
    assert made.has_more
    told = letters(said(made.sheets))
    assert all(letters(rule.line(LONG.words)) in told for rule in LONG.own_rules)
    first = "\n".join(each.text for each in made.sheets.words(0))
    assert "No answer? Ring 111." in first
    assert "you feel unwell at any temperature" in first
    assert ("My hospital said" in first) or ("My hospital's own rule is on the page" in first)
    assert "In danger: 999" in first


A_LONG_RULE = "38C or above, or shivering. Do not wait until the morning"


@pytest.mark.parametrize("centre", ["", "Riverside", "Riverside Hospital, Ward 5A"])
@pytest.mark.parametrize("rule", ["38C or above", A_LONG_RULE, f"{A_LONG_RULE}. " * 3])
@pytest.mark.parametrize(
    "number",
    [
        "Days 01632 960 505, nights 01632 960 506",
        "Weekdays 01632 960 505, nights and weekends 01632 960 506",
        "Ward 6A: 01632 960 505 ext. 44, at night 01632 960 506, or 07700 900 123",
        "Day unit Mon-Fri 8am-6pm 01632 960 505 option 2; nights and weekends ward 6A 01632 960 "
        "506; no answer: switchboard 01632 960 000, ask for haem registrar on call",
        "01632 960 505 or " * 40,
    ],
)
def test_no_card_has_a_part_of_a_telephone_number(number: str, rule: str, centre: str) -> None:
    facts = USUAL._replace(
        number=number.strip(), centre=centre, own_rules=(OwnRule(rule, check=False),)
    )
    for card in ("fridge", "wallet"):
        sheets = CARDS[card](facts).sheets
        first = " ".join(each.text for each in sheets.words(0))
        pointed_to = "My hospital's number is on the page with this card." in first
        assert (facts.number in first) is not pointed_to, card
        assert not (pointed_to and ("01632" in first or len(number) < 200)), card
        assert facts.number in said(sheets), card
        assert rule in first or "My hospital's own rule is on the page" in first, card
    picture = " ".join(
        each.text for each in finish(make_picture(facts, says_what=True)).face.words()
    )
    assert facts.number in picture or "01632" not in picture


def test_no_end_of_a_line_parts_the_digits_of_a_number() -> None:
    for lead in range(30):
        number = f"{'w' * lead} day unit 01632 960 505, nights and weekends 01632 960 506"
        front = finish(set_wallet_faces(USUAL._replace(number=number))).front
        lines = [strip.text for strip in front.strips]
        for digits in ("01632 960 505", "01632 960 506"):
            assert any(digits in line for line in lines), lines


def test_of_two_short_rules_the_newer_is_on_the_wallet_card_and_the_older_is_pointed_to() -> None:
    high = OwnRule("Ring at 38.5C or above", check=True)
    rules = (OwnRule("No paracetamol before you ring", check=False), high)
    sheets = CARDS["wallet"](USUAL._replace(centre="St X", own_rules=rules)).sheets
    first, second = ([each.text for each in sheets.words(index)] for index in (0, 1))
    assert "My hospital said: No paracetamol before you ring" in first
    assert "My hospital said more. It is on the page with this card." in first
    at = second.index("My hospital said: Ring at 38.5C or above")
    assert second[at + 1 :][:2] == list(high.lines(USUAL.words)[1:])


@pytest.mark.parametrize("card", CARDS)
def test_markup_stands_as_it_was_typed(card: str) -> None:
    assert MARKUP in said(CARDS[card](USUAL._replace(allergies=MARKUP, name=MARKUP)).sheets)


# --- the square and the picture ---


def test_the_square_on_paper_is_the_one_of_its_words() -> None:
    in_code = passport_code(BLANK)
    assert in_code.code is not None
    sheets = CARDS["passport-14"](BLANK).sheets
    per_module = 4
    width = round(210 / 0.36) * per_module
    image = page_image(sheets, 0, width)
    left = _first_dark_column(image)
    rows = in_code.code.rows
    top = _first_full_finder(image, left, per_module)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            at = (left + round((x + 0.5) * per_module), top + round((y + 0.5) * per_module))
            assert _is_dark(image, *at) is dark, (x, y)
    assert QUIET_ZONE == 4


def _first_dark_column(image: QImage) -> int:
    low = range(image.height() // 2, image.height() * 9 // 10)
    return next(x for x in range(image.width()) if sum(_is_dark(image, x, y) for y in low) > 24)


def _first_full_finder(image: QImage, left: int, module: int) -> int:
    """Return where the square begins: its first seven modules are dark, as is the page nowhere."""
    tall = 7 * module
    return next(
        y
        for y in range(image.height() // 3, image.height())
        if all(_is_dark(image, left + x, y + 1) for x in range(1, tall - 1, 2))
        and all(_is_dark(image, left + 1, y + x) for x in range(1, tall - 1, 2))
    )


def test_the_picture_is_as_tall_as_a_phone_and_empty_under_its_clock() -> None:
    made = finish(make_picture(USUAL, says_what=True))
    image = QImage.fromData(made.png())
    assert (image.width(), image.height()) == (1170, 2532)
    ground = image.pixel(0, 0)
    assert all(image.pixel(x, y) == ground for x in range(0, 1170, 13) for y in range(0, CLOCK, 13))
    assert made.face.em >= 40
