"""New business, expansion and renewals, each on its own."""

import pytest

from tests.numbers.exports import Export, deal
from touchline.numbers import MeasureError, Selection, breakdown, scoreboard

WON = {"outcome": "won", "stage": "Won", "closed_at": "2026-01-20"}
LOST = {"outcome": "lost", "stage": "Lost", "closed_at": "2026-01-20"}


@pytest.fixture
def kinds(export: Export) -> Export:
    export.deals(
        deal("N-1", amount="10"),
        deal("E-1", kind="expansion", amount="20", **WON),
        deal("R-1", kind="renewal", amount="40", **WON),
        deal("R-2", kind="renewal", amount="80", **WON),
        deal("R-3", kind="renewal", amount="160", **LOST),
    )
    return export


def test_retention_is_the_share_of_renewals_won(kinds: Export) -> None:
    figure = scoreboard(kinds.snapshot())["retention"]
    assert figure.value == pytest.approx(2 / 3)


def test_retention_has_an_interval(kinds: Export) -> None:
    figure = scoreboard(kinds.snapshot())["retention"]
    assert figure.low is not None
    assert figure.low < 2 / 3


def test_renewed_value_adds_the_renewals_won(kinds: Export) -> None:
    assert scoreboard(kinds.snapshot())["renewed_value"].value == 120


def test_expansion_adds_the_expansions_won(kinds: Export) -> None:
    assert scoreboard(kinds.snapshot())["expansion_value"].value == 20


def test_pipeline_created_by_kind(kinds: Export) -> None:
    by_kind = breakdown(kinds.snapshot(), "pipeline_created", Selection(), by="kind")
    assert {kind: figure.value for kind, figure in by_kind.items()} == {
        "new": 10,
        "expansion": 20,
        "renewal": 280,
    }


def test_a_kind_without_a_case_is_listed_with_nought(export: Export) -> None:
    by_kind = breakdown(export.snapshot(), "deals_created", Selection(), by="kind")
    assert by_kind["renewal"].value == 0


def test_activities_have_no_stage_to_be_split_by(kinds: Export) -> None:
    with pytest.raises(MeasureError, match="cannot be split by stage"):
        breakdown(kinds.snapshot(), "activities", Selection(), by="stage")
