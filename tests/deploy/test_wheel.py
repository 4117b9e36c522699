"""The wheel: built once, installed elsewhere beside the packages that are here, and served."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from importlib.util import find_spec
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

import touchline
from touchline.kit.home import CHECKOUT

from .served import Installation, served

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(find_spec("hatchling") is None, reason="needs hatchling: pip install it"),
]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy, since building writes beside what it builds."""
    folder = tmp_path_factory.mktemp("building")
    copytree(CHECKOUT / "touchline", folder / "touchline", ignore=ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"):
        (folder / name).write_bytes((CHECKOUT / name).read_bytes())
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder / "made"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    return next((folder / "made").iterdir())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """A Python of its own that has the wheel, and sees the packages of this one."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "env", with_pip=False)
    packages = next((folder / "env" / "lib").iterdir()) / "site-packages"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    (packages / "here.pth").write_text(sysconfig.get_path("purelib") + "\n")
    made = Installation(folder / "home", python=str(folder / "env/bin/python"), path="")
    made.begin()
    return made


def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {one for one in archive.namelist() if not one.endswith("/")}


def test_everything_that_the_package_holds_is_in_it(wheel: Path) -> None:
    package = CHECKOUT / "touchline"
    there = {path.relative_to(CHECKOUT).as_posix() for path in package.rglob("*") if path.is_file()}
    left_out = {one for one in there - names(wheel) if "__pycache__" not in one}
    assert left_out == set()


def test_what_changed_and_the_licence_are_in_it(wheel: Path) -> None:
    assert {"touchline/CHANGELOG.md", "touchline/LICENSE"} <= names(wheel)


def test_nothing_else_is_in_it(wheel: Path) -> None:
    first = {name.split("/")[0] for name in names(wheel)}
    assert first == {"touchline", f"touchline-{touchline.__version__}.dist-info"}


def test_it_tells_its_release(installed: Installation) -> None:
    assert installed.touchline("--version").stdout.strip() == touchline.__version__


def test_it_runs_from_where_it_was_installed(installed: Installation) -> None:
    where = "import touchline; print(touchline.__file__)"
    done = subprocess.run(
        [installed.python, "-c", where], env=installed.environment, cwd=installed.home,
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.startswith(str(installed.home.parent))


def test_its_state_lies_in_the_users_folder_unless_told(
    installed: Installation, tmp_path: Path
) -> None:
    where = "from touchline.kit.home import home; print(home())"
    told = {k: v for k, v in installed.environment.items() if k != "TOUCHLINE_HOME"}
    done = subprocess.run(
        [installed.python, "-c", where], env=told | {"XDG_STATE_HOME": str(tmp_path)},
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == str(tmp_path / "touchline")


def test_it_serves_pages_with_their_style(installed: Installation) -> None:
    with served(installed) as running:
        page = running.ask("/sign-in/", X_Forwarded_Proto="https")
        style = page.text.split('<link rel="stylesheet" href="')[1].split('"')[0]
        assert (page.status, running.ask(style, X_Forwarded_Proto="https").status) == (200, 200)
