"""Edits worked out from a seed, made to a TinyDB table and to a plain dictionary alike."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

from tinydb import TinyDB
from tinydb.operations import delete
from tinydb.table import Document

Model = dict[int, dict[str, Any]]

NOTES = "notes"
_WORDS = tuple(
    word
    for line in (
        "tired better worse nurse ask again blood count Tuesday soup walk slept badly the",
        "hospital rang letter came zoë café naïve 🙂 dose night morning waiting steady",
    )
    for word in line.split()
)


@dataclass(frozen=True)
class Edit:
    """One change to the notes: "add", "change", "strip" or "remove"."""

    kind: str
    doc_id: int
    document: dict[str, Any] | None = None

    def make(self, db: TinyDB) -> None:
        """Make it in a database."""
        table = db.table(NOTES)
        if self.kind == "add":
            table.insert(Document(self.document or {}, self.doc_id))
        elif self.kind == "change":
            table.update(self.document or {}, doc_ids=[self.doc_id])
        elif self.kind == "strip":
            table.update(delete("tag"), doc_ids=[self.doc_id])
        else:
            table.remove(doc_ids=[self.doc_id])

    def note(self, model: Model) -> None:
        """Make it in a model."""
        if self.kind == "add":
            model[self.doc_id] = dict(self.document or {})
        elif self.kind == "change":
            model[self.doc_id] = {**model[self.doc_id], **(self.document or {})}
        elif self.kind == "strip":
            model[self.doc_id] = {k: v for k, v in model[self.doc_id].items() if k != "tag"}
        else:
            del model[self.doc_id]


class Person:
    """Goes on editing: the same seed and the same notes give the same edits."""

    def __init__(self, seed: str, model: Model, *, removing: float = 0.2) -> None:
        self.rng = random.Random(seed)
        self.model = dict(model)
        self._removing = removing

    def next(self) -> Edit:
        """Return the next edit; it is in the model already."""
        ids = list(self.model)
        draw = self.rng.random()
        if ids and draw < self._removing:
            edit = Edit("remove", self.rng.choice(ids))
        elif ids and draw < 0.6:
            edit = self._change(self.rng.choice(ids))
        else:
            edit = Edit("add", max(self.model, default=0) + 1, note(self.rng))
        edit.note(self.model)
        return edit

    def _change(self, doc_id: int) -> Edit:
        if "tag" in self.model[doc_id] and self.rng.random() < 0.3:
            return Edit("strip", doc_id)
        changes: dict[str, Any] = {"text": words(self.rng, 60), "edited": self.rng.random()}
        if self.rng.random() < 0.5:
            changes["tag"] = self.rng.choice(_WORDS)
        return Edit("change", doc_id, changes)


def words(rng: random.Random, count: int) -> str:
    """Return some words a note could hold."""
    return " ".join(rng.choices(_WORDS, k=count))


def note(rng: random.Random) -> dict[str, Any]:
    """Return a note of about 550 bytes of JSON."""
    return {
        "text": words(rng, 70),
        "tag": rng.choice(_WORDS),
        "edited": rng.random(),
        "parts": [{"n": rng.randint(0, 9)}, None, True],
    }


def notes(count: int, seed: str = "notes") -> Model:
    """Return some notes by number."""
    rng = random.Random(seed)
    return {number: note(rng) for number in range(1, count + 1)}


def in_database(db: TinyDB) -> Model:
    """Return the notes a database holds."""
    return {each.doc_id: dict(each) for each in db.table(NOTES)}


def fill(db: TinyDB, model: Model) -> None:
    """Put notes into an empty database, in one go."""
    db.table(NOTES).insert_multiple(model[number] for number in sorted(model))
