"""Journey: the path a person may be on, and each stage of it with their own dates and words.

Belongs here: the drawing and the equal list, the screen of one stage, and what both show, worked
out from the records and the pack (`lines.py`, without Qt). No date is ever made here: every date
is one the person typed.
"""
