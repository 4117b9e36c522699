"""Tags that every template of a room may use."""
