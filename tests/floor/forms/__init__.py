"""Filters and words of the floor."""
