"""What the cards and the emergency passport say, from what was written and from nothing."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest

from companion.content import Library
from companion.domain.dates import PartialDate
from companion.domain.records import StageState
from companion.exchange.document import Facts, element_texts, walk
from companion.exchange.html import write_html
from companion.exchange.qr import TooLongForQrError, qr_code
from companion.resources import content_folder
from companion.services.cards.faces import (
    Face,
    Give,
    Where,
    fridge_faces,
    phone_face,
    rules_left_out,
    shortened,
    wallet_faces,
    ways_to_fit,
)
from companion.services.cards.facts import NUMBER, CardFacts, Taken, card_facts
from companion.services.cards.passport import (
    PassportFit,
    begun,
    more_of_card,
    passport,
    passport_web_page,
)
from companion.services.cards.plain_text import (
    LARGEST_ON_PAPER,
    MOST_BYTES,
    card_text,
    passport_code,
    passport_text,
)
from companion.services.cards.saying import WITHOUT_TREATMENT, saying
from companion.services.courses import set_day_zero
from companion.services.details import write_detail
from companion.services.help import write_help
from companion.services.journey import choose_path, edit_stage
from companion.services.medicines import keep_medicine
from companion.services.people import FAMILY, keep_person
from companion.services.purpose import say_for_whom
from companion.services.rules import keep_rule
from companion.services.snapshot import Snapshot

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 15, 40, tzinfo=UTC)
LIBRARY = Library(content_folder())
UNWELL = "you feel unwell at any temperature"
ASK = "not written here. Please ask."


def done(snapshot: Snapshot, use_case: Any, **values: Any) -> Snapshot:
    return snapshot.after(use_case(snapshot, now=NOW, **values))


def facts_of(snapshot: Snapshot) -> CardFacts:
    return card_facts(snapshot, LIBRARY, TODAY)


BLANK = facts_of(Snapshot())


def words(face: Face) -> str:
    return "\n".join(bit.text for bit in face)


def faces(facts: CardFacts) -> dict[str, str]:
    fridge, wallet = fridge_faces(facts), wallet_faces(facts)
    return {
        "fridge": words((*fridge.danger, *fridge.rest)),
        "wallet": words((*wallet.front, *wallet.back)),
        "phone": words(phone_face(facts, says_what=True)),
    }


# --- nothing is written ---


def test_a_blank_is_never_none_but_asks_to_be_asked() -> None:
    told = passport_text(BLANK)
    assert f"Allergies: {ASK}" in told
    assert f"Special blood needs: {ASK}" in told
    assert f"Medicines: {ASK}" in told
    assert "none" not in told.lower()
    assert f"Allergies: {ASK}" in faces(BLANK)["wallet"]
    assert f"Allergies: {ASK}" in card_text(BLANK)


def test_every_way_out_says_who_wrote_it_and_when() -> None:
    footer = "Written by the patient or family. Not a hospital record. Printed 24 November 2026."
    document = passport(BLANK, PassportFit())
    for told in (passport_text(BLANK), card_text(BLANK), passport_code(BLANK).text):
        assert footer in told
    assert document.footer.replace("\u00a0", " ") == footer
    assert "Not a hospital record. Made 24" in faces(BLANK)["phone"]
    assert footer in faces(BLANK)["wallet"].replace("\u00a0", " ")


@pytest.mark.parametrize("card", ["fridge", "wallet", "phone"])
def test_without_a_number_each_card_says_where_to_look_and_to_ring_111(card: str) -> None:
    told = faces(BLANK)[card]
    assert "Your hospital's 24-hour line is not written here yet." in told
    assert "Look on your alert card or a clinic letter." in told
    assert "Cannot find it? Ring 111." in told
    assert "Say: I have leukaemia and I am having treatment." in told
    assert "In danger: 999" in told
    assert "morning" not in told


def test_what_is_missing_is_named() -> None:
    assert NUMBER in BLANK.missing
    assert "allergies" in BLANK.missing
    written = done(Snapshot(), write_detail, field="allergies", value="Penicillin")
    written = done(written, write_help, number="01632 960 111", centre="Ward 5")
    assert not {NUMBER, "allergies"} & set(facts_of(written).missing)


# --- temperature ---


@pytest.mark.parametrize("rule", ["", "38C or above", "39 and not before", "36.0"])
def test_no_number_takes_away_how_a_person_feels(rule: str) -> None:
    snapshot = Snapshot()
    if rule:
        snapshot = done(snapshot, keep_rule, rule_id="1", topic="temperature", rule=rule)
    for told in (*faces(facts_of(snapshot)).values(), card_text(facts_of(snapshot))):
        assert UNWELL in told
        assert "37.5C or above, or below 36C" in told
        assert told.count("unwell") == (2 if rule else 1)


def test_a_number_above_38_is_to_be_checked() -> None:
    high = done(Snapshot(), keep_rule, rule_id="1", topic="temperature", rule="38.5C or above")
    usual = done(Snapshot(), keep_rule, rule_id="1", topic="temperature", rule="38C or above")
    check = "Please check this against your alert card."
    assert all(check in told for told in faces(facts_of(high)).values())
    assert not any(check in told for told in faces(facts_of(usual)).values())


def test_a_rule_whose_time_is_over_is_not_on_a_card() -> None:
    over = PartialDate.parse("2026-10")
    past = done(
        Snapshot(), keep_rule, rule_id="1", topic="temperature", rule="39C or above", until=over
    )
    assert not any("39C" in told for told in faces(facts_of(past)).values())


def test_older_rules_of_several_go_to_the_page_after_and_are_not_lost() -> None:
    snapshot = Snapshot()
    for number in range(3):
        snapshot = done(
            snapshot, keep_rule, rule_id=str(number), topic="temperature", rule=f"{number}7.5C"
        )
    facts = facts_of(snapshot)
    told = faces(facts)["fridge"] + "".join(text for _, text in rules_left_out(facts))
    assert all(f"{number}7.5C" in told for number in range(3))


CHECK = "Please check this against your alert card."


@pytest.fixture
def three_rules() -> CardFacts:
    snapshot = Snapshot()
    for number, rule in enumerate(("Ring at 38.5C or above", "Ring at 38C", "In the ear")):
        snapshot = done(snapshot, keep_rule, rule_id=str(number), topic="temperature", rule=rule)
    return facts_of(snapshot)


def test_a_rule_that_is_left_out_keeps_what_belongs_to_it(three_rules: CardFacts) -> None:
    left_out = rules_left_out(three_rules, 0)
    assert len(left_out) == 3
    assert all(UNWELL in text for _, text in left_out)
    assert [CHECK in text for _, text in left_out] == ["38.5C" in text for _, text in left_out]
    told = list(element_texts(more_of_card(three_rules, "Wallet card", left_out)))
    at = told.index("My hospital said: Ring at 38.5C or above")
    assert told[at + 1 : at + 3] == ["Ring then, or if you feel unwell at any temperature.", CHECK]
    assert told.count("Temperature") == 1


@pytest.mark.parametrize("rules", [0, 1, 2, 3])
def test_a_card_that_leaves_out_a_rule_says_where_it_is(rules: int, three_rules: CardFacts) -> None:
    paper, phone = "on the page with this card.", "in Companion, under Who to call."
    for face, pointer in (
        (fridge_faces(three_rules, rules).rest, paper),
        (wallet_faces(three_rules, rules).front, paper),
        (phone_face(three_rules, rules, says_what=True), phone),
    ):
        told = words(face)
        assert (pointer in told) is (rules < 3)
        assert ("My hospital said more." in told) is (rules in {1, 2})
        assert ("My hospital's own rule is" in told) is (rules == 0)


@pytest.mark.parametrize(
    ("rule", "unwell", "check"),
    [
        ("Ring at thirty nine and a half", True, True),
        ("Ring at 38", True, False),
        ("Bring slippers", False, False),
    ],
)
def test_what_is_about_no_topic_is_on_the_page_with_the_card(
    rule: str, unwell: bool, check: bool
) -> None:
    facts = facts_of(done(Snapshot(), keep_rule, rule_id="1", topic="other", rule=rule))
    ((label, text),) = rules_left_out(facts)
    assert label == "Something else my hospital said"
    assert f"My hospital said: {rule}" in text
    assert (UNWELL in text) is unwell
    assert (CHECK in text) is check
    for card, told in faces(facts).items():
        assert "My hospital said more." in told, card
        assert rule not in told
    assert rule in card_text(facts)


def test_what_is_about_no_topic_and_does_not_hold_today_is_on_no_page() -> None:
    later, over = PartialDate.parse("2026-12-01"), PartialDate.parse("2026-10")
    for times in ({"since": later}, {"until": over}):
        facts = facts_of(
            done(Snapshot(), keep_rule, rule_id="1", topic="other", rule="No bath", **times)
        )
        assert not rules_left_out(facts)


# --- what was written ---


@pytest.fixture
def written() -> Snapshot:
    snapshot = done(Snapshot(), write_help, number="01632 960 111", centre="Riverside, Ward 5")
    details = {
        "name": "Alex Morgan",
        "born": PartialDate.parse("1984-03-02"),
        "hospital_number": "A 123",
        "allergies": "Penicillin",
        "diagnosis": "ALL that came back",
        "treatment": "Blinatumomab",
        "blood_needs": "Irradiated blood",
        "lines_and_ports": "PICC line",
        "consultant": "Dr Rahman",
        "communication": "Please face me",
        "phone": "01632 960 456",
    }
    for field, value in details.items():
        snapshot = done(snapshot, write_detail, field=field, value=value)
    snapshot = done(snapshot, keep_medicine, medicine_id="m1", name="Aciclovir", why="A virus")
    snapshot = done(
        snapshot,
        keep_medicine,
        medicine_id="m2",
        name="Omeprazole",
        until=PartialDate.parse("2026-10-01"),
    )
    return done(
        snapshot,
        keep_person,
        person_id="p1",
        group=FAMILY,
        name="Maya",
        role="Sister",
        may_be_told="Everything",
    )


def test_everything_written_is_on_the_passport(written: Snapshot) -> None:
    told = passport_text(facts_of(written))
    for each in (
        "Alex Morgan",
        "2 March 1984",
        "A 123",
        "01632 960 111, Riverside, Ward 5",
        "Penicillin",
        "ALL that came back",
        "Blinatumomab",
        "Irradiated blood",
        "PICC line",
        "Dr Rahman",
        "Please face me",
        "01632 960 456",
        "Aciclovir. A virus",
        "Maya (Sister). May be told: Everything",
        "I have leukaemia and I am having treatment.",
    ):
        assert each in told
    assert ASK not in told


def test_a_medicine_that_is_no_longer_taken_is_not_listed(written: Snapshot) -> None:
    assert "Omeprazole" not in passport_text(facts_of(written))


def test_treatments_done_and_under_way_come_with_their_dates() -> None:
    (path,) = (each for each in LIBRARY.paths() if each.id == "transplant")
    first, second, third = (stage for stage in path.stages[:3])
    snapshot = done(Snapshot(), choose_path, path=path.id)
    plans: tuple[tuple[str, dict[str, Any]], ...] = (
        (
            first.id,
            {
                "state": StageState.DONE,
                "start": PartialDate.parse("2026-09"),
                "end": PartialDate.parse("2026-10-19"),
            },
        ),
        (
            second.id,
            {"state": StageState.UNDER_WAY, "start": PartialDate.parse("2026-11-02")},
        ),
        (third.id, {"state": StageState.PLANNED, "start": PartialDate.parse("2026-12-07")}),
    )
    for stage, values in plans:
        whole = {"reason": "A private word", "end": None} | values
        snapshot = done(snapshot, edit_stage, path=path.id, stage=stage, **whole)
    snapshot = done(snapshot, set_day_zero, path=path.id, day=PartialDate.parse("2026-03-12"))
    told = passport_text(facts_of(snapshot))
    assert "Day 0" not in told
    assert f"- {first.title}: done, September 2026 to 19 October 2026" in told
    assert f"- {second.title}: under way, since 2 November 2026" in told
    assert third.title not in told
    assert "A private word" not in told


def test_a_day_0_that_is_to_come_is_no_treatment_yet() -> None:
    snapshot = done(Snapshot(), choose_path, path="transplant")
    snapshot = done(snapshot, set_day_zero, path="transplant", day=PartialDate.parse("2026-12-12"))
    assert f"Treatment: {ASK}" in passport_text(facts_of(snapshot))


def with_cells(state: StageState, zero: str = "2026-11-12", start: str = "2026-11-12") -> Snapshot:
    snapshot = done(Snapshot(), choose_path, path="transplant")
    snapshot = done(snapshot, set_day_zero, path="transplant", day=PartialDate.parse(zero))
    plan = {"state": state, "start": PartialDate.parse(start), "end": None, "reason": None}
    return done(snapshot, edit_stage, path="transplant", stage="transplant", **plan)


@pytest.mark.parametrize(
    "state", [StageState.NONE, StageState.PLANNED, StageState.MOVED, StageState.NOT_NOW]
)
def test_a_day_0_whose_transplant_did_not_happen_is_no_treatment(state: StageState) -> None:
    told = passport_text(facts_of(with_cells(state)))
    assert "Day 0" not in told
    assert f"Treatment: {ASK}" in told


@pytest.mark.parametrize("state", [StageState.DONE, StageState.UNDER_WAY])
def test_a_day_0_whose_transplant_happened_is_told(state: StageState) -> None:
    assert "- Day 0: 12 November 2026" in passport_text(facts_of(with_cells(state)))


@pytest.mark.parametrize(
    ("path", "stage"), [(path.id, stage) for path in LIBRARY.paths() for stage in path.day_zero]
)
def test_each_stage_that_holds_day_0_tells_whether_it_happened(path: str, stage: str) -> None:
    snapshot = done(Snapshot(), choose_path, path=path)
    snapshot = done(snapshot, set_day_zero, path=path, day=PartialDate.parse("2026-11-12"))
    plan = {"start": PartialDate.parse("2026-11-12"), "end": None, "reason": None}
    for state, told in ((StageState.PLANNED, False), (StageState.DONE, True)):
        edited = done(snapshot, edit_stage, path=path, stage=stage, state=state, **plan)
        assert ("Day 0: 12 November 2026" in passport_text(facts_of(edited))) is told


def test_a_day_0_step_that_moved_is_not_told_though_the_stay_began() -> None:
    snapshot = with_cells(StageState.UNDER_WAY)
    plan = {"state": StageState.MOVED, "start": None, "end": None, "reason": None}
    snapshot = done(snapshot, edit_stage, path="transplant", stage="day-0", **plan)
    assert "Day 0:" not in passport_text(facts_of(snapshot))


@pytest.mark.parametrize(
    ("state", "told"),
    [(StageState.UNDER_WAY, "Transplant: under way"), (StageState.DONE, "Transplant: done")],
)
def test_a_date_to_come_is_not_told_of_what_is_under_way_or_done(
    state: StageState, told: str
) -> None:
    snapshot = with_cells(state, zero="2026-12-12", start="2026-12-12")
    assert f"Treatment: {told}\n" in passport_text(facts_of(snapshot))


def test_a_month_that_is_not_over_is_no_day_0_of_what_is_under_way() -> None:
    assert "Day 0" not in passport_text(facts_of(with_cells(StageState.UNDER_WAY, "2026-11")))
    assert "Day 0: November 2026" in passport_text(facts_of(with_cells(StageState.DONE, "2026-11")))


# --- whom to ring, and what to say ---


def test_111_stands_under_a_number_everywhere(written: Snapshot) -> None:
    facts = facts_of(written)
    everywhere = (
        *faces(facts).values(),
        words(phone_face(facts, says_what=False)),
        passport_text(facts),
        card_text(facts),
        "\n".join(element_texts(passport(facts, PassportFit(most=2)).body)),
    )
    for told in everywhere:
        assert "01632 960 111" in told
        assert "No answer? Ring 111." in told


def test_a_rule_that_is_to_come_is_not_on_a_card() -> None:
    later = PartialDate.parse("2026-12-01")
    snapshot = done(
        Snapshot(), keep_rule, rule_id="1", topic="temperature", rule="39C or above", since=later
    )
    facts = facts_of(snapshot)
    assert not any("39C" in told for told in (*faces(facts).values(), card_text(facts)))


def test_a_rule_says_until_when_it_holds_also_where_it_is_cut_short() -> None:
    end = PartialDate.parse("2026-11-30")
    snapshot = done(
        Snapshot(), keep_rule, rule_id="1", topic="temperature", rule="39C " * 40, until=end
    )
    facts = facts_of(snapshot)
    short = shortened(facts, wallet_faces(facts).front, 80)
    for told in (*faces(facts).values(), card_text(facts), words(short.face)):
        assert "until 30 November 2026" in told.replace("\u00a0", " ")


def test_care_without_treatment_is_the_path_of_the_pack_that_has_no_times() -> None:
    assert [each.id for each in LIBRARY.paths() if not each.timeline] == [WITHOUT_TREATMENT]


def test_care_without_treatment_is_not_called_treatment() -> None:
    snapshot = done(Snapshot(), choose_path, path=WITHOUT_TREATMENT)
    plan = {"state": StageState.UNDER_WAY, "start": None, "end": None, "reason": None}
    snapshot = done(snapshot, edit_stage, path=WITHOUT_TREATMENT, stage="care-talk", **plan)
    facts = facts_of(snapshot)
    for told in (*faces(facts).values(), passport_text(facts), card_text(facts)):
        assert "I have leukaemia." in told
        assert "having treatment" not in told
    assert f"Treatment: {ASK}" in passport_text(facts)


def test_a_treatment_that_was_written_is_said_on_every_path() -> None:
    snapshot = done(Snapshot(), choose_path, path=WITHOUT_TREATMENT)
    snapshot = done(snapshot, write_detail, field="treatment", value="Tablets")
    assert saying(snapshot).treated


@pytest.mark.parametrize(
    ("name", "told"), [("Maya", "Maya has"), ("", "This person has")], ids=["named", "not named"]
)
def test_who_rings_for_someone_else_says_whom_it_is_about(name: str, told: str) -> None:
    snapshot = done(Snapshot(), say_for_whom, for_someone=True)
    snapshot = done(snapshot, write_detail, field="name", value=name)
    facts = facts_of(snapshot)
    whole = f"{told} leukaemia and is having treatment."
    assert whole in passport_text(facts)
    assert whole in words(wallet_faces(facts).back)
    assert f"Say: {whole}" in card_text(facts)
    assert "Maya" not in words(phone_face(facts, says_what=True))
    assert "I have leukaemia" not in "".join((passport_text(facts), *faces(facts).values()))


def test_the_name_and_the_illness_may_stay_off_the_phone(written: Snapshot) -> None:
    facts = facts_of(written)
    assert "Alex" not in words(phone_face(facts, says_what=True))
    for each in (facts, BLANK):
        assert "leukaemia" not in words(phone_face(each, says_what=False))
    assert "01632 960 111" in words(phone_face(facts, says_what=False))


# --- the square ---


def test_the_square_holds_everything_where_there_is_room() -> None:
    short = BLANK._replace(name="Alex", allergies="Penicillin", number="01632 960 111")
    made = passport_code(short)
    assert made.code is not None
    assert not made.left_out
    assert "Allergies: Penicillin" in made.text


def test_what_matters_least_leaves_the_square_first_and_the_square_says_so(
    written: Snapshot,
) -> None:
    facts = facts_of(written)._replace(
        communication="Please face me. " * 20, treatments=("Conditioning, " * 20,)
    )
    made = passport_code(facts)
    assert made.code is not None
    assert made.left_out[-1] == "Phone"
    assert "Only on paper: " in made.text
    for kept in ("Alex Morgan", "01632 960 111", "Allergies: Penicillin", "Irradiated blood"):
        assert kept in made.text


def medicines(count: int) -> tuple[Taken, ...]:
    return tuple(
        Taken(
            f"Medicine {n}", "1 tablet twice a day", "To prevent infection", "Since 2 November 2025"
        )
        for n in range(1, count + 1)
    )


def test_medicines_are_told_in_fewer_words_before_anything_leaves_the_square(
    written: Snapshot,
) -> None:
    facts = facts_of(written)
    brief = passport_code(facts._replace(medicines=medicines(5)))
    assert "- Medicine 5: 1 tablet twice a day. To prevent infection\n" in brief.text
    assert "Since 2" not in brief.text
    names = passport_code(facts._replace(medicines=medicines(12)))
    assert "Medicines, names only: Medicine 1, Medicine 2" in names.text
    assert "Medicine 12" in names.text
    assert not brief.left_out
    assert not names.left_out


def test_of_25_medicines_every_name_that_has_room_is_in_the_square(written: Snapshot) -> None:
    facts = facts_of(written)._replace(medicines=medicines(25))
    made = passport_code(facts)
    assert "Medicine 25" in made.text
    assert "Medicines" not in made.left_out
    long = tuple(each._replace(name=f"{each.name} of a very long name") for each in facts.medicines)
    crowded = passport_code(facts._replace(medicines=long))
    assert "Medicine 1 of a very long name, " in crowded.text
    assert re.search(r", and \d+ more on paper\n", crowded.text)
    assert "Medicines" not in crowded.left_out
    assert len(crowded.text.encode()) > MOST_BYTES - 40
    assert "Allergies: Penicillin" in crowded.text


@pytest.mark.parametrize("field", ["name", "number", "allergies", "blood_needs"])
def test_a_text_too_long_for_any_square_is_named_in_it(field: str) -> None:
    made = passport_code(BLANK._replace(**{field: "long " * 400}))
    assert made.code is not None
    assert made.left_out
    assert "long long" not in made.text
    assert "Only on paper: " in made.text


def test_the_square_takes_as_many_bytes_as_it_is_said_to_and_no_more() -> None:
    assert qr_code("ü" * (MOST_BYTES // 2) + "a", largest=LARGEST_ON_PAPER).version == 24
    with pytest.raises(TooLongForQrError):
        qr_code("a" * (MOST_BYTES + 1), largest=LARGEST_ON_PAPER)


def test_allergies_that_are_blank_say_so_in_the_square() -> None:
    made = passport_code(BLANK)
    assert f"Allergies: {ASK}" in made.text
    assert "Not written here. Please ask: name, date of birth" in made.text


# --- what is shortened ---


def test_only_own_words_are_ever_shortened() -> None:
    facts = BLANK._replace(number="01632", centre="Riverside " * 80, name="Alex " * 80)
    for face in (fridge_faces(facts).rest, phone_face(facts, says_what=True)):
        short = shortened(facts, face, Give(longest=18))
        assert UNWELL in words(short.face)
        assert max(len(bit.text) for bit in short.face if bit.own) < 60
        assert short.whole


NUMBERS = "Weekdays 01632 960 505, nights and weekends 01632 960 506"


@pytest.mark.parametrize("give", tuple(ways_to_fit()), ids=str)
def test_a_number_is_on_a_card_whole_or_the_card_says_where_it_is(give: Give) -> None:
    facts = BLANK._replace(number=NUMBERS, centre="Riverside, 01632 960 000 for the desk")
    for where, pointer in (
        (Where.PAPER, "My hospital's number is on the page with this card."),
        (Where.PHONE, "My hospital's number is in Companion, under Who to call."),
    ):
        face = phone_face(facts, says_what=True)
        if where is Where.PAPER:
            face = wallet_faces(facts).front
        short = shortened(facts, face, give, where)
        told = words(short.face)
        assert (NUMBERS in told) is give.number
        assert (pointer in told) is not give.number
        assert ("01632 960 50" in told) is give.number
        assert (("My 24-hour line:", NUMBERS) in short.whole) is not give.number


def test_the_number_is_the_last_to_go() -> None:
    ways = list(ways_to_fit())
    assert [way.number for way in ways] == [True] * (len(ways) - 1) + [False]
    assert [way.rules for way in ways] == sorted((way.rules for way in ways), reverse=True)


@pytest.mark.parametrize(
    ("text", "most", "start"),
    [
        ("codeine, tramadol, latex", 18, "codeine, tramadol"),
        ("codeine, tramadol, latex", 12, "codeine"),
        ("codeine, tramadol, latex", 5, ""),
        ("codeine, tramadol, latex", 24, "codeine, tramadol, latex"),
        ("at night 01632 960 506", 20, "at night"),
        ("at night 01632 960 506", 8, "at night"),
        ("01632 960 506", 9, ""),
        ("", 0, ""),
    ],
)
def test_words_are_only_cut_between_words_and_never_within_a_number(
    text: str, most: int, start: str
) -> None:
    assert begun(text, most) == start


def test_a_list_that_is_only_begun_says_that_there_is_more_and_where() -> None:
    drugs = "Penicillin, latex, contrast dye, codeine, tramadol, plasters"
    face = wallet_faces(BLANK._replace(allergies=drugs)).back
    told = words(shortened(BLANK, face, Give(longest=32)).face)
    assert "Allergies: Penicillin, latex… More on the page with this card." in told
    none = words(shortened(BLANK, face, Give(longest=0)).face)
    assert "Allergies: on the page with this card." in none
    phone = phone_face(BLANK._replace(number="1", centre=drugs), says_what=True)
    told = words(shortened(BLANK, phone, Give(longest=32), Where.PHONE).face)
    assert "Penicillin, latex, contrast dye… More in Companion." in told


def test_a_name_that_has_no_room_is_left_out_of_what_to_say() -> None:
    facts = BLANK._replace(say=f"{'Alex ' * 40}has leukaemia.", say_unnamed="They have leukaemia.")
    short = shortened(facts, wallet_faces(facts).back, Give(longest=80))
    assert short.face[0].text == "They have leukaemia."


def test_the_web_page_has_everything_whole_and_escaped(written: Snapshot) -> None:
    long = "<script>alert(1)</script> & " * 500
    facts = facts_of(written)._replace(allergies=long.strip(), medicines=(Taken("One"),) * 300)
    html = write_html(passport_web_page(facts))
    assert "<script>" not in html
    assert html.count("&lt;script&gt;") == 500
    assert html.count(">One</dd>") == 300
    assert "next page" not in html
    assert ">Allergies:</dt>" in html


def test_the_first_page_says_which_parts_are_on_the_next(written: Snapshot) -> None:
    fit = PassportFit(code=False, apart=3)
    whole = passport(facts_of(written), fit)
    told = "\n".join(element_texts(whole.body))
    assert "On the next page: people close to me, talking with me, phone." in told
    labels = [f.label for each in walk(whole.body) if isinstance(each, Facts) for f in each.items]
    assert labels[-3:] == ["People close to me:", "Talking with me:", "Phone:"]
    assert len(labels) == len(set(labels))
