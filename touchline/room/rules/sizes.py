"""How large things may be, in bytes."""

from typing import Final

KIB: Final = 1024
NOTE: Final = 64 * KIB
"""An age file with one note."""
ROOM: Final = 64 * KIB * KIB
"""All notes of one room."""
READING: Final = 6 * KIB * KIB
"""A request with a kept reading of the mirror: the longest there is, sealed."""
SLOT: Final = 8 * KIB
WRAP: Final = 8 * KIB
CONTRACT: Final = 64 * KIB
"""Four fields, full, in any script; three of them sealed twice."""
DOCUMENT: Final = 2 * KIB
SLOTS: Final = 20
"""Ways to unlock that one identity may have."""
SENT: Final = 256 * KIB
"""A request."""
PAGE: Final = 100
"""Notes in one answer."""
