"""What goes out and comes in: records turned into bytes, and bytes into records.

Belongs here: the JSON archive, sheets as neutral documents and as HTML, and later cards, calendar
files and take-home files.
May import: `domain`, `sealing`, `resources`, the standard library and msgspec. It writes nothing
durable: `services` do that with what it returns.
"""
