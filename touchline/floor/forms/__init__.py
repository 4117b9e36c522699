"""Plain forms of the floor."""
