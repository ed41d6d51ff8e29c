"""The only room that knows Qt.

`toolkit` is plumbing without meaning, `widgets` are reusable controls (plain values in, signals
out), `session` joins the store thread to the window, `pages` are the sections, `window` holds them.
May import: everything below it. Nothing below may import it.
"""
