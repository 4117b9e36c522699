"""The floor, as each of the cast sees it."""
