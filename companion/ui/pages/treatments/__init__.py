"""Treatments: the list of families, and the reader that opens one page part by part.

Belongs here: everything a person sees of the pack's pages. Plain rules (how blocks make parts, what
may be shown, how old a text is) stand apart from the widgets, without Qt where that is possible.
"""

from __future__ import annotations

from companion.ui.pages.treatments.page import TreatmentsPage

__all__ = ["TreatmentsPage"]
