"""What is printed to a terminal and into a pipe."""

import io
from collections.abc import Sequence

import pytest
from rich.console import Console

from touchline.demo.cast import CAST
from touchline.demo.room_life.papers import PRINTED, Paper
from touchline.demo.running.telling import COMPARE, Telling

ADDRESS = "http://localhost:8000"


PAPERS = tuple(
    Paper(who, f"{who} devote vintage town talent cradle swear", "2THH9MYE", "acid agent aim")
    for who in ("mairi", "femke", "callum", "tomasz")
)


def printed(*, terminal: bool, width: int = 100, papers: Sequence[Paper] = PAPERS) -> str:
    """The last page of the start, as a terminal or a pipe gets it."""
    console = Console(file=io.StringIO(), force_terminal=terminal, width=width, color_system=None)
    Telling(console).curtain(ADDRESS, CAST, papers)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("terminal", [True, False])
@pytest.mark.parametrize("width", [60, 80, 200])
def test_the_address_is_never_broken(terminal: bool, width: int) -> None:
    assert ADDRESS in printed(terminal=terminal, width=width)


@pytest.mark.parametrize("terminal", [True, False])
def test_how_to_end_it_stands_last(terminal: bool) -> None:
    assert printed(terminal=terminal).splitlines()[-1].startswith("Ctrl-C ends it.")


def test_a_terminal_gets_the_address_in_a_frame() -> None:
    above = printed(terminal=True).split(ADDRESS)[0]
    assert "Touchline, the demo" in above


def test_a_pipe_gets_no_frame_and_no_trailing_blanks() -> None:
    lines = printed(terminal=False).splitlines()
    assert all(line == line.rstrip() and line.isprintable() for line in lines)


def test_words_in_brackets_are_printed_as_they_are() -> None:
    console = Console(file=io.StringIO(), width=80)
    Telling(console).line("in /tmp/[red]/demo")
    assert isinstance(console.file, io.StringIO)
    assert console.file.getvalue() == "in /tmp/[red]/demo\n"


@pytest.mark.parametrize("terminal", [True, False])
def test_seven_words_of_each_who_is_named_stand_on_one_line(terminal: bool) -> None:
    lines = printed(terminal=terminal).splitlines()
    words = [one.passphrase for one in PAPERS if one.who in PRINTED]
    assert [sum(one in line for line in lines) for one in words] == [1, 1, 1]


@pytest.mark.parametrize("terminal", [True, False])
def test_nobody_elses_words_are_printed(terminal: bool) -> None:
    assert "femke devote" not in printed(terminal=terminal)


@pytest.mark.parametrize("terminal", [True, False])
def test_where_to_find_the_words_to_compare_is_said(terminal: bool) -> None:
    assert COMPARE in " ".join(printed(terminal=terminal).split())


@pytest.mark.parametrize("terminal", [True, False])
def test_a_demo_without_lived_in_rooms_says_nothing_of_them(terminal: bool) -> None:
    assert "seven words" not in printed(terminal=terminal, papers=())
