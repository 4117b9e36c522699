"""Pages of the doorway."""
