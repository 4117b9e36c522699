"""One open demo, looked at from several sides."""

import os
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.served import free_port
from touchline.demo.cast import CAST

from .conftest import Theatre, theatre_in


@dataclass(frozen=True)
class Open:
    """A demo that is open: where, and what it printed."""

    theatre: Theatre
    port: str
    printed: str


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    with theatre_in(tmp_path_factory.mktemp("open")) as theatre:
        port = str(free_port())
        _, printed = theatre.opened("--port", port)
        yield Open(theatre, port, printed)


def test_the_address_stands_on_a_line_of_its_own(demo: Open) -> None:
    assert f"\nhttp://localhost:{demo.port}\n" in demo.printed


def test_the_web_server_answers_when_the_address_is_printed(demo: Open) -> None:
    with urllib.request.urlopen(f"http://127.0.0.1:{demo.port}/healthy") as answer:
        assert answer.status == 200


def test_everyone_of_the_cast_is_listed_with_what_to_look_at_first(demo: Open) -> None:
    lines = {f"  {one.name}, {one.seat}: {one.look_first}" for one in CAST}
    assert lines <= set(demo.printed.splitlines())


def test_the_company_lies_in_a_folder_of_its_own(demo: Open) -> None:
    assert (demo.theatre.home / "demo" / "made").exists()


def test_ctrl_c_in_the_terminal_does_not_reach_web_and_worker(demo: Open) -> None:
    there = [demo.theatre.hear("web"), demo.theatre.hear("worker")]
    assert [os.getpgid(process) for process in there] == there


def test_a_second_demo_says_where_the_first_runs(demo: Open) -> None:
    code, _, said = demo.theatre.play()
    there = f"already runs at http://localhost:{demo.port} (started "
    assert (code, there in said) == (1, True)


def test_a_busy_port_is_refused_before_anything_is_made(demo: Open) -> None:
    elsewhere = str(demo.theatre.home / "elsewhere")
    code, printed, said = demo.theatre.play("--port", demo.port, TOUCHLINE_HOME=elsewhere)
    sentence = f"Port {demo.port} is busy. Leave --port away and a free one is taken.\n"
    assert (code, printed, said) == (1, "", sentence)
