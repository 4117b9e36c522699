"""Pages of the process, asked by the cast."""
