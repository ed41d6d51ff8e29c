"""Documents on paper: set in our typeface, parted into pages, painted on whatever Qt can paint on.

Belongs here: type and measures of paper, strips of a page, pages, and PDF, pictures and printers.
May import: `exchange.document`, the neutral tree of what is printed, beside the rest of `toolkit`.
Nothing in here is imported before a person prints or saves something.
"""
