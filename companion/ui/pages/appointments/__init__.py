"""Appointments: what is next, what is past, and adding one question a page (experience.md R47).

`page.py` is the section, `diary.py` its list, `form.py` the pages of questions.
"""
