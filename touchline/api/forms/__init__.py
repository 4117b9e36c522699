"""Forms of one's own keys and webhooks."""
