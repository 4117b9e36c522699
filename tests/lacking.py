"""Tests that need a program which this machine lacks skip, and are counted at the end."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, Final

import pytest

# marker → the program that its tests need, and the Debian package that brings it
PROGRAMS: Final = {"browser": ("chromium", "chromium")}


def reason(package: str) -> str:
    """What a skipped test says: what it needs, and the line that brings it."""
    return f"needs {package}: run sudo apt-get install -y --no-install-recommends {package}"


def lacking(found: Callable[[str], str | None] = shutil.which) -> dict[str, str]:
    """For each marker whose program is missing, the reason to skip its tests."""
    return {
        marker: reason(package)
        for marker, (program, package) in PROGRAMS.items()
        if not found(program)
    }


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
