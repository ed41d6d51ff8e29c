"""One file or folder a section; a page composes widgets and asks the session for use cases.

May import: `ui.widgets`, `ui.toolkit`, `ui.session`, `services`, `content`, `domain`.
Never `storage`.
"""
