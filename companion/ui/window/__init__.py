"""The main window, its rail and header, and the places where faults of ours are caught.

May import: everything in `ui`, and what pages may import.
"""
