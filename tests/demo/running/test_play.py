"""How a demo ends, and how the next one starts."""

import os
import signal

from .conftest import Theatre


def test_ctrl_c_ends_web_and_worker_and_is_no_failure(theatre: Theatre, port: str) -> None:
    process, _ = theatre.opened("--port", port)
    assert (theatre.end(process), theatre.is_empty()) == (0, True)


def test_a_demo_that_is_killed_leaves_nothing_running(theatre: Theatre, port: str) -> None:
    process, _ = theatre.opened("--port", port)
    process.kill()
    assert theatre.is_empty()


def test_a_company_that_was_whole_outlives_a_kill(theatre: Theatre, port: str) -> None:
    theatre.end(theatre.opened("--port", port)[0], signal.SIGKILL)
    _, printed = theatre.opened("--port", port, STAGE_MAKING="ends")
    assert "Making" not in printed


def test_the_last_words_of_a_worker_that_ends_are_shown(theatre: Theatre, port: str) -> None:
    code, _, said = theatre.play("--port", port, STAGE_WORKER="ends")
    words = ["The worker ended by itself (exit 3).", "  | no more paint"]
    assert (code, said.splitlines()[:2]) == (1, words)


def test_a_worker_that_is_killed_takes_the_web_server_with_it(theatre: Theatre, port: str) -> None:
    process, _ = theatre.opened("--port", port)
    os.kill(theatre.hear("worker"), signal.SIGKILL)
    assert (theatre.is_empty(), process.wait()) == (True, 1)


def test_a_company_that_cannot_be_made_is_a_failure(theatre: Theatre, port: str) -> None:
    code, _, said = theatre.play("--port", port, STAGE_MAKING="ends")
    assert (code, "could not be made (exit 3)" in said) == (1, True)


def test_a_company_that_was_interrupted_is_made_again(theatre: Theatre, port: str) -> None:
    process = theatre.start("--port", port, STAGE_MAKING="waits")
    theatre.hear("making")
    assert theatre.end(process) == 130
    _, printed = theatre.opened("--port", port)
    assert "left half made" in printed


def test_a_fresh_company_is_made_on_request(theatre: Theatre, port: str) -> None:
    theatre.end(theatre.opened("--port", port)[0])
    _, printed = theatre.opened("--port", port, "--fresh")
    assert "Making the demo company" in printed
