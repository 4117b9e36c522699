"""What the room's application asks: JSON, by a token, and nothing that could be read in passing."""
