"""Hard topics that stay closed until a person opens them (walks.md 1 to 5).

A topic has one of four answers, or none yet. `show` opens it everywhere: in the reader, in find, in
the questions, in the journey, in print and in export. Any other, and no answer, closes it
everywhere, in title and in text: what stands behind it is neither shown nor counted nor named.

- none yet: its door asks, once it is met.
- `not-now`: its door says so in one quiet line and does not ask again.
- `ask-later`: its door asks again when that topic is opened again, not before.
- `someone-else`: its door says in one quiet line that someone else looks at this.

Reading *just this once* is kept nowhere. A gate closes the pack's text, never safety text, and
never what a person ticked, wrote or was told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from companion.content.tables import Table, is_slug

SHOW = "show"
"""The one answer that opens a topic; any other, and no answer, keeps it closed."""


class Gated(Protocol):
    """Anything of the pack that may stand behind a gate: a block, a question, a stage."""

    @property
    def gate(self) -> str | None:
        """The topic whose gate it stands behind, None when it is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """A hard topic: what it is about in a few words, and what its cover says.

    `subject` fits after "This part is about" and after "For now, you chose not to read about".
    """

    id: str
    subject: str
    cover: str


def visible(item: Gated, choices: Mapping[str, str]) -> bool:
    """Return whether a piece of the pack may be shown, found, printed or exported.

    Args:
        item: A block, a bank question or a stage.
        choices: Topic to answer; a topic that is not there is closed.
    """
    return item.gate is None or choices.get(item.gate) == SHOW


def read_gates(root: Table) -> dict[str, Gate]:
    """Return the hard topics of `gates.toml` by id."""
    gates = {
        gate_id: _read_gate(gate_id, table) for gate_id, table in root.entries("gates").items()
    }
    root.done()
    return gates


def _read_gate(gate_id: str, table: Table) -> Gate:
    if not is_slug(gate_id):
        table.fault("", "The name of the table is not an id.")
    gate = Gate(id=gate_id, subject=table.text("subject"), cover=table.text("cover"))
    table.done()
    return gate
