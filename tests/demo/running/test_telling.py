"""What is printed to a terminal and into a pipe."""

import io

import pytest
from rich.console import Console

from touchline.demo.cast import CAST
from touchline.demo.running.telling import Telling

ADDRESS = "http://localhost:8000"


def printed(*, terminal: bool, width: int = 100) -> str:
    """The last page of the start, as a terminal or a pipe gets it."""
    console = Console(file=io.StringIO(), force_terminal=terminal, width=width, color_system=None)
    Telling(console).curtain(ADDRESS, CAST)
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
