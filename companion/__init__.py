"""Companion: a quiet, offline place to get ready, ask and remember.

The map of the rooms is `companion/README.md`. The version below is the only one in the project.
"""

__version__ = "0.1.0"
