"""Measures: what each one is, how it is counted, and how sure one can be of it."""
