"""Measures that a team types week by week."""
