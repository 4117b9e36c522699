"""The stages of each deal: in order of time, ending where the deal stands, not always as told."""

from collections import defaultdict
from datetime import date, datetime
from itertools import pairwise

import pytest

from touchline.demo.company.path import STAGES

from .export import Export, is_day

Paths = dict[str, list[tuple[str, str]]]


@pytest.fixture(scope="module")
def paths(company: Export) -> Paths:
    """Stage and moment of each step, deal by deal."""
    found: Paths = defaultdict(list)
    for row in company.rows("stage_events"):
        if is_day(row["entered_at"]):
            found[row["opportunity_key"]].append((row["stage"], row["entered_at"]))
    return found


def test_every_deal_has_a_path(company: Export, paths: Paths) -> None:
    assert set(paths) == set(company.deals)


def test_steps_follow_each_other_in_time(paths: Paths) -> None:
    moments = [[at for _, at in path] for path in paths.values()]
    assert all(sorted(set(each)) == each for each in moments)


def test_a_path_begins_on_the_day_the_deal_does(company: Export, paths: Paths) -> None:
    deals = company.deals
    assert all(path[0][1][:10] == deals[key]["created_at"] for key, path in paths.items())


def test_a_deal_stands_in_the_last_stage_it_entered(company: Export, paths: Paths) -> None:
    assert all(path[-1][0] == company.deals[key]["stage"] for key, path in paths.items())


def test_a_closed_deal_entered_won_or_lost_on_its_closing_day(
    company: Export, paths: Paths
) -> None:
    closed = [(row, paths[key][-1]) for key, row in company.deals.items() if row["closed_at"]]
    assert all(
        (row["outcome"].title(), row["closed_at"]) == (stage, at[:10])
        for row, (stage, at) in closed
    )


def _share(paths: Paths, what: str) -> float:
    """The share of deals with a step forward over a stage, or with a step back."""
    order = {stage: place for place, stage in enumerate(STAGES)}
    steps = {
        key: [order[b] - order[a] for (a, _), (b, _) in pairwise(path) if b in order]
        for key, path in paths.items()
    }
    wanted = {"skipped": lambda step: step > 1, "returned": lambda step: step < 0}[what]
    return sum(any(map(wanted, each)) for each in steps.values()) / len(steps)


@pytest.mark.parametrize("what", ["skipped", "returned"])
def test_some_deals_leave_the_process(what: str, paths: Paths) -> None:
    assert 0.02 < _share(paths, what) < 0.35


def test_nothing_moves_on_a_weekend(paths: Paths) -> None:
    days = {date.fromisoformat(at[:10]) for path in paths.values() for _, at in path}
    assert not [day for day in days if day.weekday() > 4]


def test_stages_change_in_the_hours_of_work(paths: Paths) -> None:
    hours = {datetime.fromisoformat(at).hour for path in paths.values() for _, at in path}
    assert min(hours) >= 8
    assert max(hours) < 19
