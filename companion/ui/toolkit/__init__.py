"""Qt plumbing without meaning: theme tokens, fonts, icons, accessibility, the announcer.

May import: PySide6, `resources`, `domain`. Never `services` or `storage`.
"""
