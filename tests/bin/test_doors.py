"""The doors: `bin/touchline`, `demo`, `dev`, `test`, `check` and `.ci/run`."""

import shutil
from pathlib import Path

import pytest

from .conftest import ROOT, Checkout

ECHO = "import os, sys; print(os.getcwd(), *sys.argv[1:])\n"


@pytest.fixture
def copy(checkout: Checkout) -> Checkout:
    """A checkout whose command line only says where it is and what it was told."""
    for name in ("touchline", "touchline/demo"):
        (checkout.root / name).mkdir()
        (checkout.root / name / "__init__.py").touch()
    (checkout.root / "touchline" / "__main__.py").write_text(ECHO)
    (checkout.root / "touchline" / "demo" / "developing.py").write_text(ECHO)
    return checkout


def test_the_command_line_keeps_the_callers_folder_and_words(copy: Checkout) -> None:
    _, out, _ = copy.run("touchline", "import", "a folder", "--json")
    assert out == f"{copy.path} import a folder --json\n"


def test_nothing_but_the_command_writes_to_standard_output(copy: Checkout) -> None:
    _, out, err = copy.run("touchline")
    assert (out, "Making .venv" in err) == (f"{copy.path}\n", True)


def test_the_exit_code_is_the_commands(copy: Checkout) -> None:
    (copy.root / "touchline" / "__main__.py").write_text("raise SystemExit(2)\n")
    assert copy.run("touchline")[0] == 2


def test_a_file_beside_the_caller_cannot_stand_in_for_a_module(copy: Checkout) -> None:
    (copy.path / "touchline.py").write_text("raise SystemExit('an impostor')\n")
    assert copy.run("touchline")[0] == 0


def test_it_can_be_called_through_a_link(copy: Checkout) -> None:
    (copy.path / "touchline").symlink_to(copy.root / "bin" / "touchline")
    called = Checkout(copy.path.parent, copy.path, copy.environment)
    (copy.path.parent / "bin").symlink_to(copy.path)
    assert called.run("touchline", "demo")[:2] == (0, f"{copy.path} demo\n")


def test_the_demo_is_the_command_of_that_name(copy: Checkout) -> None:
    assert copy.run("demo", "--port", "8004")[1] == f"{copy.path} demo --port 8004\n"


def test_development_starts_the_demo_for_developers(copy: Checkout) -> None:
    assert copy.run("dev", "--fresh")[1] == f"{copy.path} --fresh\n"


def test_a_check_that_fails_says_which_step_and_how_to_mend_it(copy: Checkout) -> None:
    code, out, err = copy.run("check")
    line = 'bin/check stopped at "format". Mend: .venv/bin/ruff format'
    assert (code, "== format" in out, "== lint" in out, line in err) == (1, True, False, True)


def test_continuous_integration_runs_the_same_check(copy: Checkout) -> None:
    shutil.copytree(ROOT / ".ci", copy.root / ".ci")
    (copy.root / "bin" / "check").write_text('#!/bin/sh\necho "checked: $0"\n')
    through = Checkout(copy.root, copy.path)
    (copy.root / "bin" / "run").symlink_to(Path("..") / ".ci" / "run")
    assert through.run("run")[0] == 0
