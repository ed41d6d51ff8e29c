"""What any page shows before it prints: the pages as pictures, their size, and the ways out.

May import: toolkit (printing too), widgets, services and the context of a page.
Nothing in here is imported before a person prints or saves something.
"""
