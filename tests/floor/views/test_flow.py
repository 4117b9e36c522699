"""How a team's deals flow: totals by stage, and where deals leave the process."""

from typing import Any

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.floor.processes import process_of_leith
from tests.reading import words_of

pytestmark = pytest.mark.usefixtures("numbers")


def flow(client: Any, team: Any, **query: str) -> Any:
    """The page."""
    return client.get(reverse("floor:flow", args=[team.key]), query)


def test_each_stage_says_how_many_deals_came(cast: Cast, signed_in_as: Any) -> None:
    page = flow(signed_in_as(cast.dana), cast.leith)
    assert [row.passage.came for row in page.context["rows"]] == [4, 2, 3]


def test_deals_drop_out_where_they_were_lost(cast: Cast, signed_in_as: Any) -> None:
    page = flow(signed_in_as(cast.dana), cast.leith)
    proposal = page.context["rows"][2]
    assert (proposal.passage.lost, proposal.drop_out) == (1, 1 / 3)


def test_a_stage_that_was_jumped_over_is_named(cast: Cast, signed_in_as: Any) -> None:
    assert "Skipped Qualified" in words_of(flow(signed_in_as(cast.dana), cast.leith))


def test_it_names_no_deal_and_no_seller(cast: Cast, signed_in_as: Any) -> None:
    said = words_of(flow(signed_in_as(cast.grete), cast.leith))
    assert not any(word in said for word in ("Mairi", "Callum", "Forth Estuary", "M-1"))


def test_a_quarter_without_paths_says_so(cast: Cast, signed_in_as: Any) -> None:
    said = words_of(flow(signed_in_as(cast.dana), cast.leith, quarter="2025-q4"))
    assert "No deal went through a stage in these days" in said


def test_the_scoreboard_leads_to_it(cast: Cast, signed_in_as: Any) -> None:
    board = signed_in_as(cast.dana).get(reverse("floor:scoreboard", args=[cast.leith.key]))
    assert reverse("floor:flow", args=[cast.leith.key]) in board.content.decode()


def test_it_is_held_against_the_teams_own_process(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    page = flow(signed_in_as(cast.dana), cast.leith)
    assert [row.passage.stage for row in page.context["rows"]] == ["First talk", "Fit", "Offer"]


def test_what_the_process_expects_stands_beside_how_long_deals_stay(
    cast: Cast, signed_in_as: Any
) -> None:
    process_of_leith(cast)
    said = words_of(flow(signed_in_as(cast.dana), cast.leith))
    assert "14 days 1 is longer" in said
