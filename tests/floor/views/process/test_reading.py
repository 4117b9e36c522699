"""The process to be read: a seller's everyday page."""

from dataclasses import replace
from typing import Any

import pytest
from django.urls import reverse

from tests.cast import NOW, Cast
from tests.floor.processes import STAGES, address, process_of_leith, proposed, published
from tests.reading import section_of, words_of
from touchline.floor.models import ProcessDraft
from touchline.numbers import EngineGone

pytestmark = pytest.mark.usefixtures("numbers")


def page(cast: Cast, signed_in_as: Any, who: str = "mairi") -> Any:
    return signed_in_as(getattr(cast, who)).get(address("show", cast.leith))


def test_a_seller_reads_what_the_customer_has_done_by_then(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    assert "The customer has Told us what it costs" in words_of(page(cast, signed_in_as))


def test_it_says_since_when_and_why(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    assert "We lost deals that nobody had qualified" in words_of(page(cast, signed_in_as))


def test_a_team_without_one_follows_the_nearest_above(cast: Cast, signed_in_as: Any) -> None:
    published(cast.north_sea, cast.grete)
    assert "the process of North Sea" in words_of(page(cast, signed_in_as))


def test_without_any_a_seller_reads_when_it_will_be_there(cast: Cast, signed_in_as: Any) -> None:
    said = words_of(page(cast, signed_in_as))
    assert "as soon as whoever runs the team has published one" in said


def test_a_draft_is_not_read(cast: Cast, signed_in_as: Any) -> None:
    version = process_of_leith(cast)
    draft = ProcessDraft.objects.to_change(version.process, by=cast.dana, at=NOW)
    draft.remove("talk", seen=draft.words[0].fingerprint, by=cast.dana, at=NOW)
    assert "First talk" in words_of(page(cast, signed_in_as))


def test_skipped_deals_are_counted_beside_the_stage(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    assert "1 of 4 deals skipped this" in words_of(page(cast, signed_in_as))


def test_few_deals_are_not_called_a_habit(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    assert "not enough to say whether it is a habit" in words_of(page(cast, signed_in_as))


def test_a_stay_longer_than_expected_is_counted(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)  # C-2 is in Lead since 2 March, 14 days are expected
    assert "1 of 1 deal is here longer than expected" in words_of(page(cast, signed_in_as))


def test_what_the_team_proposed_is_shown(cast: Cast, signed_in_as: Any) -> None:
    process_of_leith(cast)
    proposed(cast, cast.callum)
    shown = section_of(page(cast, signed_in_as), "Proposed changes")
    assert "Waits for an answer Ask for the budget here" in shown


@pytest.mark.parametrize(("who", "deals"), [("mairi", ["M-3"]), ("callum", []), ("dana", ["M-3"])])
def test_one_opens_the_deals_within_ones_sight(
    cast: Cast, signed_in_as: Any, who: str, deals: list[str]
) -> None:
    process_of_leith(cast)
    behind = address("deals", cast.leith, "fit", "skipped")
    found = signed_in_as(getattr(cast, who)).get(behind).context["page"]
    assert [one.deal.key for one in found] == deals


@pytest.mark.parametrize("rest", [("nowhere", "skipped"), ("fit", "sideways")])
def test_deals_of_what_is_not_there_are_not_there(
    cast: Cast, signed_in_as: Any, rest: tuple[str, str]
) -> None:
    process_of_leith(cast)
    path = address("deals", cast.leith, *rest)
    assert signed_in_as(cast.mairi).get(path).status_code == 404


def test_the_place_in_the_navigation_opens_ones_own_team(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).get(reverse("floor:process:index"))
    assert answer["Location"] == address("show", cast.leith)


def test_a_process_that_means_nothing_in_the_crm_says_so(cast: Cast, signed_in_as: Any) -> None:
    published(cast.leith, cast.dana, tuple(replace(one, crm_names=()) for one in STAGES))
    assert "Nobody has said yet what the CRM calls these" in words_of(page(cast, signed_in_as))


def test_while_the_engine_is_away_the_process_is_there(
    cast: Cast, signed_in_as: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_asked: object) -> None:
        raise EngineGone

    process_of_leith(cast)
    monkeypatch.setattr("touchline.floor.views.process.counting.conformance", away)
    said = words_of(page(cast, signed_in_as))
    assert ("cannot be reached right now" in said, "First talk" in said) == (True, True)


def test_without_an_import_it_is_there_too(cast: Cast, signed_in_as: Any, settings: Any) -> None:
    process_of_leith(cast)
    settings.SNAPSHOTS = settings.SNAPSHOTS / "nowhere"
    assert "There are no paths of deals to hold against it" in words_of(page(cast, signed_in_as))
