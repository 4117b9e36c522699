"""Measures that a team types."""
