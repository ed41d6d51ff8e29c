"""A person's stages: the pack's and their own, in their order, with all that belongs to each.

For reading only. A stage of a hard topic is not named until the topic is open or the person wrote
something on it, which is theirs and never closed (walks.md 2 and 5). A branch is not named until it
is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from companion.content.gates import visible
from companion.content.journeys import JourneyPath, PathStage
from companion.domain.dates import PartialDate, end_before_start
from companion.domain.journey_records import StageBefore
from companion.domain.ordering import in_date_order, in_order
from companion.domain.records import Appointment, Question, Stage, StageState, stage_record_id
from companion.services.reading import topic_choices
from companion.services.snapshot import Snapshot
from companion.services.stage_history import histories

ROOM = 1024.0
"""The room between the places of two stages of the pack, for what a person puts between them."""
_LAST = 1e9
_R = TypeVar("_R", Question, Appointment)


class MyStage(NamedTuple):
    """A stage as a person has it: a shape with its `steps` inside, or one of these.

    `key` is its id in the path, `record_id` that of its record, which may not be there yet. `pack`
    is what the pack says of it: for a repeated stage that of the stage it repeats, None for one
    that is wholly the person's own. `own` are the person's own and the repeated ones; they can be
    removed, and so can a `branch`. `inside` is the key of the shape a step lies in.
    """

    key: str
    record_id: str
    title: str
    pack: PathStage | None
    record: Stage | None
    rank: float
    own: bool = False
    branch: bool = False
    inside: str = ""
    history: tuple[StageBefore, ...] = ()
    questions: tuple[Question, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    steps: tuple[MyStage, ...] = ()

    @property
    def plain(self) -> str:
        """The plain words beside the pack's title; none where the person named it."""
        return self.pack.plain if self.pack and self.title == self.pack.title else ""

    @property
    def state(self) -> StageState:
        """How it stands, as the person said it."""
        return self.record.state if self.record else StageState.NONE

    @property
    def start(self) -> PartialDate | None:
        """When it begins, if the person wrote that."""
        return self.record.start if self.record else None

    @property
    def end(self) -> PartialDate | None:
        """When it ends, if the person wrote that; an end before the start is kept, not told."""
        return sound_end(self.record.start, self.record.end) if self.record else None

    @property
    def reason(self) -> str:
        """Why it stands so, in the person's words."""
        return self.record.reason if self.record else ""

    @property
    def note(self) -> str:
        """The person's note."""
        return self.record.note if self.record else ""

    @property
    def check(self) -> bool:
        """Whether its date stood around one that moved, and is to be checked."""
        return bool(self.record and self.record.check)

    @property
    def waits_for_date(self) -> bool:
        """Whether it has moved, and no date has come since: one that is written is the old one.

        Then the plan it replaced had that very date. What was only told anew since, such as why,
        is no other date.
        """
        if self.state is not StageState.MOVED:
            return False
        dates = (self.start, self.end)
        for former, before in zip(self.history, self.dates_before, strict=True):
            if before != dates:
                break
            if former.state is not StageState.MOVED:
                return True
        return dates == (None, None)

    @property
    def has_old_dates(self) -> bool:
        """Whether dates that are written are those from before: it moved, or is out of the plan."""
        return self.waits_for_date or self.state is StageState.NOT_NOW

    @property
    def has_open_start(self) -> bool:
        """Whether its end is written and its start is still to come, and not known."""
        to_come = self.state in (StageState.NONE, StageState.PLANNED)
        return to_come and self.start is None and self.end is not None

    @property
    def has_new_date(self) -> bool:
        """Whether it starts on another day than was planned before."""
        if self.start is None or self.waits_for_date:
            return False
        return any(former.start not in (None, self.start) for former in self.history)

    @property
    def dates_before(self) -> tuple[tuple[PartialDate | None, PartialDate | None], ...]:
        """Start and end of each former plan, the latest first, as they are told."""
        return tuple((each.start, sound_end(each.start, each.end)) for each in self.history)

    @property
    def planned_before(self) -> tuple[PartialDate | None, PartialDate | None]:
        """The dates it had last, or has still, while those are old ones; none of another."""
        if not self.has_old_dates:
            return None, None
        dates = ((self.start, self.end), *self.dates_before)
        return next((each for each in dates if any(each)), (None, None))

    @property
    def lasts(self) -> bool:
        """Whether it may go on for longer than a day, as far as was said.

        The shapes of the pack do; a step, or one that is wholly the person's own, only where it has
        an end.
        """
        if self.end is not None:
            return self.end != self.start or not self.end.is_day
        return self.pack is not None and not self.inside

    @property
    def removable(self) -> bool:
        """Whether the person can take it off the list."""
        return self.own or (self.branch and self.record is not None)


def sound_end(start: PartialDate | None, end: PartialDate | None) -> PartialDate | None:
    """Return an end that can come after its start, however loosely both are meant, or None."""
    return None if end_before_start(start, end) else end


def my_stages(snapshot: Snapshot, journey: JourneyPath, course: str = "") -> tuple[MyStage, ...]:
    """Return the shapes of one course of a path in the person's order, steps inside."""
    return _Reader(snapshot, journey, course).shapes()


def walk(shapes: Iterable[MyStage]) -> Iterator[MyStage]:
    """Yield every shape, each followed by its steps."""
    for shape in shapes:
        yield shape
        yield from shape.steps


def my_stage(
    snapshot: Snapshot, journey: JourneyPath, key: str, course: str = ""
) -> MyStage | None:
    """Return one stage by its id in the path; None if it is not there or not named yet."""
    return next(
        (each for each in walk(my_stages(snapshot, journey, course)) if each.key == key), None
    )


def siblings(shapes: tuple[MyStage, ...], key: str) -> tuple[MyStage, ...]:
    """Return the stages a stage stands among, itself included; none if it is not there."""
    for shape in shapes:
        if shape.key == key:
            return shapes
        if any(step.key == key for step in shape.steps):
            return shape.steps
    return ()


def other_ways(snapshot: Snapshot, journey: JourneyPath, course: str = "") -> tuple[PathStage, ...]:
    """Return the branches that may be named and are not chosen yet: those of open topics."""
    choices = topic_choices(snapshot)
    return tuple(
        branch
        for branch in journey.branches
        if visible(branch, choices) and not _is_in(snapshot.stage(journey.id, branch.id, course))
    )


class _Reader:
    """Puts together what the pack and the records say of one course."""

    def __init__(self, snapshot: Snapshot, journey: JourneyPath, course: str) -> None:
        self._journey = journey
        self._course = course
        self._choices = topic_choices(snapshot)
        self._records = {
            each.stage: each
            for each in snapshot.stages.values()
            if each.path == journey.id and each.course == course
        }
        self._known = {each.id for each in journey.everything()}
        self._histories = histories(snapshot)
        self._questions = _by_stage(in_order(tuple(_linked(snapshot.questions))))
        self._appointments = _by_stage(in_date_order(_linked(snapshot.appointments)))

    def shapes(self) -> tuple[MyStage, ...]:
        """Return the shapes, steps inside."""
        found: list[MyStage] = []
        for place, shape in enumerate(self._journey.stages, start=1):
            steps = self._steps(shape)
            if steps or self._is_named(shape):
                found.append(self._of_pack(shape, place, steps=steps))
        homes = {shape.key for shape in found}
        for place, branch in enumerate(self._journey.branches, start=len(self._journey.stages) + 1):
            if _is_in(self._records.get(branch.id)):
                found.append(self._of_pack(branch, place, branch=True))
        found += [self._of_own(each) for each in self._own() if each.inside not in homes]
        return _sorted(found)

    def _own(self) -> list[Stage]:
        return [record for key, record in self._records.items() if key not in self._known]

    def _steps(self, shape: PathStage) -> tuple[MyStage, ...]:
        named = self._is_named(shape)
        steps = [
            self._of_pack(step, place, inside=shape.id)
            for place, step in enumerate(shape.steps, start=1)
            if (named and self._is_named(step)) or self._is_mine(step)
        ]
        mine = [self._of_own(each, shape.id) for each in self._own() if each.inside == shape.id]
        return _sorted([*steps, *mine])

    def _is_named(self, stage: PathStage) -> bool:
        return visible(stage, self._choices) or self._is_mine(stage)

    def _is_mine(self, stage: PathStage) -> bool:
        """Whether the person wrote on a stage; to have put it in another place is no writing."""
        record = self._records.get(stage.id)
        return record is not None and says_something(record)

    def _of_pack(
        self,
        stage: PathStage,
        place: int,
        *,
        inside: str = "",
        branch: bool = False,
        steps: tuple[MyStage, ...] = (),
    ) -> MyStage:
        record = self._records.get(stage.id)
        title = record.title if record and record.title else stage.title
        rank = record.rank if record and record.rank else place * ROOM
        return self._made(
            MyStage(
                stage.id, "", title, stage, record, rank, branch=branch, inside=inside, steps=steps
            )
        )

    def _of_own(self, record: Stage, inside: str = "") -> MyStage:
        pack = self._journey.stage(record.repeats) if record.repeats else None
        title = record.title or (pack.title if pack else "")
        rank = record.rank or _LAST
        return self._made(
            MyStage(record.stage, "", title, pack, record, rank, own=True, inside=inside)
        )

    def _made(self, stage: MyStage) -> MyStage:
        record_id = stage_record_id(self._journey.id, stage.key, self._course)
        return stage._replace(
            record_id=record_id,
            history=self._histories.get(record_id, ()),
            questions=tuple(self._questions.get(record_id, ())),
            appointments=tuple(self._appointments.get(record_id, ())),
        )


def _is_in(branch: Stage | None) -> bool:
    """Whether another way is in the plan: put there by a press, or written on."""
    return branch is not None and (bool(branch.rank) or says_something(branch))


def says_something(record: Stage) -> bool:
    """Whether a person said anything about a stage, wherever they put it."""
    words = (record.title, record.reason, record.note)
    return bool(record.state or record.start or record.end or any(words))


def is_for_anybody(stage: MyStage) -> bool:
    """Whether the name of a stage can hang in a kitchen: it is no hard topic's, or their own."""
    return has_own_name(stage) or stage.pack is None or not stage.pack.gate


def has_own_name(stage: MyStage) -> bool:
    """Whether a stage has a name that the person gave it."""
    return bool(stage.record and stage.record.title)


def _sorted(stages: list[MyStage]) -> tuple[MyStage, ...]:
    return tuple(sorted(stages, key=lambda each: (each.rank, _made_at(each), each.key)))


def _made_at(stage: MyStage) -> str:
    # Stages of the pack never share a place; own ones may after two copies were merged.
    return stage.record.created_at.isoformat() if stage.record and stage.own else ""


def _linked(table: Mapping[str, _R]) -> Iterator[_R]:
    return (each for each in table.values() if each.stage)


def _by_stage(records: Iterable[_R]) -> Mapping[str, list[_R]]:
    found: dict[str, list[_R]] = {}
    for each in records:
        found.setdefault(each.stage, []).append(each)
    return found
