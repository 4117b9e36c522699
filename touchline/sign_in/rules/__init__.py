"""What can be decided about signing in without asking a database, a clock or the network."""
