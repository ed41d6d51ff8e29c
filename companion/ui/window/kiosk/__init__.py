"""The shell of a shared screen: what stands around the pages where nothing is kept.

Belongs here: the first screen, the question after a while without a press, the way to finish, and
the words to the supervisor. The pages are the same as at home, with fewer capabilities
(`ui.pages.context.ON_A_SHARED_SCREEN`); none of them knows of a kiosk. May import everything that
a window may.
"""
