"""A figure taken apart by kind and by stage."""

from typing import Any

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.reading import words_of

pytestmark = pytest.mark.usefixtures("numbers")


def figure(client: Any, team: Any, measure: str) -> Any:
    """The page of a measure."""
    return client.get(reverse("floor:figure", args=[team.key, measure]))


def test_what_was_created_is_told_by_kind(cast: Cast, signed_in_as: Any) -> None:
    page = figure(signed_in_as(cast.dana), cast.leith, "pipeline_created")
    [by_kind] = page.context["parts"]
    assert {name: one.value for name, one in by_kind.figures.items()} == {
        "New business": 110_000,
        "Expansion": 25_000,
    }


def test_open_deals_are_told_by_stage(cast: Cast, signed_in_as: Any) -> None:
    page = figure(signed_in_as(cast.dana), cast.leith, "deals_open")
    assert [parts.title for parts in page.context["parts"]] == ["By kind", "By stage"]


def test_a_figure_of_one_part_is_not_taken_apart(cast: Cast, signed_in_as: Any) -> None:
    page = figure(signed_in_as(cast.sander), cast.rotterdam, "deals_won")
    assert page.context["parts"] == ()


def test_attainment_is_that_of_the_whole_quarter(cast: Cast, signed_in_as: Any) -> None:
    page = figure(signed_in_as(cast.dana), cast.leith, "attainment")
    assert page.context["figure"].value == 70_000 / 140_000


def test_coverage_counts_deals_due_by_the_end_of_the_quarter(cast: Cast, signed_in_as: Any) -> None:
    page = figure(signed_in_as(cast.dana), cast.leith, "coverage")
    assert page.context["figure"].value == 0  # M-3 is due in April, C-2 in May


def test_the_page_says_of_which_quota(cast: Cast, signed_in_as: Any) -> None:
    said = words_of(figure(signed_in_as(cast.dana), cast.leith, "attainment"))
    assert "Quota for these days: 140,000 EUR." in said
