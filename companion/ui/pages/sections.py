"""The seven sections as the rail, the menu and the keys name them. The names are a contract."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from companion.ui.pages.context import PageName

SECTIONS = (
    PageName.TODAY,
    PageName.QUESTIONS,
    PageName.APPOINTMENTS,
    PageName.JOURNEY,
    PageName.TREATMENTS,
    PageName.COPING,
    PageName.SETTINGS,
)

_TITLES: dict[PageName, Callable[[], str]] = {
    PageName.TODAY: lambda: QCoreApplication.translate("Sections", "Today"),
    PageName.QUESTIONS: lambda: QCoreApplication.translate("Sections", "Questions"),
    PageName.APPOINTMENTS: lambda: QCoreApplication.translate("Sections", "Appointments"),
    PageName.JOURNEY: lambda: QCoreApplication.translate("Sections", "Journey"),
    PageName.TREATMENTS: lambda: QCoreApplication.translate("Sections", "Treatments"),
    PageName.COPING: lambda: QCoreApplication.translate("Sections", "Coping notes"),
    PageName.SETTINGS: lambda: QCoreApplication.translate("Sections", "Settings"),
    PageName.HELP: lambda: QCoreApplication.translate("Sections", "Who to call"),
}

_ICONS = {
    PageName.TODAY: "sun",
    PageName.QUESTIONS: "message-circle-question-mark",
    PageName.APPOINTMENTS: "calendar-days",
    PageName.JOURNEY: "route",
    PageName.TREATMENTS: "book-open",
    PageName.COPING: "notebook-pen",
    PageName.SETTINGS: "settings",
    PageName.HELP: "phone",
}


def section_title(name: PageName) -> str:
    """Return the name of a section as it stands in the rail."""
    return _TITLES[name]()


def section_icon(name: PageName) -> str:
    """Return the icon of a section, a file in `resources/icons`."""
    return _ICONS[name]
