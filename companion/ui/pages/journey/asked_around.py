"""What is asked about the dates around something that moves, and what is told of them."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from companion.domain.dates import PartialDate
from companion.services.courses import courses
from companion.services.dates_around import Around, Dates, Place, Why, passes_by
from companion.services.moving_stages import NewTime
from companion.services.plan_rounds import PlanAround
from companion.services.plans_around import AllAround, all_around, run_over
from companion.ui.pages.appointments.entries import moment_words
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.course_bar import course_title
from companion.ui.pages.journey.lines import span_words
from companion.ui.pages.journey.moved import AroundLine
from companion.ui.pages.journey.where import path_named, paths_of


class AskedAround(NamedTuple):
    """The dates around something that moves, as a person is asked about them."""

    context: PageContext
    place: Place = ("", "", "")
    was: Dates = (None, None)
    look: AllAround = AllAround()

    @property
    def has_worked_out(self) -> bool:
        """Whether the date helper worked something out from what moves."""
        return any(each.why is Why.WORKED_OUT for each in self.look.dates)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all stands around it."""
        return not any(self.look)

    @property
    def lines(self) -> list[AroundLine]:
        """A line for each date, with those that go along by themselves."""
        return [*map(self._line, self.look.dates), *map(self._plan_line, self._plans)]

    def told(self, start: PartialDate | None) -> tuple[str, ...]:
        """Return what is told besides, once it starts on another day, or nobody knows when.

        That is a day 0 that goes along, worked-out dates that stay, and a day that has passed.
        """
        translate = QCoreApplication.translate
        along = translate("Moved", "Day 0 was the same day. It goes with this one.")
        if start is None:
            along = translate("Moved", "Day 0 was the same day. It is empty now too.")
        passed = translate(
            "Moved", "A day to ask about something has passed. Ring your team today."
        )
        gone = (passed,) if self._passes_by(start) else ()
        return (*((along,) if self.look.along else ()), *self.told_staying, *gone)

    @property
    def told_staying(self) -> tuple[str, ...]:
        """What is told of worked-out dates that stay, where there are any."""
        words = QCoreApplication.translate(
            "Moved",
            "Dates you had worked out in another way stay. "
            "They say: check this date with the hospital.",
        )
        return (words,) if self.look.beside else ()

    def with_more(self, more: AskedAround) -> AskedAround:
        """Return this with what else is asked about."""
        return self._replace(look=self.look.with_more(more.look, self.context.session.snapshot))

    def _passes_by(self, start: PartialDate | None) -> bool:
        path, stage, course = self.place
        return passes_by(
            self.context.session.snapshot, path=path, stage=stage, course=course, was=self.was,
            start=start, today=self.context.today(), journey=path_named(self.context, path),
        )  # fmt: skip

    def say_staying(self, chosen: Container[str]) -> None:
        """Say to a screen reader that those stay which were not chosen, where there are any."""
        if all(line.key in chosen for line in self.lines if not line.worked_out):
            return
        words = QCoreApplication.translate(
            "Moved", "The other dates stay. They say: check this date with the hospital."
        )
        self.context.announcer.say(words)

    @property
    def standing(self) -> frozenset[str]:
        """The keys of those that are there as when they were asked about."""
        snapshot = self.context.session.snapshot
        visits, stages = snapshot.appointments, snapshot.stages
        zeros = {each.record_id: each.day_zero for each in courses(snapshot)}
        asked = {each.appointment.id: each.appointment.when for each in self.look.dates}
        plans = {each.key: each.start for each in self.look.plans}
        found = {key for key, when in asked.items() if key in visits and visits[key].when == when}
        kept = {key: stages[key].start if key in stages else zeros.get(key) for key in plans}
        return frozenset(found | {key for key, start in plans.items() if kept[key] == start})

    def times(self, chosen: Mapping[str, PartialDate]) -> dict[str, NewTime]:
        """Return the appointments among what was chosen, at their hours on the new days."""
        visits = {each.appointment.id: each.appointment for each in self.look.dates}
        return {
            key: NewTime(day, visits[key].at, visits[key].until)
            for key, day in chosen.items()
            if key in visits
        }

    def plans(self, chosen: Mapping[str, PartialDate]) -> dict[str, PartialDate]:
        """Return the stages and days 0 among what was chosen."""
        return {each.key: chosen[each.key] for each in self.look.plans if each.key in chosen}

    @property
    def _plans(self) -> list[PlanAround]:
        """Return what is asked about: no day 0 that goes along with a stage beside it."""
        taken = {(each.course, each.start) for each in self.look.plans if each.holds}
        return [e for e in self.look.plans if e.title or (e.course, e.start) not in taken]

    def _line(self, around: Around) -> AroundLine:
        visit = around.appointment
        when = moment_words(visit.when, visit.at, visit.until, self.context.dates)
        return AroundLine(visit.id, visit.what, when, around.why is Why.WORKED_OUT)

    def _plan_line(self, plan: PlanAround) -> AroundLine:
        when = span_words(plan.start, plan.end, self.context.dates)
        title = plan.title or QCoreApplication.translate("Moved", "Day 0")
        if plan.course:
            words = QCoreApplication.translate("Moved", "{stage} ({course})")
            title = words.format(stage=title, course=self._course(plan.course))
        return AroundLine(plan.key, title, when)

    def _course(self, record_id: str) -> str:
        views = courses(self.context.session.snapshot)
        view = next((each for each in views if each.record_id == record_id), None)
        return course_title(view, paths_of(self.context)) if view is not None else ""


def asked_around(
    context: PageContext, place: Place, was: Dates, to: Dates | None = None
) -> AskedAround:
    """Return what stands around a stage or a day 0 that had these dates, and moves `to` others."""
    snapshot, today = context.session.snapshot, context.today()
    journey = path_named(context, place[0])
    look = all_around(
        snapshot, place, today=today, journey=journey, paths=paths_of(context), was=was, to=to
    )
    return AskedAround(context, place, was, look)


def asked_over(context: PageContext, place: Place, was: Dates, to: Dates) -> AskedAround:
    """Return what a stage reaches once its end alone moves later, and did not before."""
    look = run_over(
        context.session.snapshot, place, today=context.today(), was=was, to=to,
        journey=path_named(context, place[0]), paths=paths_of(context),
    )  # fmt: skip
    return AskedAround(context, place, was, look)
