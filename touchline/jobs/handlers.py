"""The registry of handlers: who does jobs of a kind, what that is in words, how often to try."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.utils.functional import Promise

Do = Callable[[dict[str, Any], datetime], None]


class PutOff(Exception):
    """A handler raises this to be asked again at `until`; it does not count as a failure."""

    def __init__(self, until: datetime) -> None:
        super().__init__("put off")
        self.until = until


class NotAgain(Exception):
    """A handler raises this, `from` what went wrong, where another attempt would end the same."""


@dataclass(frozen=True)
class Retries:
    """How often a job is tried, and how long it rests in between: twice as long each time."""

    attempts: int = 5
    first: timedelta = timedelta(minutes=2)
    longest: timedelta = timedelta(hours=2)

    def rest(self, *, after: int) -> timedelta:
        """How long to wait after this many attempts (1 or more), never above `longest`."""
        doublings = min(after - 1, 30)  # beyond, any first rest is above any longest
        return min(self.first * (1 << doublings), self.longest)


@dataclass(frozen=True)
class Handler:
    """What does jobs of a kind; `says` is what the administrator reads instead of the kind."""

    do: Do
    says: str | Promise
    retries: Retries


USUAL: Final = Retries()
HANDLERS: dict[str, Handler] = {}


def handles(kind: str, *, says: str | Promise = "", retries: Retries = USUAL) -> Callable[[Do], Do]:
    """Register the one function that does jobs of a kind; it gets the payload and the moment.

    It must be safe to do twice: a worker may be killed between the work and its note.
    """

    def register(do: Do) -> Do:
        HANDLERS[kind] = Handler(do, says or kind, retries)
        return do

    return register


def handler_of(kind: str) -> Handler:
    """Who does jobs of a kind. Raises KeyError where nobody has registered."""
    return HANDLERS[kind]


def retries_of(kind: str) -> Retries:
    """The policy of a kind; the usual one where nobody has registered."""
    handler = HANDLERS.get(kind)
    return handler.retries if handler else USUAL


def in_words(kind: str) -> str:
    """What jobs of a kind do, for the administrator."""
    handler = HANDLERS.get(kind)
    return str(handler.says) if handler else kind
