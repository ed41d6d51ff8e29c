"""What pages, stages and lists of the pack are called in what leaves the program.

Others may read it: a name that belongs to a closed topic is not told, whatever was written on it.
What a person called something themselves always is.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from companion.content import Library
from companion.content.compare import open_blocks
from companion.content.gates import visible
from companion.content.journeys import JourneyPath, PathStage
from companion.domain.journey_records import first_course_id
from companion.domain.records import Stage, stage_record_id
from companion.services.courses import CourseView, courses
from companion.services.reading import topic_choices
from companion.services.snapshot import Snapshot


class ToldNames:
    """The names for one snapshot. `closed` is said in place of one that is not told.

    Raises:
        PackFault: If the pack cannot be read.
    """

    def __init__(self, snapshot: Snapshot, library: Library, closed: str) -> None:
        self._snapshot = snapshot
        self._library = library
        self._closed = closed
        self._choices = topic_choices(snapshot)
        self._phrases = library.phrases().tables["plan"]

    @cached_property
    def paths(self) -> Mapping[str, JourneyPath]:
        """The paths of the pack by id, in order."""
        return {path.id: path for path in self._library.paths()}

    @cached_property
    def courses(self) -> Mapping[str, CourseView]:
        """The courses a person has, by the id of their record."""
        return {view.record_id: view for view in courses(self._snapshot)}

    def page(self, page_id: str) -> str:
        """Return the title of a page that has anything open."""
        if page_id not in self._library.page_ids():
            return self._closed
        page = self._library.page(page_id)
        shown = open_blocks(page.blocks, self._snapshot.open_topics, self._library.bank())
        return page.title if shown else self._closed

    def path(self, path_id: str) -> str:
        """Return the title of a path."""
        path = self.paths.get(path_id)
        return path.title if path else self._closed

    def course(self, record_id: str) -> str:
        """Return what a course is called: its own name, or its path's with a number."""
        view = self.courses.get(record_id)
        if view is None:
            firsts = {first_course_id(path_id): path_id for path_id in self.paths}
            return self.path(firsts.get(record_id, ""))
        if view.title or view.number == 1:
            return view.title or self.path(view.path)
        title = self.path(view.path)
        return self._phrases["again"].format(title=title, number=view.number)

    def stage(self, record_id: str) -> str:
        """Return what a stage is called; nothing for the id of none."""
        return self._stages.get(record_id, self._closed) if record_id else ""

    def list_of(self, list_id: str) -> tuple[str, Mapping[str, str]]:
        """Return the title of a list to get ready, and its lines by id; "path/stage" is one too."""
        for listed in self._library.checklists():
            if listed.id == list_id:
                return listed.title, {item.id: item.text for item in listed.items}
        path_id, _, stage_id = list_id.partition("/")
        path = self.paths.get(path_id)
        stage = path.stage(stage_id) if path else None
        if path is None or stage is None or not self._is_open(path, stage):
            return self._closed, {}
        return stage.title, {item.id: item.text for item in stage.ready}

    @cached_property
    def _stages(self) -> Mapping[str, str]:
        """What each stage is called, those nothing is written on too, by the id of its record."""
        keys = {"", *(view.key for view in self.courses.values())}
        names = {
            stage_record_id(path.id, stage.id, key): self._of_pack(path, stage)
            for path in self.paths.values()
            for key in keys
            for stage in path.everything()
        }
        return names | {each.id: self._of_record(each) for each in self._snapshot.stages.values()}

    def _of_record(self, record: Stage) -> str:
        if record.title:
            return record.title
        path = self.paths.get(record.path)
        stage = path.stage(record.repeats or record.stage) if path else None
        return self._of_pack(path, stage) if path and stage else self._phrases["unnamed"]

    def _of_pack(self, path: JourneyPath, stage: PathStage) -> str:
        return stage.title if self._is_open(path, stage) else self._phrases["unnamed"]

    def _is_open(self, path: JourneyPath, stage: PathStage) -> bool:
        """Whether neither a stage nor the shape it lies in is of a closed topic."""
        shape = path.shape_of(stage.id)
        return visible(stage, self._choices) and (shape is None or visible(shape, self._choices))
