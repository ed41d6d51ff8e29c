"""Whom a passage of the pack may say it is about."""

from __future__ import annotations

ABOUT = (
    "b-cell",
    "t-cell",
    "ph-positive",
    "ph-negative",
    "under-26",
    "26-and-over",
    "child-or-teenager",
    "transplant-before",
    "no-transplant-before",
)
"""The words a block's or a question's `about` may use.

They mark a passage for a reader ("this part is about Philadelphia positive ALL"); nothing is ever
hidden by them. The nation is not among them: a block has a key of its own for that.
"""
