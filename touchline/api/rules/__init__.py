"""Rules of keys, cursors, versions and webhooks: pure functions."""
