"""What an event tells beside its day, its time, its name and its place, as text.

An appointment has no place of its own for it, and a person may need it all the same: a second
description, the link to a video call, who else is invited, what a reminder says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from companion.exchange.calendar.events import Besides
from companion.exchange.calendar.pieces import Property, as_property

MOST_PEOPLE = 50
"""How many people of one event are named; the others stay with what was left out."""
_STATES = frozenset({"", "CONFIRMED", "TENTATIVE", "CANCELLED", "CANCELED"})
_SAYS_NOTHING = frozenset(
    {
        "reminder", "this is an event reminder", "event reminder", "alarm", "default",
        "alarm notification", "this is an alarm notification", "display reminder",
    }
)  # fmt: skip

Found = Mapping[str, Sequence[Property]]
Told = tuple[Besides, str]


def first_text(found: Found, name: str) -> str:
    """Return the first text of a name; empty when there is none."""
    lines = found.get(name)
    return lines[0].text.strip() if lines else ""


def note_of(found: Found) -> str:
    """Return the descriptions, and the links below them where they do not name them themselves."""
    said = _texts(found, "DESCRIPTION", "CONTACT", "COMMENT")
    whole = "\n\n".join(said)
    links = [each.value.strip() for each in found.get("URL", ())]
    return "\n\n".join([*said, *(each for each in dict.fromkeys(links) if each not in whole)])


def besides_of(found: Found, inside: Iterable[str], note: str) -> Iterator[Told]:
    """Yield what else an event tells, each with its text."""
    for name, what in (("SUMMARY", Besides.TITLE), ("LOCATION", Besides.PLACE)):
        for text in _texts(found, name)[1:]:
            yield what, text
    for what, link in _links(found):
        if link not in note:
            yield what, link
    yield from _people(found)
    for text in _texts(found, "RESOURCES"):
        yield Besides.NEEDED, text
    for text in _reminders(inside):
        if text not in note and text != first_text(found, "SUMMARY"):
            yield Besides.REMINDER, text
    if _state(found) == "TENTATIVE":
        yield Besides.UNSURE, ""


def left_over(found: Found) -> Iterator[str]:
    """Yield the lines of an event that no text was made of."""
    for each in found.get("ATTACH", ()):
        if "://" not in each.value:
            yield each.raw
    for name in ("ORGANIZER", "ATTENDEE"):
        for each in found.get(name, ())[MOST_PEOPLE:]:
            yield each.raw
    if _state(found) not in _STATES:
        yield found["STATUS"][0].raw


def is_cancelled(found: Found) -> bool:
    """Whether an event is called off."""
    return _state(found) in {"CANCELLED", "CANCELED"}


def _state(found: Found) -> str:
    lines = found.get("STATUS")
    return lines[0].value.strip().upper() if lines else ""


def _texts(found: Found, *names: str) -> list[str]:
    texts = [each.text.strip() for name in names for each in found.get(name, ())]
    return list(dict.fromkeys(each for each in texts if each))


def _links(found: Found) -> Iterator[Told]:
    for each in found.get("CONFERENCE", ()):
        label, link = each.parameters.get("LABEL", ""), each.value.strip()
        if link:
            yield Besides.VIDEO, f"{label}: {link}" if label else link
    for each in found.get("ATTACH", ()):
        if "://" in each.value:
            yield Besides.FILE, each.value.strip()


def _people(found: Found) -> Iterator[Told]:
    for what, name in ((Besides.SENDER, "ORGANIZER"), (Besides.INVITED, "ATTENDEE")):
        people = dict.fromkeys(_person(each) for each in found.get(name, ())[:MOST_PEOPLE])
        if people:
            yield what, ", ".join(people)


def _person(line: Property) -> str:
    address = line.value.strip()
    if address.lower().startswith("mailto:"):
        address = address[len("mailto:") :]
    name = line.parameters.get("CN", "").strip()
    return f"{name} ({address})" if name and address not in {"", name} else name or address


def _reminders(inside: Iterable[str]) -> list[str]:
    """Return what reminders say, where they say something of their own."""
    said = []
    for line in inside:
        if line.lstrip().upper().startswith(("DESCRIPTION", "SUMMARY")):
            one = as_property(line)
            text = one.text.strip() if one else ""
            if text and text.lower().rstrip(".") not in _SAYS_NOTHING:
                said.append(text)
    return list(dict.fromkeys(said))
