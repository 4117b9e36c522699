"""What every crossing is made of: a frozen dataclass, and for each field who sees it."""

from dataclasses import dataclass, field
from typing import Any, ClassVar


def seen(sentence: str) -> Any:
    """A field of a crossing, with the sentence that says who sees it."""
    return field(metadata={"seen": sentence})


@dataclass(frozen=True)
class Crossing:
    """Base of all crossings. `title` and `sides` are read by the contract page."""

    title: ClassVar[str]
    sides: ClassVar[str]
