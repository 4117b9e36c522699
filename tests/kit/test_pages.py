"""A window onto a long list behaves like the list, and reads only what is looked at."""

from collections.abc import Sequence

import pytest
from django.core.paginator import Paginator
from hypothesis import given
from hypothesis import strategies as st

from touchline.kit.pages import CHUNK, Window

LISTS = st.lists(st.integers(), max_size=60)
PLACES = st.none() | st.integers(-70, 70)
STEPS = st.none() | st.integers(-5, 5).filter(bool)


class Shelf:
    """Rows that note how they are read."""

    def __init__(self, rows: Sequence[int]) -> None:
        self.rows = rows
        self.reads: list[tuple[int, int]] = []

    def read(self, first: int, many: int) -> Sequence[int]:
        self.reads.append((first, many))
        return self.rows[first : first + many]

    @property
    def window(self) -> Window[int]:
        return Window(len(self.rows), self.read)


@given(rows=LISTS)
def test_a_window_holds_what_the_list_holds(rows: list[int]) -> None:
    assert list(Shelf(rows).window) == rows


@given(rows=LISTS, first=PLACES, last=PLACES, step=STEPS)
def test_any_slice_is_the_slice_of_the_list(
    rows: list[int], first: int | None, last: int | None, step: int | None
) -> None:
    assert list(Shelf(rows).window[first:last:step]) == rows[first:last:step]


@given(rows=LISTS.filter(bool), data=st.data())
def test_any_place_is_the_place_of_the_list(rows: list[int], data: st.DataObject) -> None:
    place = data.draw(st.integers(-len(rows), len(rows) - 1))
    assert Shelf(rows).window[place] == rows[place]


@given(rows=LISTS)
def test_a_place_beyond_the_end_is_an_index_error(rows: list[int]) -> None:
    with pytest.raises(IndexError):
        Shelf(rows).window[len(rows)]


@given(rows=LISTS, first=PLACES, last=PLACES)
def test_a_slice_asks_for_its_own_rows_and_no_more(
    rows: list[int], first: int | None, last: int | None
) -> None:
    shelf = Shelf(rows)
    wanted = shelf.window[first:last]
    assert sum(many for _, many in shelf.reads) == len(wanted)


@given(rows=LISTS, size=st.integers(1, 9))
def test_a_paginator_gives_every_row_once_and_in_order(rows: list[int], size: int) -> None:
    pages = Paginator(Shelf(rows).window, size)
    assert [row for page in pages for row in page] == rows


def test_a_page_reads_one_page() -> None:
    shelf = Shelf(range(500))
    list(Paginator(shelf.window, 50).page(3))
    assert shelf.reads == [(100, 50)]


def test_a_whole_export_is_read_in_pieces() -> None:
    shelf = Shelf(range(2 * CHUNK + 1))
    list(shelf.window)
    assert shelf.reads == [(0, CHUNK), (CHUNK, CHUNK), (2 * CHUNK, 1)]
