"""A month of two at two browsers at once."""
