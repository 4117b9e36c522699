"""Long lists in portions: a database takes only so many values in one question."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

T = TypeVar("T")
AT_ONCE: Final = 500


def portions(every: Iterable[T]) -> Iterator[list[T]]:
    """Lists of at most five hundred, in order; none for nothing."""
    waiting = iter(every)
    while some := list(islice(waiting, AT_ONCE)):
        yield some
