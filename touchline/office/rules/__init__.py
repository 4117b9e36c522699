"""Pure rules of the office."""
