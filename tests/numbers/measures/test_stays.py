"""Stays in a step of the process: what a deal did next, and after how many days."""

from pathlib import Path

import pytest

from tests.numbers.exports import Export, deal
from tests.numbers.measures.paths import write_paths
from touchline.numbers import Selection, Snapshot, breakdown, scoreboard

LEITH = Selection(teams=("Leith",))


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    export = Export(Path(tmp_path_factory.mktemp("paths")))
    write_paths(export)
    return export.snapshot(mapping=export.folder / "paths.toml")


def test_a_step_forward_counts_for_conversion(paths: Snapshot) -> None:
    figure = scoreboard(paths, LEITH)["stage_conversion"]
    # of eleven stays that ended, two were no step forward: R-1 went back, L-1 was lost
    assert figure.value == pytest.approx(9 / 11)


def test_the_days_of_a_stay_run_from_entry_to_exit(paths: Snapshot) -> None:
    figure = scoreboard(paths, LEITH)["days_in_stage"]
    # 2 2 2 3 3 4 4 5 6 10 20; the last stays of K-1 and R-1 go on
    assert figure.value == 4


def test_conversion_by_stage_says_where_deals_stop(paths: Snapshot) -> None:
    by_stage = breakdown(paths, "stage_conversion", LEITH, by="stage")
    assert {stage: figure.cases for stage, figure in by_stage.items()} == {
        "Lead": 4,
        "Qualified": 3,
        "Proposal": 3,
        "Negotiation": 1,
    }


def test_stages_stand_in_the_order_of_the_process(paths: Snapshot) -> None:
    by_stage = breakdown(paths, "days_in_stage", LEITH, by="stage")
    assert list(by_stage) == ["Lead", "Qualified", "Proposal", "Negotiation"]


def test_a_deal_qualifies_once_even_if_it_comes_back(paths: Snapshot) -> None:
    figure = scoreboard(paths, LEITH)["qualified_pipeline"]
    # S-1, L-1 and R-1 came to Qualified, K-1 past it
    assert (figure.value, figure.cases) == (1500, 4)


def test_without_a_qualified_stage_nothing_is_guessed(export: Export) -> None:
    write_paths(export)
    figure = scoreboard(export.snapshot())["qualified_pipeline"]
    assert figure.note == "The process does not say from which stage on a deal is qualified."


def test_a_stage_told_twice_is_one_stay(export: Export) -> None:
    export.deals(deal("A-1", stage="Proposal"))
    names = ("opportunity_key", "stage", "entered_at")
    rows = (
        ("A-1", "Lead", "2026-01-05"),
        ("A-1", "Lead", "2026-01-08"),
        ("A-1", "Proposal", "2026-01-11"),
    )
    export.write("stage_events", *(dict(zip(names, row, strict=True)) for row in rows))
    assert scoreboard(export.snapshot())["days_in_stage"].value == 6


def test_a_lost_deal_did_not_move_on(export: Export) -> None:
    export.deals(deal("A-1", stage="Lead", outcome="lost", closed_at="2026-01-20"))
    export.write(
        "stage_events",
        {"opportunity_key": "A-1", "stage": "Lead", "entered_at": "2026-01-05"},
    )
    assert scoreboard(export.snapshot())["stage_conversion"].value == 0
