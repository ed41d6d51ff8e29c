"""A visit: in the room with one question at a time, and what was said there afterwards.

`desk.py` shows one of its screens, inside the Appointments section; `room.py` is the first.
"""
