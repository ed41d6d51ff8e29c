"""Cards and the emergency passport: chosen, set on paper or as a picture, looked at, taken along.

May import: services, exchange, toolkit (printing too), widgets, and the other pages of `calling`.
Nothing in here is imported before a person opens the screen.
"""
