"""Who does something: a person, or the installation itself before there is anyone."""

from typing import Protocol


class Actor(Protocol):
    """Anyone with a key. A person is one; the log keeps the key only."""

    @property
    def key(self) -> str: ...


class System:
    """The installation: set-up, imports at night, a command on the server."""

    key = "system"


SYSTEM = System()
