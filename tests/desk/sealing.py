"""A kept reading after its owner unlocked the room: what the desk is handed."""

from tests.cast import NOW, Cast
from touchline.desk.models import Reading
from touchline.wall.reading_crossings import ReadingSealed

SUITE = "x25519-ed25519-1"


def sealed(reading: Reading, *, many: int = 1) -> ReadingSealed:
    """With as many others' words."""
    words = tuple(f"sealed words {place}" for place in range(many))
    return ReadingSealed(reading.key, SUITE, "sealed figures", "sealed own", words)


def seal(cast: Cast, reading: Reading) -> None:
    reading.seal(sealed(reading), by=cast.dana, at=NOW)
