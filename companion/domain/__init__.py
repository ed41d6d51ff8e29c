"""What the program talks about: questions, appointments, the path, notes, and their rules.

Belongs here: frozen records, their rules, dates as people say them, text cleaning, errors.
May import: the standard library. No clock, no files, no Qt, no third-party package.
"""
