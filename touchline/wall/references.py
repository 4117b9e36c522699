"""A reference from one room to a thing in another: never a foreign key, so rooms stay apart."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Reference:
    """What is meant (`kind`, `key`), what it was called, and where it lies. All are plain text."""

    kind: str
    key: str
    label: str
    path: str = ""

    def as_json(self) -> dict[str, str]:
        return asdict(self)

    @classmethod
    def from_json(cls, said: dict[str, Any]) -> "Reference":
        return cls(**{name: str(said.get(name, "")) for name in ("kind", "key", "label", "path")})


Finder = Callable[[str], bool]
_finders: dict[str, Finder] = {}


def finds(kind: str, finder: Finder) -> None:
    """A room says how to find out whether a thing of its kind still exists."""
    _finders[kind] = finder


def standing(reference: Reference) -> bool:
    """Whether the target can still be opened. If not, the label is shown without a link."""
    finder = _finders.get(reference.kind)
    return bool(reference.path) and finder is not None and finder(reference.key)
