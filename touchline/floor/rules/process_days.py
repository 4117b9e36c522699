"""Which version of a process holds, among those whose day has come."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar


class Published(Protocol):
    """A version, as far as its days go; one that gives the process up has no stages."""

    @property
    def number(self) -> int: ...
    @property
    def since(self) -> date: ...
    @property
    def given_up(self) -> bool: ...


V = TypeVar("V", bound=Published)


def holding(begun: Iterable[V]) -> V | None:
    """The one with the latest day, of two of the same day the later one; None once given up.

    Giving up ends every version before it, one whose day comes later too; one that was published
    after it begins the process again.
    """
    versions = list(begun)
    ended = max((one.number for one in versions if one.given_up), default=0)
    standing = [one for one in versions if one.number > ended]
    return max(standing, key=lambda one: (one.since, one.number), default=None)
