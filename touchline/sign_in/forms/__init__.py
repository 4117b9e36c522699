"""What is typed when signing in. Nobody else reads any of it."""
