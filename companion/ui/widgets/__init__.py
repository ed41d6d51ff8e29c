"""Reusable controls: plain values in, signals out.

May import: PySide6, `ui.toolkit`, `domain`, `content` values. Never `services` or `storage`.
"""
