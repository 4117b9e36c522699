"""The package as others use it."""

import subprocess
import sys

import pytest

from touchline import numbers

HEAVY = ("ibis", "duckdb", "django")


def loaded_after(program: str) -> list[str]:
    """Which heavy libraries a fresh process has loaded after a program."""
    told = f"{program}; import sys; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    ended = subprocess.run([sys.executable, "-c", told], check=True, capture_output=True, text=True)
    return ended.stdout.split()


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert loaded_after("import touchline.numbers") == []


def test_reading_the_registry_loads_nothing_heavy() -> None:
    assert loaded_after("from touchline.numbers import MEASURES, Snapshots, load_mapping") == []


def test_an_import_needs_duckdb_only() -> None:
    assert loaded_after("from touchline.numbers import import_folder; import duckdb") == ["duckdb"]


def test_a_question_needs_no_django() -> None:
    assert "django" not in loaded_after(
        "from touchline.numbers import scoreboard, scoreboards_by, trend, trends, deals"
    )


@pytest.mark.parametrize("name", numbers.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(numbers, name) is not None


def test_another_name_is_not() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        _ = numbers.nonsense
