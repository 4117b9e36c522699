"""Whole journeys in a real browser against the demo company, served as `bin/demo` serves it."""
