"""Ways of running."""
