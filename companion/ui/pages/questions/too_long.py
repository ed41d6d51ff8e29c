"""A field for a question that was given more than one question holds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from companion.domain.text import clean_line, split_question
from companion.ui.widgets.field import Field


def shorten(field: Field) -> str:
    """Leave in a field what fits into one question, and return what is said of the rest.

    The rest is its note by then (`services.questions`). Nothing is said where all of it fits.
    """
    words, rest = split_question(clean_line(field.text))
    if not rest:
        return ""
    field.text = words
    said = QCoreApplication.translate(
        "TooLong", "This is too long for one question. The rest is kept as its note."
    )
    field.show_error(said)
    return said
