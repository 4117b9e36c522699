"""Who follows the process, where the others leave it, and how long stays take."""

from datetime import date
from pathlib import Path

import pytest

from tests.numbers.exports import Export, deal
from tests.numbers.measures.paths import write_paths
from touchline.numbers import (
    Conformance,
    Leave,
    MeasureError,
    Selection,
    Snapshot,
    conformance,
    following,
    load_process,
)

LEITH = Selection(teams=("Leith",))
ROW = ("opportunity_key", "stage", "entered_at")


def write_events(export: Export, *events: tuple[str, str, str]) -> None:
    export.write("stage_events", *(dict(zip(ROW, event, strict=True)) for event in events))


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    export = Export(Path(tmp_path_factory.mktemp("paths")))
    write_paths(export)
    return export.snapshot(mapping=export.folder / "paths.toml")


@pytest.fixture(scope="module")
def leith(paths: Snapshot) -> Conformance:
    return conformance(paths, LEITH)


def test_every_deal_that_was_in_a_step_is_a_case(leith: Conformance) -> None:
    assert leith.deals == 4


def test_a_lost_deal_that_went_step_by_step_conforms(leith: Conformance) -> None:
    assert leith.conforming == 2  # S-1, won, and L-1, lost


def test_the_share_comes_with_its_interval(leith: Conformance) -> None:
    assert leith.share.low == pytest.approx(0.15, abs=0.01)


def test_a_step_that_was_jumped_over_is_skipped(leith: Conformance) -> None:
    assert {leave for leave in leith.leaves if leave.kind == "skipped"} == {
        Leave("skipped", "Qualified", 1),
        Leave("skipped", "Proposal", 1),
    }


def test_a_deal_returns_from_the_stage_it_left(leith: Conformance) -> None:
    assert Leave("returned", "Proposal", 1) in leith.leaves


def test_a_won_deal_has_passed_every_step(export: Export) -> None:
    export.text("paths.toml", "")
    write_paths(export)
    export.deals(deal("A-1", outcome="won", stage="Won", closed_at="2026-01-20"))
    write_events(
        export,
        *(("A-1", stage, "2026-01-05") for stage in ("Lead", "Qualified")),
        *(("A-1", stage, "2026-01-20") for stage in ("Won",)),
    )
    found = conformance(export.snapshot(mapping=export.folder / "paths.toml"))
    assert found.conforming == 1  # nobody ever wrote Proposal or Negotiation down


def test_a_step_that_nobody_writes_down_is_named_and_not_called_skipped(export: Export) -> None:
    write_paths(export)
    write_events(export, ("S-1", "Lead", "2026-01-05"), ("S-1", "Proposal", "2026-01-09"))
    found = conformance(export.snapshot(mapping=export.folder / "paths.toml"))
    assert found.unseen == ("Qualified", "Negotiation")


def test_dwell_is_told_in_days_of_ended_stays(leith: Conformance) -> None:
    proposal = next(dwell for dwell in leith.stages if dwell.stage == "Proposal")
    assert proposal.median_days == pytest.approx(10.0)  # of 4, 10 and 20


def test_the_ninetieth_percentile_lies_between_the_longest_two(leith: Conformance) -> None:
    proposal = next(dwell for dwell in leith.stages if dwell.stage == "Proposal")
    assert proposal.p90_days == pytest.approx(18.0)


def test_passages_count_each_deal_once_a_stage(leith: Conformance) -> None:
    qualified = next(one for one in leith.passages if one.stage == "Qualified")
    # S-1 and L-1 went on, R-1 came back and is there
    assert (qualified.came, qualified.onward, qualified.lost, qualified.there) == (3, 2, 0, 1)


def test_a_deal_drops_out_where_it_was_lost(leith: Conformance) -> None:
    proposal = next(one for one in leith.passages if one.stage == "Proposal")
    assert proposal.lost == 1


def stalling(export: Export, *, ended: int) -> Conformance:
    """So many deals that left Lead after five days, and one that is there since January."""
    keys = [f"E-{n}" for n in range(ended)]
    export.deals(deal("W-1"), *(deal(key, stage="Proposal") for key in keys))
    write_events(
        export,
        ("W-1", "Lead", "2026-01-05"),
        *(("E-" + str(n), "Lead", "2026-01-05") for n in range(ended)),
        *((key, "Proposal", "2026-01-10") for key in keys),
        *((key, "Proposal", "2026-03-10") for key in keys[:1]),
    )
    export.write("activities", {"activity_key": "1", "at": "2026-03-10T09:00:00"})
    return conformance(export.snapshot())


def test_a_deal_stalls_that_waits_longer_than_nine_of_ten_did(export: Export) -> None:
    assert stalling(export, ended=8).leaves == (Leave("stalled", "Lead", 1),)


def test_seven_ended_stays_are_not_enough_to_call_one_long(export: Export) -> None:
    assert stalling(export, ended=7).leaves == ()


def test_stays_are_counted_up_to_the_last_day_asked_for(paths: Snapshot) -> None:
    early = conformance(paths, Selection(teams=("Leith",), last=date(2026, 1, 12)))
    assert {leave.kind for leave in early.leaves} == set()


def test_another_process_is_another_measure(paths: Snapshot, tmp_path: Path) -> None:
    file = tmp_path / "short.toml"
    file.write_text('stages = ["Lead", "Proposal", "Negotiation"]')
    short = conformance(following(paths, load_process(file)), LEITH)
    assert Leave("skipped", "Proposal", 1) in short.leaves
    assert all(leave.stage != "Qualified" for leave in short.leaves)


def test_a_stage_that_a_process_does_not_name_is_passed_over(
    paths: Snapshot, tmp_path: Path
) -> None:
    file = tmp_path / "short.toml"
    file.write_text('stages = ["Lead", "Negotiation"]')
    short = conformance(following(paths, load_process(file)), LEITH)
    lead = next(dwell for dwell in short.stages if dwell.stage == "Lead")
    # of S-1 from 5 to 25, of L-1 from 5 to 30, of K-1 from 10 to 13 January; R-1's goes on
    assert (lead.median_days, lead.cases) == (20.0, 3)


def test_a_deal_that_stalls_still_went_straight(export: Export) -> None:
    found = stalling(export, ended=8)
    assert (found.straight, found.conforming) == (9, 8)


def test_a_process_with_a_stage_that_is_not_there_is_refused(
    paths: Snapshot, tmp_path: Path
) -> None:
    file = tmp_path / "other.toml"
    file.write_text('stages = ["Lead", "Handshake"]')
    with pytest.raises(MeasureError, match=r"no stage 'Handshake'\. Its stages are Lead"):
        following(paths, load_process(file))


def test_without_stage_events_it_says_what_is_missing(export: Export) -> None:
    with pytest.raises(MeasureError, match="holds no stage events"):
        conformance(export.snapshot())
