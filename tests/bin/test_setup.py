"""`bin/setup`: when .venv is made, kept, and made again."""

import os
import shutil
import subprocess

import pytest

from .conftest import LONGEST, Checkout


@pytest.fixture
def whole(checkout: Checkout) -> Checkout:
    """A checkout whose .venv is whole."""
    checkout.made()
    return checkout


def test_a_missing_venv_is_made(checkout: Checkout) -> None:
    assert checkout.made()


def test_each_step_is_announced(checkout: Checkout) -> None:
    _, _, said = checkout.run("setup", "run")
    assert [line[:4] for line in said.splitlines()] == ["1/2 ", "2/2 "]


def test_a_whole_venv_is_kept_without_a_word(whole: Checkout) -> None:
    assert whole.run("setup", "run") == (0, "", "")


def test_a_venv_without_its_stamp_was_left_half_made(whole: Checkout) -> None:
    (whole.venv / "stamp").unlink()
    assert whole.made()


def test_a_venv_of_another_lock_is_made_again(whole: Checkout) -> None:
    (whole.root / "locks" / "run.txt").write_text("# something else\n")
    assert whole.made()


def test_a_venv_does_not_survive_a_move(whole: Checkout) -> None:
    whole.root = whole.root.rename(whole.root.with_name("moved"))
    assert whole.made()


def test_a_venv_that_lost_its_python_is_made_again(whole: Checkout) -> None:
    (whole.venv / "bin" / "python").unlink()
    assert whole.made()


def test_a_venv_that_lost_a_package_is_made_again(checkout: Checkout) -> None:
    installs = UV_THAT_INSTALLS.format(venv=checkout.venv)
    checkout.program("uv", installs)
    checkout.made()
    shutil.rmtree(next(checkout.venv.glob("lib/python*/site-packages")) / "django")
    assert checkout.made()


def test_a_venv_for_tests_is_enough_to_run(checkout: Checkout) -> None:
    checkout.made("dev")
    assert not checkout.made("run")


def test_a_venv_to_run_is_added_to_for_tests(whole: Checkout) -> None:
    _, _, said = whole.run("setup", "dev")
    assert "1/2 Keeping the .venv that is there" in said


def test_a_venv_to_run_is_not_enough_for_tests(whole: Checkout) -> None:
    whole.run("setup", "dev")
    assert (whole.venv / "stamp").read_text().startswith("dev:")


def test_a_failed_installation_is_a_failure_with_its_last_words(checkout: Checkout) -> None:
    code, _, said = checkout.run("setup", "run", UV_FAILS="1")
    assert (code, "uv says: pip sync" in said, "That did not work." in said) == (1, True, True)


def test_a_failed_installation_is_tried_again(checkout: Checkout) -> None:
    checkout.run("setup", "run", UV_FAILS="1")
    assert checkout.made()


def test_a_second_set_up_waits_for_the_first_and_makes_nothing(checkout: Checkout) -> None:
    os.mkfifo(checkout.path / "gate")
    first = checkout.start("setup", "run", UV_WAITS=str(checkout.path / "gate"))
    gate = os.open(checkout.path / "gate", os.O_WRONLY)  # opens when the first is installing
    second = checkout.start("setup", "run")
    assert second.stderr is not None
    waiting = second.stderr.readline()
    os.close(gate)
    first.communicate(timeout=LONGEST)
    _, rest = second.communicate(timeout=LONGEST)
    assert (waiting.startswith("Another set-up is at work"), rest) == (True, "")


def test_a_killed_set_up_is_made_again(checkout: Checkout) -> None:
    os.mkfifo(checkout.path / "gate")
    first = checkout.start("setup", "run", UV_WAITS=str(checkout.path / "gate"))
    gate = os.open(checkout.path / "gate", os.O_WRONLY)
    first.kill()
    os.close(gate)  # what it had started ends too, and gives the lock back
    first.communicate(timeout=LONGEST)
    assert checkout.made()


@pytest.mark.parametrize("home", ["/proc/none", ""])
def test_a_home_that_cannot_be_written_to_is_no_trouble(checkout: Checkout, home: str) -> None:
    assert checkout.made(HOME=home, LC_ALL="C")


def test_only_the_checkout_is_written_to(checkout: Checkout) -> None:
    before = set(checkout.path.parent.rglob("*"))
    checkout.made(HOME=str(checkout.path.parent))
    new = {path for path in checkout.path.parent.rglob("*") if path not in before}
    assert {path.relative_to(checkout.root).parts[0] for path in new} == {".venv", "var"}


@pytest.mark.parametrize(
    "words", [("--extra",), ("--extra", "oracle"), ("all",), ("run", "dev"), ("--extras", "spark")]
)
def test_anything_else_is_wrong_use(checkout: Checkout, words: tuple[str, ...]) -> None:
    assert checkout.run("setup", *words)[0] == 2


@pytest.mark.long
def test_without_uv_the_venv_is_made_with_pip(checkout: Checkout) -> None:
    (checkout.path / "uv").unlink()
    checkout.made()
    pip = [str(checkout.venv / "bin" / "python"), "-m", "pip", "--version"]
    assert subprocess.run(pip, check=False, capture_output=True).returncode == 0


UV_THAT_INSTALLS = """#!/bin/sh
case $1 in
    venv) exec "$PYTHON" -m venv --without-pip "{venv}" ;;
    pip) cd "{venv}"/lib/python*/site-packages && mkdir django ;;
esac
"""
