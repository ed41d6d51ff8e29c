"""The seven sections as the rail, the menu and the keys name them. The names are a contract."""

from __future__ import annotations

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
    translate = QCoreApplication.translate
    return {
        PageName.TODAY: translate("Sections", "Today"),
        PageName.QUESTIONS: translate("Sections", "Questions"),
        PageName.APPOINTMENTS: translate("Sections", "Appointments"),
        PageName.JOURNEY: translate("Sections", "Journey"),
        PageName.TREATMENTS: translate("Sections", "Treatments"),
        PageName.COPING: translate("Sections", "Coping notes"),
        PageName.SETTINGS: translate("Sections", "Settings"),
        PageName.HELP: translate("Sections", "Who to call"),
    }[name]


def section_icon(name: PageName) -> str:
    """Return the icon of a section, a file in `resources/icons`."""
    return _ICONS[name]
