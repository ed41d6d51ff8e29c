"""Treatments: the list of families, and the reader that opens one page part by part.

Belongs here: everything a person sees of the pack's pages. Plain rules (how blocks make parts, what
may be shown, how old a text is) stand apart from the widgets, without Qt where that is possible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from companion.ui.pages.treatments.page import TreatmentsPage

__all__ = ["TreatmentsPage"]


def __getattr__(name: str) -> Any:
    """Return the page when it is asked for: Today needs a plain rule of ours, and not the page."""
    if name == "TreatmentsPage":
        from companion.ui.pages.treatments.page import TreatmentsPage

        return TreatmentsPage
    raise AttributeError(name)
