"""Only what the guide calls safe while the release before serves."""
