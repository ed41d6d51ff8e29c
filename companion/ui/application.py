"""Qt's application with our fonts, roles, look and language; no window yet.

Apart from `app`, so that Qt can read the system's fonts on the second core while the modules of the
window are imported.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from companion.resources import resources_folder
from companion.ui.toolkit.accessible import install_roles
from companion.ui.toolkit.theme import ThemeController

LANGUAGE = "en-GB"


def make_application() -> tuple[QApplication, ThemeController]:
    """Return Qt's application and its look; wait for the fonts before the first widget."""
    QCoreApplication.setApplicationName("Companion")
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(["companion"])
    application.setDesktopFileName("companion")
    theme = ThemeController(application, fonts_ahead=True)
    install_roles()
    translator = QTranslator(application)
    name = f"companion_{LANGUAGE.replace('-', '_')}"
    if translator.load(name, str(resources_folder() / "translations")):
        application.installTranslator(translator)
    return application, theme
