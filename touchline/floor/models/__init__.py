"""What the floor keeps about a person: nothing of its own; what it can count is exported."""
