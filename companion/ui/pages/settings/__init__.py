"""Settings: how it looks, closed topics, copies of everything, the keys, and who made this.

Each screen is a file; `page.py` puts them behind one another.
"""

from __future__ import annotations

from companion.ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
