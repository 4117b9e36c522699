"""Rules of the floor, without a database."""
