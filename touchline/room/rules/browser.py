"""What the room's application keeps in a browser, and what outlives a session there."""

from typing import Final

STAYS: Final = "touchline.room"
"""Under this name the application says that it keeps something: whose keys were compared, and notes
that are not sent yet. All of it is sealed; signing out would lose it."""
