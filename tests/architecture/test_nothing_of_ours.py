"""What is published names no machine, no folder of whoever wrote it, and no host to load from."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from touchline.kit.home import CHECKOUT

FOLDERS = re.compile(r"(?<![\w.~-])/(?:root|home(?!/demo)|Users|work|workspaces?|mnt)/[\w.]")
HOSTS = re.compile(
    "|".join(("python" r"hosted\.org", "registry" r"\.npmjs", r"\bpypi" r"\.org/simple",
              "index" r"-url\s*[=:]", "trusted" r"-host"))
)  # fmt: skip
OUTSIDE = re.compile(r"\.\./" r"shared\b|/" r"shared/")

TAKEN = "touchline/mirror/runtime/ort.wasm.bundle.min.mjs"  # as published, byte for byte

LOCK = re.compile(r"/locks/|[-.]lock(\.\w+)?$")


def published() -> list[Path]:
    """Every file that is in the repository or about to be."""
    if shutil.which("git") is None or not (CHECKOUT / ".git").exists():
        pytest.skip("Only a checkout knows what will be published.")
    said = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=CHECKOUT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    paths = [CHECKOUT / name for name in said.split("\0") if name and name != TAKEN]
    return [path for path in paths if path.is_file()]


def text_of(path: Path) -> str:
    content = path.read_bytes()
    return "" if b"\0" in content else content.decode("utf-8", errors="replace")


def naming(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    found = []
    for path in paths:
        for number, line in enumerate(text_of(path).splitlines(), start=1):
            if pattern.search(line):
                found.append(f"{path.relative_to(CHECKOUT)}:{number}")
    return found


def test_no_file_names_a_folder_of_the_machine_it_was_written_on() -> None:
    assert not naming(FOLDERS, published())


def test_no_file_names_a_host_to_load_from() -> None:
    assert not naming(HOSTS, published())


def test_no_lock_holds_an_address() -> None:
    locks = [path for path in published() if LOCK.search(path.as_posix())]
    assert not naming(re.compile(r"https?://|\bresolved\b"), locks)


def test_no_test_reads_what_lies_outside_the_repository() -> None:
    tests = [path for path in published() if path.is_relative_to(CHECKOUT / "tests")]
    assert not naming(OUTSIDE, tests)


def test_nothing_that_a_run_leaves_behind_is_published() -> None:
    left = re.compile(r"(^|/)(var|\.venv|node_modules|__pycache__)/|\.(sqlite3|pyc|parquet)$")
    names = [path.relative_to(CHECKOUT).as_posix() for path in published()]
    assert not [name for name in names if left.search(name)]
