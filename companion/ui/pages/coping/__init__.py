"""Coping notes: a page to write on, the notes from before, and small things that may help.

Belongs here: everything of this section. What a person writes is shown to them and to nobody
else; nothing is ever read out of it: no counts, no scores, no advice.
"""
