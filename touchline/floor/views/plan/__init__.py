"""Pages of the game plan: priorities, plays, measures."""
