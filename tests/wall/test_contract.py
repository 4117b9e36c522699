"""The table of who sees what holds its own promises."""

import re

import pytest

from touchline.wall.contract import NO, Audience, Record
from touchline.wall.records import RECORDS, record

EVERY = pytest.mark.parametrize("row", RECORDS, ids=lambda row: row.key)
NEVER_THE_ADMINISTRATOR = [
    "room_clean", "room_declared", "pulse_answers", "prep_draft", "own_numbers", "sessions",
    "patterns", "mirror_reading", "prep", "promises", "moments", "expectations", "requests",
    "stances", "forecast", "own_settings", "desk", "team_scoreboard",
]  # fmt: skip


def test_no_two_records_share_a_key() -> None:
    keys = [row.key for row in RECORDS]
    assert len(keys) == len(set(keys))


def test_a_record_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        record("gossip")


@EVERY
def test_every_cell_has_words(row: Record) -> None:
    assert all(row.cell(audience).words for audience in Audience)


@EVERY
def test_a_cell_says_no_exactly_when_it_is_closed(row: Record) -> None:
    cells = [row.cell(audience) for audience in Audience]
    assert all(cell.allowed != (cell == NO) for cell in cells if cell.words in ("no", "yes"))


@EVERY
def test_the_operator_is_never_promised_away(row: Record) -> None:
    """Whoever holds the database holds something: the row says what."""
    assert row.operator.words not in ("no", "")


@pytest.mark.parametrize("key", NEVER_THE_ADMINISTRATOR)
def test_the_administrator_never_sees_it(key: str) -> None:
    assert not record(key).admin.allowed


@pytest.mark.parametrize("key", ["room_clean", "room_declared"])
def test_of_a_room_the_operator_holds_ciphertext(key: str) -> None:
    assert "ciphertext" in record(key).operator.words


@pytest.mark.parametrize("audience", ["coach", "manager", "leader", "partner", "admin"])
@pytest.mark.parametrize("key", ["pulse_answers", "prep_draft", "own_settings"])
def test_what_is_ones_own_alone_nobody_else_sees(key: str, audience: str) -> None:
    assert not record(key).cell(Audience(audience)).allowed


@EVERY
def test_a_line_has_no_gap_that_nobody_fills(row: Record) -> None:
    assert set(re.findall(r"{\w*}", row.line)) <= {"{owner}", "{manager}", "{team}"}


@EVERY
def test_a_line_that_names_the_manager_is_of_a_record_she_sees(row: Record) -> None:
    assert row.manager.allowed or "{manager}" not in row.line


@EVERY
def test_a_line_that_names_the_administrators_is_of_a_record_they_see(row: Record) -> None:
    assert row.admin.allowed or "administrator" not in row.line


@EVERY
def test_a_line_ends_without_a_full_stop(row: Record) -> None:
    """It stands beside a field, after "Seen by"."""
    assert not row.line.endswith(".")
