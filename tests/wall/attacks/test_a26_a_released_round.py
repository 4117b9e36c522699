"""A26, on the pages: a figure is made once, however it is asked for again."""

from typing import Any

import pytest

from tests.cast import Cast
from tests.conftest import SignsIn
from tests.pulse.rounds import a_released_round, released
from touchline.pulse.models import Group, Noise, Release
from touchline.pulse.models.freezing import freeze
from touchline.pulse.models.releasing import release_round
from touchline.witness.actor import SYSTEM

FIELDS = ("total", "respondents", "mean", "low", "high", "verdict")


@pytest.fixture
def group(cast: Cast) -> Group:
    return a_released_round(cast)


def stored(group: Group) -> dict[str, Any]:
    return dict(Release.objects.filter(group=group).values(*FIELDS).get())


def test_a_round_released_again_keeps_its_figure(group: Group) -> None:
    before = stored(group)
    release_round(group.round, by=SYSTEM, at=group.round.closes_at)
    assert stored(group) == before


def test_the_worker_that_comes_again_keeps_the_figure(group: Group) -> None:
    before = stored(group)
    released(group.round)
    assert stored(group) == before


def test_freezing_again_draws_no_fresh_noise(group: Group) -> None:
    freeze(group.round, by=SYSTEM, at=group.round.issue_from)
    assert not Noise.objects.exists()


def test_a_page_that_is_loaded_again_says_the_same(
    group: Group, cast: Cast, signed_in_as: SignsIn
) -> None:
    visitor = signed_in_as(cast.mairi)
    pages = {
        visitor.get(f"/pulse/releases/{group.key}/").content.split(b'id="figure"')[1][:900]
        for _ in range(5)
    }
    assert len(pages) == 1


def test_everyone_is_shown_the_same_figure(group: Group, cast: Cast, signed_in_as: SignsIn) -> None:
    address = f"/pulse/releases/{group.key}/"
    shown = {
        signed_in_as(one).get(address).content.split(b"pulse-figure__value")[1][:60]
        for one in (cast.mairi, cast.femke, cast.noor, cast.tomasz)
    }
    assert len(shown) == 1
