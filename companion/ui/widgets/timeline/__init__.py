"""A timeline of stages, appointments and notes: each a real control on a drawing of time."""

from companion.ui.widgets.timeline.scale import Zoom
from companion.ui.widgets.timeline.values import Bar, Lane, Mark, MarkKind, TimelineValues

__all__ = ["Bar", "Lane", "Mark", "MarkKind", "TimelineValues", "Zoom"]
