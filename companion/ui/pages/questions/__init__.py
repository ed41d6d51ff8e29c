"""Questions: the person's own list, and the ready-made ones to choose from (walks.md 12, 16, 17).

`page.py` is the section, `my_questions.py` its first screen, `choose.py` the bank.
"""
