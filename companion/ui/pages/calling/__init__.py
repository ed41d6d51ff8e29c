"""What stands on Who to call beside the cards: support lines, what to say, my centre's rules."""
