"""Plain forms of the office."""
