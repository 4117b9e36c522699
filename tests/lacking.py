"""Tests that need a program which this machine lacks skip, and are counted at the end."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import pytest

Finds = Callable[[str], object]

# marker → the program that its tests need, and the Debian package that brings it
PROGRAMS: Final = {
    "browser": ("chromium", "chromium"),
    "postgres": ("initdb", "postgresql"),
    "spark": ("java", "default-jre-headless"),
}
# marker → the Python package that its tests need, and the extra that brings it
EXTRAS: Final = {"postgres": ("psycopg", "postgres"), "spark": ("pyspark", "spark")}


def reason(package: str) -> str:
    """What a skipped test says: what it needs, and the line that brings it."""
    return f"needs {package}: run sudo apt-get install -y --no-install-recommends {package}"


def reason_for_extra(extra: str) -> str:
    """The same of a part of Python that not everyone installs."""
    return f"needs the extra {extra}: run bin/setup dev --extra {extra}"


def program(name: str) -> object:
    """A program in PATH, or of PostgreSQL where Debian keeps it."""
    return shutil.which(name) or next(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), None)


def lacking(found: Finds = program, part: Finds = find_spec) -> dict[str, str]:
    """For each marker whose program or Python package is missing, the reason to skip its tests."""
    programs = {
        marker: reason(package) for marker, (name, package) in PROGRAMS.items() if not found(name)
    }
    extras = {
        marker: reason_for_extra(extra)
        for marker, (name, extra) in EXTRAS.items()
        if not part(name)
    }
    return programs | extras


def counted(reasons: Iterable[str]) -> list[str]:
    """One line for each reason that names a missing program, with how many tests skipped for it."""
    needs = Counter(one for one in reasons if one.startswith("needs "))
    return [f"{number} skipped: {one}" for one, number in sorted(needs.items())]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for marker, why in lacking().items():
        for item in items:
            if item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=why))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    for line in counted(report.longrepr[2].removeprefix("Skipped: ") for report in skipped):
        terminalreporter.write_line(line)
