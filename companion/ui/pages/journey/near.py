"""What appears near some stages only: lists to tick off, and working out dates."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from companion.content.checklists import Checklist
from companion.ui.pages.context import PageContext
from companion.ui.pages.journey.dates_near import kind_near
from companion.ui.pages.journey.lists_near import lists_near
from companion.ui.pages.journey.where import Where
from companion.ui.pages.treatments.ways import Way


def near_ways(context: PageContext, where: Where, pack_id: str) -> Iterator[Way]:
    """Yield the ways from a stage; on a shared screen, where nothing is kept, there are none."""
    if not context.may.write:
        return
    for each in lists_near(context, (f"{where.path}/{pack_id}",)):
        yield Way(each.title, each.lead, f"lists/{each.id}")
    kind = kind_near(where.path, pack_id)
    if kind is not None:
        translate = QCoreApplication.translate
        about = translate("Near", "From a day and the lengths in your own leaflet.")
        title = translate("Near", "Work out dates")
        yield Way(title, about, f"helper/{kind.value}/{where.record_id}")


def list_under_way(context: PageContext) -> Checklist | None:
    """Return the list that appears near a stage which is under way, if one does."""
    if not context.may.write:
        return None
    snapshot = context.session.snapshot
    stages = snapshot.stages_under_way()
    places = [f"{each.path}/{each.repeats or each.stage}" for each in stages]
    return next(iter(lists_near(context, places)), None)
