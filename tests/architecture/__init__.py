"""The house and its rules."""
