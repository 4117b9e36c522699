"""`bin/setup --extra`: an engine is added to the .venv that there is, and stays in it."""

import pytest

from .conftest import Checkout

JAVA = "#!/bin/sh\n"


@pytest.fixture
def whole(checkout: Checkout) -> Checkout:
    """A checkout whose .venv is whole and can run Touchline; Java is there."""
    checkout.program("java", JAVA)
    checkout.made()
    return checkout


def stamp(checkout: Checkout) -> list[str]:
    """What the .venv says it holds: `run` or `dev`, then the extras."""
    lines = (checkout.venv / "stamp").read_text().splitlines()
    return [line.split(":")[0] if n == 0 else line.split()[1] for n, line in enumerate(lines)]


def test_an_extra_is_added_to_the_venv_that_is_there(whole: Checkout) -> None:
    assert (whole.made("--extra", "spark"), stamp(whole)) == (False, ["run", "spark"])


def test_an_extra_that_is_there_is_not_installed_again(whole: Checkout) -> None:
    whole.made("--extra", "spark")
    assert whole.run("setup", "--extra", "spark") == (0, "", "")


def test_an_extra_alone_makes_a_venv_to_run(checkout: Checkout) -> None:
    checkout.made("--extra", "postgres")
    assert stamp(checkout) == ["run", "postgres"]


def test_an_extra_alone_leaves_what_tests_need(whole: Checkout) -> None:
    whole.made("dev")
    whole.made("--extra", "postgres")
    assert stamp(whole) == ["dev", "postgres"]


def test_asking_for_less_leaves_what_tests_need(whole: Checkout) -> None:
    whole.made("dev")
    whole.made("run", "--extra", "postgres")
    assert stamp(whole) == ["dev", "postgres"]


def test_a_second_extra_stands_beside_the_first(whole: Checkout) -> None:
    whole.made("--extra", "spark")
    whole.made("--extra", "postgres")
    assert stamp(whole) == ["run", "spark", "postgres"]


def test_running_touchline_keeps_the_extra(whole: Checkout) -> None:
    whole.made("--extra", "spark")
    assert whole.run("setup", "run") == (0, "", "")


def test_a_new_lock_keeps_the_extra(whole: Checkout) -> None:
    whole.made("--extra", "spark")
    (whole.root / "locks" / "run.txt").write_text("# something else\n")
    assert (whole.made(), stamp(whole)) == (True, ["run", "spark"])


def test_a_new_lock_of_the_extra_is_installed(whole: Checkout) -> None:
    whole.made("--extra", "spark")
    (whole.root / "locks" / "spark.txt").write_text("# something else\n")
    _, _, said = whole.run("setup", "run")
    assert "Keeping the .venv that is there" in said


def test_the_locks_of_the_profile_and_its_extras_go_together(checkout: Checkout) -> None:
    checkout.program("java", JAVA)
    checkout.run("setup", "--extra", "spark", "--extra", "postgres")
    said = (checkout.root / "var" / "setup.log").read_text()
    names = [name for name in ("run.txt", "spark.txt", "postgres.txt") if f"/{name}" in said]
    assert names == ["run.txt", "spark.txt", "postgres.txt"]


def test_spark_without_java_says_what_brings_it(checkout: Checkout) -> None:
    checkout.program("id", "#!/bin/sh\necho 1000\n")
    checkout.program("apt-get", "#!/bin/sh\n")
    _, _, said = checkout.run("setup", "--extra", "spark")
    assert "Missing: default-jre-headless. To install: sudo" in said


def test_tests_with_an_extra_set_it_up_first(checkout: Checkout) -> None:
    checkout.program("java", JAVA)
    checkout.run("test", "--extra", "spark", "tests/none")
    assert stamp(checkout) == ["dev", "spark"]
