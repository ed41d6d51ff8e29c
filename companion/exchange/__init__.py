"""What goes out and comes in: records turned into bytes, and bytes into records.

Belongs here: the JSON archive, and later sheets, cards, calendar files and take-home files.
May import: `domain`, `sealing`, the standard library and msgspec. It writes nothing durable:
`services` do that with what it returns.
"""
