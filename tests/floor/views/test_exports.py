"""The same figures and deals as CSV, within the same limits, and nothing in it that runs."""

from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.floor.addresses import deals_csv, scoreboard_csv
from tests.reading import sheet_of
from tests.sales import RUNS_ON_A_CLICK
from touchline.numbers import MEASURES
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("numbers")
WITHOUT_A_DEAL = {"qualified_pipeline", "coverage", "renewed_value", "expansion_value"}
DEALS = [one.key for one in MEASURES if one.lists_deals and one.key not in WITHOUT_A_DEAL]


def row(response: Any, measure: str) -> dict[str, str]:
    return next(row for row in sheet_of(response) if row["measure"] == measure)


def test_the_scoreboard_as_csv_has_every_measure(cast: Cast, signed_in_as: Any) -> None:
    rows = sheet_of(signed_in_as(cast.mairi).get(scoreboard_csv(cast.leith)))
    assert [one["measure"] for one in rows] == [one.label for one in MEASURES]


def test_a_value_is_a_plain_number(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).get(scoreboard_csv(cast.leith))
    assert row(answer, "Won value")["value"] == "70000.0"


def test_what_it_was_is_of_the_same_days(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).get(scoreboard_csv(cast.leith))
    assert row(answer, "Won value")["before"] == "15000.0"


def test_a_share_comes_with_its_cases(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).get(scoreboard_csv(cast.leith))
    assert (row(answer, "Win rate")["value"], row(answer, "Win rate")["cases"]) == ("0.5", "4")


def test_the_quarter_of_the_page_is_the_quarter_of_the_file(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).get(scoreboard_csv(cast.leith, quarter="2025-q4"))
    assert row(answer, "Won value")["value"] == "114000.0"


def test_the_file_is_named_for_team_and_quarter(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).get(scoreboard_csv(cast.leith))
    assert answer["Content-Disposition"] == 'attachment; filename="leith-2026-q1.csv"'


def test_a_seller_gets_her_own_deals(cast: Cast, signed_in_as: Any) -> None:
    rows = sheet_of(signed_in_as(cast.mairi).get(deals_csv(cast.leith, "deals_created")))
    assert {one["deal"] for one in rows} == {"M-1", "M-2", "M-3"}


def test_a_manager_gets_every_deal_of_the_team(cast: Cast, signed_in_as: Any) -> None:
    rows = sheet_of(signed_in_as(cast.dana).get(deals_csv(cast.leith, "deals_created")))
    assert {one["deal"] for one in rows} == {"M-1", "M-2", "M-3", "C-2"}


def test_a_managers_file_names_her_reports(cast: Cast, signed_in_as: Any) -> None:
    rows = sheet_of(signed_in_as(cast.dana).get(deals_csv(cast.leith, "deals_created")))
    assert {one["seller"] for one in rows} == {"Mairi Sinclair", "Callum Reid"}


@pytest.mark.parametrize("measure", DEALS)
def test_a_leaders_file_names_nobody(cast: Cast, signed_in_as: Any, measure: str) -> None:
    rows = sheet_of(signed_in_as(cast.grete).get(deals_csv(cast.north_sea, measure)))
    assert {one["seller"] for one in rows} == {""}


def test_an_account_that_is_a_formula_does_not_run(cast: Cast, signed_in_as: Any) -> None:
    rows = sheet_of(signed_in_as(cast.mairi).get(deals_csv(cast.leith, "open_pipeline")))
    assert [one["account"] for one in rows] == ["'" + RUNS_ON_A_CLICK]


def test_a_next_step_that_is_a_formula_does_not_run(cast: Cast, signed_in_as: Any) -> None:
    rows = sheet_of(signed_in_as(cast.callum).get(deals_csv(cast.leith, "open_pipeline")))
    assert [one["next step"] for one in rows] == ["'=1+1"]


def test_activities_have_no_deals_to_export(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.dana).get(deals_csv(cast.leith, "activities"))
    assert answer.status_code == 404


def test_a_team_the_crm_does_not_know_has_no_figures_to_export(
    cast: Cast, signed_in_as: Any
) -> None:
    cast.leith.rename(name="Leith", crm_key="", by=SYSTEM, at=NOW)
    answer = signed_in_as(cast.dana).get(scoreboard_csv(cast.leith))
    assert answer.status_code == 404


def test_a_team_the_crm_does_not_know_has_no_deals_to_export(cast: Cast, signed_in_as: Any) -> None:
    """No name to look for would mean the deals of the whole company."""
    cast.leith.rename(name="Leith", crm_key="", by=SYSTEM, at=NOW)
    answer = signed_in_as(cast.dana).get(deals_csv(cast.leith, "deals_won"))
    assert answer.status_code == 404
