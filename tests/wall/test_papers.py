"""The contract's documents say what the code says."""

import json
from pathlib import Path

import pytest

from touchline.kit.home import CHECKOUT
from touchline.wall.crossings import all_crossings
from touchline.wall.papers import contract_json, wall_markdown
from touchline.wall.records import RECORDS
from touchline.wall.retention import RETENTION

WALL = CHECKOUT / "docs" / "wall.md"
CONTRACT = CHECKOUT / "touchline" / "wall" / "contract.json"


def written(path: Path) -> str:
    if not path.exists():
        pytest.skip(f"{path.name} is not written yet: bin/touchline papers write")
    return path.read_text(encoding="utf-8")


def test_the_document_for_people_is_up_to_date() -> None:
    assert written(WALL) == wall_markdown(), "Run: bin/touchline papers write"


def test_the_document_for_programs_is_up_to_date() -> None:
    assert written(CONTRACT) == contract_json(), "Run: bin/touchline papers write"


def test_every_record_is_in_the_document_for_people() -> None:
    said = wall_markdown()
    assert not [row.key for row in RECORDS if f" {row.label} |" not in said]


def test_what_is_still_to_come_is_marked() -> None:
    said = wall_markdown()
    marked = {row.key for row in RECORDS if f"| · {row.label} |" in said}
    assert marked == {row.key for row in RECORDS if not row.built}


def test_every_crossing_is_in_the_document_for_people() -> None:
    said = wall_markdown()
    assert not [one for one in all_crossings() if f"(`{one.__name__}`" not in said]


def test_every_row_of_the_table_has_a_cell_for_each_audience() -> None:
    table, _more = wall_markdown().split("## Why", 1)
    rows = [line for line in table.splitlines() if line.startswith("|")]
    assert {row.count("|") for row in rows} == {9}


def test_the_document_for_programs_has_every_record() -> None:
    assert set(json.loads(contract_json())["records"]) == {row.key for row in RECORDS}


def test_every_record_that_is_kept_says_why_and_for_how_long() -> None:
    assert set(RETENTION) == {row.key for row in RECORDS if row.built}


def test_no_reason_and_no_end_is_left_empty() -> None:
    said = [(one.purpose, one.basis, one.kept) for one in RETENTION.values()]
    assert all(all(words) for words in said)


def test_the_document_for_programs_says_how_long_what_is_kept_is_kept() -> None:
    records = json.loads(contract_json())["records"]
    assert {key for key, one in records.items() if one["retention"]} == set(RETENTION)
