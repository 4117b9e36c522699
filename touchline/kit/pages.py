"""A long list of which only the part that is looked at is read."""

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")
CHUNK = 1000


class Window(Sequence[T], Generic[T]):
    """`total` rows, read by `read(first, many)`; fits a paginator and a streamed export."""

    def __init__(self, total: int, read: Callable[[int, int], Sequence[T]]) -> None:
        self._total = total
        self._read = read

    def __len__(self) -> int:
        return self._total

    @overload
    def __getitem__(self, place: int) -> T: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...

    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        if isinstance(place, slice):
            wanted = range(*place.indices(self._total))
            if not wanted:
                return ()
            first, last = sorted((wanted[0], wanted[-1]))
            rows = self._read(first, last - first + 1)
            return [rows[one - first] for one in wanted]
        if not -self._total <= place < self._total:
            raise IndexError(place)
        return self._read(place % self._total, 1)[0]

    def __iter__(self) -> Iterator[T]:
        for first in range(0, self._total, CHUNK):
            yield from self._read(first, min(CHUNK, self._total - first))
