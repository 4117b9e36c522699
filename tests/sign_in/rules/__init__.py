"""What is decided about signing in without a database."""
