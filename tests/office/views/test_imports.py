"""What came in from the CRM, and what was left out and why."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.cast import NOW
from tests.reading import section_of, sheet_of, words_of
from tests.sales import write_sales
from touchline.numbers import Snapshot, Snapshots, import_folder, load_mapping

HERE = "/office/imports/"


def page_of(snapshot: Snapshot) -> str:
    return reverse("office:import", args=[snapshot.name])


def csv_of(snapshot: Snapshot) -> str:
    return reverse("office:rejected-csv", args=[snapshot.name])


@pytest.fixture
def spoilt(tmp_path: Path, settings: Settings) -> Snapshot:
    """An import in which a spreadsheet would find something to run."""
    write_sales(tmp_path / "export")
    with (tmp_path / "export" / "opportunities.csv").open("a", encoding="utf-8") as file:
        file.write("Z-1,,tide,\"=cmd|' /C calc'!A0\",new,1,EUR,Lead,2026-01-05,,,open,\n")
    settings.SNAPSHOTS = tmp_path / "snapshots"
    into = Snapshots(settings.SNAPSHOTS)
    import_folder(tmp_path / "export", mapping=load_mapping("canonical"), into=into, at=NOW)
    current = into.current()
    assert current is not None
    return current


def test_before_the_first_import_the_page_says_what_to_run(noor: Client) -> None:
    assert "touchline import FOLDER --mapping NAME" in words_of(noor.get(HERE))


def test_the_import_the_pages_read_is_marked(noor: Client, numbers: Snapshot) -> None:
    assert "read by the pages" in words_of(noor.get(HERE))


def test_an_import_says_how_many_rows_came_in(noor: Client, numbers: Snapshot) -> None:
    came_in = section_of(noor.get(page_of(numbers)), "What came in")
    assert "opportunities 10" in came_in


def test_an_import_says_what_it_missed(noor: Client, numbers: Snapshot) -> None:
    warnings = section_of(noor.get(page_of(numbers)), "Worth knowing")
    assert "There is no rates.csv; rates stays empty." in warnings


def test_a_row_that_was_left_out_is_shown_with_line_column_and_reason(
    noor: Client, numbers: Snapshot
) -> None:
    left_out = section_of(noor.get(page_of(numbers)), "1 row was left out")
    assert "opportunities.csv 12 created_at 2026-02-30 is not a day that exists" in left_out


def test_rows_left_out_come_as_csv(noor: Client, numbers: Snapshot) -> None:
    [row] = sheet_of(noor.get(csv_of(numbers)))
    assert (row["line"], row["value"]) == ("12", "2026-02-30")


def test_a_formula_that_was_left_out_does_not_run_in_the_csv(
    noor: Client, spoilt: Snapshot
) -> None:
    values = [row["value"] for row in sheet_of(noor.get(csv_of(spoilt)))]
    assert "'=cmd|' /C calc'!A0" in values


@pytest.mark.parametrize("address", ["office:import", "office:rejected-csv"])
@pytest.mark.parametrize("name", ["2020-01-01T00-00-00Z-aaaaaa", "current"])
def test_an_import_that_is_not_kept_is_not_there(
    noor: Client, numbers: Snapshot, address: str, name: str
) -> None:
    answer: Any = noor.get(reverse(address, args=[name]))
    assert answer.status_code == 404


@pytest.mark.parametrize("number", ["0", "99", "x"])
def test_a_page_that_is_not_there_is_still_a_page(
    noor: Client, numbers: Snapshot, number: str
) -> None:
    assert noor.get(page_of(numbers), {"page": number}).status_code == 200
