"""What Debian's packages have to bring: installed as root, named to anyone else."""

import pytest

from .conftest import Checkout

ROOT = "#!/bin/sh\necho 0\n"
SOMEBODY = "#!/bin/sh\necho 1000\n"
APT = '#!/bin/sh\necho "$DEBIAN_FRONTEND: $*" >>"$APT_LOG"\nexit "${APT_FAILS:-0}"\n'
OLD_PYTHON = "#!/bin/sh\nexit 1\n"


@pytest.fixture
def debian(checkout: Checkout) -> Checkout:
    """A machine with apt-get, used by somebody who is not root, without Chromium and Node."""
    checkout.program("id", SOMEBODY)
    checkout.program("apt-get", APT)
    checkout.environment["APT_LOG"] = str(checkout.path / "apt.log")
    return checkout


def asked_of_apt(checkout: Checkout) -> list[str]:
    """The lines with which apt-get was called."""
    log = checkout.path / "apt.log"
    return log.read_text().splitlines() if log.exists() else []


def test_a_plain_user_gets_the_line_that_installs_what_tests_need(debian: Checkout) -> None:
    _, _, said = debian.run("setup", "dev")
    line = "apt-get update && apt-get install -y --no-install-recommends chromium nodejs npm"
    assert f"Missing: chromium nodejs npm. To install: sudo sh -c '{line}'" in said


def test_a_plain_user_goes_on_without_what_tests_need(debian: Checkout) -> None:
    assert (debian.made("dev"), asked_of_apt(debian)) == (True, [])


def test_root_gets_what_tests_need_without_being_asked(debian: Checkout) -> None:
    debian.program("id", ROOT)
    debian.run("setup", "dev")
    assert asked_of_apt(debian) == [
        "noninteractive: update -q",
        "noninteractive: install -y -q --no-install-recommends -o DPkg::Lock::Timeout=300"
        " chromium nodejs npm",
    ]


def test_what_is_there_is_not_installed(debian: Checkout) -> None:
    debian.program("id", ROOT)
    for name in ("chromium", "node", "npm"):
        debian.program(name, ROOT)
    debian.run("setup", "dev")
    assert asked_of_apt(debian) == []


def test_running_touchline_needs_none_of_it(debian: Checkout) -> None:
    assert "Missing" not in debian.run("setup", "run")[2]


def test_an_installation_that_fails_is_said_and_the_rest_goes_on(debian: Checkout) -> None:
    debian.program("id", ROOT)
    debian.program("sleep", "#!/bin/sh\n")
    code, _, said = debian.run("setup", "dev", APT_FAILS="100")
    assert (code, "That did not work." in said, "2/2" in said) == (0, True, True)


@pytest.mark.parametrize("name", ["uv", "apt-get"])
def test_a_machine_without_a_new_enough_python_is_told_so(debian: Checkout, name: str) -> None:
    debian.program("python3", OLD_PYTHON)
    (debian.path / name).unlink()
    code, _, said = debian.run("setup", "run")
    assert (code, "needs Python 3.11 or newer with venv. Nothing was changed." in said) == (1, True)


def test_root_gets_pythons_venv_if_it_is_missing(debian: Checkout) -> None:
    debian.program("id", ROOT)
    debian.program("python3", OLD_PYTHON)
    debian.run("setup", "run")
    assert asked_of_apt(debian)[-1].endswith(" python3-venv")
