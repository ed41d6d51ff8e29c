"""How dates are written when the content pack, which has the words for them, cannot be read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from companion.domain.dates import DateFormat


def built_in_dates() -> DateFormat:
    """Return a date format made from the words Qt has for a language."""
    locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    translate = QCoreApplication.translate
    return DateFormat(
        months=tuple(locale.standaloneMonthName(month) for month in range(1, 13)),
        weekdays=tuple(locale.standaloneDayName(day) for day in range(1, 8)),
        midday=translate("Dates", "midday"),
        midnight=translate("Dates", "midnight"),
        about=translate("Dates", "about {date}"),
        not_known=translate("Dates", "not known yet"),
    )
