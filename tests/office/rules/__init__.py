"""Rules of the office, without a database."""
