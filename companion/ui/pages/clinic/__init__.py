"""The screens of the Clinic sheet: it as pages, what it says of a person, and taking it away.

Belongs here: fitting the sheet to one page, its preview, the wishes, the QR code and the files.
May import: services, toolkit (printing too), widgets and the printing of pages.
Nothing in here is imported before a person asks for it.
"""
