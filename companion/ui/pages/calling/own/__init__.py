"""A person's own lists: people, medicines, trips, and an update for family."""
