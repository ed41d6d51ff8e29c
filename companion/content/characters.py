"""The characters a pack may use: those the bundled font can draw and a reader knows.

A character the font lacks is drawn as an empty box, silently. The list is written out because
the checks run where there is no font reader; a test holds it against the font's own.
"""

from __future__ import annotations

_LETTERS = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
    "ĀāĂăĄąĆćĊċČčĎďĐđĒēĖėĘęĚěĞğĠġĢģĦħĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŐőŒœŔŕŘřŚśŞşŠš"
    "ŢţŤťŪūŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẀẁẂẃẄẅẞỲỳ"
)
_DIGITS = "0123456789"
_MARKS = " \u00a0,.;:?!'\"()-/&+@£\u2013\u2014\u2018\u2019\u201c\u201d\u2026"

ALLOWED_CHARACTERS = frozenset(_LETTERS + _DIGITS + _MARKS)
"""Letters (Welsh and other European ones too), digits, space, and the marks of plain text."""


def bare_glyphs(text: str) -> tuple[str, ...]:
    """Return the characters of a text that a pack may not use, each once; line breaks are fine."""
    return tuple(dict.fromkeys(text.replace("\n", "").translate(_DROP_ALLOWED)))


_DROP_ALLOWED = {ord(character): None for character in ALLOWED_CHARACTERS}
