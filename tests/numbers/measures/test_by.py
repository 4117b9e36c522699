"""Scoreboards of many, from one question."""

from datetime import date

import pytest

from tests.numbers.exports import Export
from touchline.numbers import MEASURES, Selection, Snapshot, scoreboard, scoreboards_by
from touchline.numbers.terms import By


def test_every_person_has_a_scoreboard_and_nobodys_deals_have_one(snapshot: Snapshot) -> None:
    assert list(scoreboards_by(snapshot)) == ["", "callum", "dana", "femke", "mairi"]


def test_a_selection_leaves_only_its_own(snapshot: Snapshot) -> None:
    by_seller = scoreboards_by(snapshot, Selection(teams=("Rotterdam",)))
    assert list(by_seller) == ["femke"]


@pytest.mark.parametrize("seller", ["callum", "dana", "femke", "mairi"])
def test_a_sellers_row_is_the_sellers_scoreboard(snapshot: Snapshot, seller: str) -> None:
    own = scoreboard(snapshot, Selection(sellers=(seller,)))
    assert scoreboards_by(snapshot)[seller] == own


@pytest.mark.parametrize("team", ["Leith", "Rotterdam"])
def test_a_teams_row_is_the_teams_scoreboard(snapshot: Snapshot, team: str) -> None:
    own = scoreboard(snapshot, Selection(teams=(team,)))
    assert scoreboards_by(snapshot, by="team")[team] == own


def test_every_week_is_there_and_begins_on_monday(snapshot: Snapshot) -> None:
    chosen = Selection(first=date(2026, 1, 7), last=date(2026, 1, 21))
    weeks = [date(2026, 1, 5), date(2026, 1, 12), date(2026, 1, 19)]
    assert list(scoreboards_by(snapshot, chosen, by="week")) == weeks


def test_a_week_is_whole_even_if_the_selection_begins_within(snapshot: Snapshot) -> None:
    chosen = Selection(first=date(2026, 1, 7), last=date(2026, 1, 7))
    [week] = scoreboards_by(snapshot, chosen, by="week").values()
    assert week["deals_created"].cases == 3


@pytest.mark.parametrize("by", ["week", "month", "quarter"])
def test_what_was_created_in_the_periods_adds_up(snapshot: Snapshot, by: By) -> None:
    periods = scoreboards_by(snapshot, Selection(), by=by)
    total = sum(board["deals_created"].cases for board in periods.values())
    assert total == scoreboard(snapshot)["deals_created"].cases


def test_a_quarter_says_what_the_same_days_say(snapshot: Snapshot) -> None:
    quarter = Selection(first=date(2026, 1, 1), last=date(2026, 3, 31))
    [board] = scoreboards_by(snapshot, quarter, by="quarter").values()
    assert board == scoreboard(snapshot, quarter)


def test_a_snapshot_without_a_day_has_no_weeks(export: Export) -> None:
    export.deals({"opportunity_key": "A-1", "outcome": "open"})
    assert scoreboards_by(export.snapshot(), by="week") == {}


def test_every_scoreboard_has_every_measure(snapshot: Snapshot) -> None:
    sizes = {len(board.measures) for board in scoreboards_by(snapshot, by="month").values()}
    assert sizes == {len(MEASURES)}
