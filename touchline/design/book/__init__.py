"""The pattern book's invented data: every component in every state, so that it can be looked at."""
