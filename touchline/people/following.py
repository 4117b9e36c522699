"""What other parts do, in the same transaction, when a person leaves or gets another address.

The people know nobody above them; a part that keeps something of its own about a person (sessions,
a confirmed address) registers here in its `AppConfig.ready`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from touchline.people.models.person import Person

Follow = Callable[["Person", datetime], object]

_AT_LEAVING: Final[dict[str, Follow]] = {}
_AT_NEW_ADDRESS: Final[dict[str, Follow]] = {}


def at_leaving(follow: Follow) -> Follow:
    """Register what happens at once when a person is deactivated; registering twice is no error."""
    _AT_LEAVING[_name(follow)] = follow
    return follow


def at_new_address(follow: Follow) -> Follow:
    """Register what happens when a person's address changes; `follow` gets the person changed."""
    _AT_NEW_ADDRESS[_name(follow)] = follow
    return follow


def has_left(person: Person, at: datetime) -> None:
    """Let every part follow a deactivation."""
    for follow in _AT_LEAVING.values():
        follow(person, at)


def has_new_address(person: Person, at: datetime) -> None:
    """Let every part follow a change of address."""
    for follow in _AT_NEW_ADDRESS.values():
        follow(person, at)


def _name(follow: Follow) -> str:
    return f"{follow.__module__}.{follow.__qualname__}"
