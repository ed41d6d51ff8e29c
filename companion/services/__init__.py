"""Use cases in plain Python: each reads a frozen snapshot and returns the step to write.

Belongs here: what a person can do (tick, add, move, write, undo), the snapshot and the steps.
May import: `domain`, `content`, `storage`, `exchange`. No Qt, no clock of its own: `now` comes in.
"""
