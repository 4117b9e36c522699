"""A team's own words for what the CRM calls otherwise, and how long a stay is expected to take."""

from pathlib import Path

import pytest

from tests.numbers.exports import Export
from tests.numbers.measures.paths import write_paths
from touchline.numbers import (
    Conformance,
    Leave,
    MeasureError,
    Process,
    Selection,
    Snapshot,
    Stage,
    Way,
    conformance,
    following,
    leavers,
    open_by_stage,
)

LEITH = Selection(teams=("Leith",))
STEPS = (Stage("First talk", 1), Stage("Offer", 2), Stage("Handshake", 3))
OWN = Process(
    STEPS,
    means={
        "Lead": "First talk",
        "Qualified": "First talk",
        "Proposal": "Offer",
        "Negotiation": "Handshake",
    },
)


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    export = Export(Path(tmp_path_factory.mktemp("paths")))
    write_paths(export)
    return export.snapshot(mapping=export.folder / "paths.toml")


@pytest.fixture(scope="module")
def own(paths: Snapshot) -> Conformance:
    return conformance(following(paths, OWN), LEITH)


def test_it_is_told_in_the_teams_own_words(own: Conformance) -> None:
    assert [one.stage for one in own.passages] == ["First talk", "Offer", "Handshake"]


def test_two_stages_of_the_crm_can_be_one(own: Conformance) -> None:
    first = own.stages[0]
    # S-1 from 5 to 15, L-1 from 5 to 10, K-1 from 10 to 13, R-1 from 12 to 16 January
    assert (first.median_days, first.cases) == (4.5, 4)


def test_going_from_one_to_the_other_is_no_way_back(own: Conformance) -> None:
    assert Leave("returned", "Offer", 1) in own.leaves  # R-1, to Qualified
    assert all(leave.stage != "First talk" for leave in own.leaves)


def test_a_step_is_skipped_if_none_of_its_stages_was_seen(own: Conformance) -> None:
    assert Leave("skipped", "Offer", 1) in own.leaves  # K-1


def test_a_step_that_nothing_in_the_crm_means_is_unseen(paths: Snapshot) -> None:
    more = Process((*STEPS, Stage("Signing", 4)), means=OWN.means)
    assert conformance(following(paths, more)).unseen == ("Signing",)


def test_a_stage_that_nobody_said_the_meaning_of_is_passed_over(paths: Snapshot) -> None:
    means = {name: step for name, step in OWN.means.items() if name != "Qualified"}
    first = conformance(following(paths, Process(STEPS, means=means)), LEITH).stages[0]
    assert first.cases == 4  # S-1, L-1, K-1 and R-1, whose Qualified went on as Lead


def test_a_meaning_of_a_stage_that_is_not_there_is_refused(paths: Snapshot) -> None:
    with pytest.raises(MeasureError, match="no stage 'Cold call'"):
        following(paths, Process(STEPS, means={"Cold call": "First talk"}))


def expecting(paths: Snapshot, days: int) -> Snapshot:
    steps = (Stage("First talk", 1, days=days), *STEPS[1:])
    return following(paths, Process(steps, means=OWN.means))


def test_a_deal_that_stays_longer_than_expected_is_counted(paths: Snapshot) -> None:
    # R-1 is back in Qualified since 20 January, the data ends on the 30th
    assert Leave("long", "First talk", 1) in conformance(expecting(paths, 9), LEITH).leaves


def test_a_deal_within_what_is_expected_is_not(paths: Snapshot) -> None:
    found = conformance(expecting(paths, 10), LEITH)
    assert all(leave.kind != "long" for leave in found.leaves)


def test_staying_long_alone_does_not_leave_the_process(paths: Snapshot, own: Conformance) -> None:
    assert conformance(expecting(paths, 9), LEITH).conforming == own.conforming


@pytest.mark.parametrize(
    ("way", "stage", "deals"),
    [("skipped", "Offer", ("K-1",)), ("returned", "Offer", ("R-1",)), ("long", "First talk", ())],
)
def test_the_deals_behind_a_count_are_named(
    paths: Snapshot, way: Way, stage: str, deals: tuple[str, ...]
) -> None:
    assert leavers(following(paths, OWN), way, stage, LEITH) == deals


def test_the_deals_that_stay_long_are_named(paths: Snapshot) -> None:
    assert leavers(expecting(paths, 9), "long", "First talk", LEITH) == ("R-1",)


def test_open_deals_are_counted_by_what_the_crm_calls_their_stage(paths: Snapshot) -> None:
    assert open_by_stage(paths, LEITH) == {"Negotiation": 1, "Qualified": 1}


def test_naming_nobody_counts_nothing(paths: Snapshot) -> None:
    assert open_by_stage(paths, Selection(sellers=())) == {}
