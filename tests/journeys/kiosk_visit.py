"""A whole visit at the kiosk, run as a program of its own so that its system calls can be watched.

Prints how many screens were shown. Not a test by itself.
"""

from __future__ import annotations

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from companion.app import make_kiosk
from companion.services.kiosk_settings import KioskSettings
from companion.ui.application import make_application
from companion.ui.pages.context import PageName

PLACES = (
    (PageName.TREATMENTS, "blinatumomab"),
    (PageName.TREATMENTS, "blinatumomab/side-effects"),
    (PageName.TREATMENTS, "compare/blinatumomab/imatinib"),
    (PageName.TREATMENTS, "words"),
    (PageName.QUESTIONS, "choose"),
    (PageName.JOURNEY, ""),
    (PageName.JOURNEY, "conditioning"),
    (PageName.HELP, ""),
    (PageName.QUESTIONS, "three"),
)


def main() -> None:
    """Read, tick three, take them along, and clear."""
    _application, theme = make_application()
    window = make_kiosk(KioskSettings(number="01234 567890"), theme)
    window.come_up()
    QTest.qWait(300)
    window.attract.start_button.click()
    window.who.go_on_button.click()
    for name, anchor in PLACES:
        window.follow(name, anchor)
        QTest.qWait(100)
    page = window.stack.page
    assert page is not None
    stars = [each for each in page.findChildren(QAbstractButton) if each.isCheckable()]
    for star in [each for each in stars if each.isVisible()][:3]:
        star.click()
        while window.session.pending:
            QTest.qWait(10)
    assert len(window.session.snapshot.questions) == 3
    window.follow(PageName.QUESTIONS, "phone")
    QTest.qWait(100)
    window.finish.confirmed.emit()
    QTest.qWait(100)
    window.let_go()
    sys.stdout.write(f"visited {len(PLACES) + 3} screens\n")


if __name__ == "__main__":
    main()
