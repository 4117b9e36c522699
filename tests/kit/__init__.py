"""The smallest parts."""
