"""Protected time as others see it: shares of groups, and nothing finer on any page."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, TODAY, Cast
from tests.pulse.rooms import a_round_of_rooms
from tests.pulse.rounds import cast_all, released, tickets
from touchline.jobs.models import Job
from touchline.pulse.models import Round
from touchline.pulse.models.cast_by_rooms import begin, cast_by_rooms

PAGE = "/pulse/protected/"
NINE_OF_TWELVE = (4, 5, 3)
OTHERS = ("pulse:home", "pulse:ledger", "pulse:talks", "pulse:feedback", "home", "contract")


def told(browser: Client, page: str = PAGE) -> str:
    """The page without what differs each time."""
    text = browser.get(page).content.decode()
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"|nonce="[^"]+"|csrf="\w+"', "", text)


@pytest.fixture
def manager(cast: Cast, signed_in_as: Any) -> Client:
    browser: Client = signed_in_as(cast.dana)
    return browser


@pytest.fixture
def round_(cast: Cast) -> Round:
    return a_round_of_rooms(cast)


def after(round_: Round, ballots: int, monkeypatch: pytest.MonkeyPatch) -> Round:
    """So many of a hundred cast, all the same; it is the day after."""
    cast_all(round_.groups.get(), tickets(round_.groups.get())[:ballots], NINE_OF_TWELVE)
    over = released(round_)
    monkeypatch.setattr("touchline.kit.clock.now", lambda: over.closes_at + timedelta(hours=1))
    return over


def test_a_manager_reads_the_share_of_the_group(
    manager: Client, round_: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    after(round_, 100, monkeypatch)
    assert re.search(r"<b>\d\d %</b>", told(manager))


def test_nobody_reads_how_many_cast(
    manager: Client, round_: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    after(round_, 93, monkeypatch)
    words = re.sub(r"(?s)<(code|svg)\b.*?</\1>|<[^>]+>", " ", told(manager))
    assert not re.search(r"\b(93|7|100)\b", words.replace("100 %", ""))


def test_too_few_reads_as_what_cannot_be_told(
    manager: Client, round_: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    after(round_, 7, monkeypatch)
    assert "Cannot tell</td>" in told(manager)


@pytest.mark.parametrize("ballots", [7, 12])
def test_no_other_page_says_that_there_was_a_round(
    manager: Client, cast: Cast, ballots: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    round_ = after(a_round_of_rooms(cast), ballots, monkeypatch)
    pages = [told(manager, reverse(name)) for name in OTHERS if name != "pulse:ledger"]
    assert not any(round_.key in page or round_.groups.get().key in page for page in pages)


def test_a_round_of_rooms_has_no_page_of_its_own(manager: Client, round_: Round) -> None:
    assert manager.get(f"/pulse/rounds/{round_.key}/").status_code == 404


def test_a_group_of_rooms_has_no_page_of_its_own(
    manager: Client, round_: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = after(round_, 20, monkeypatch).groups.get()
    assert manager.get(f"/pulse/releases/{group.key}/").status_code == 404


def test_no_paper_is_offered_beside_those_of_the_pulse(
    cast: Cast, signed_in_as: Any, round_: Round
) -> None:
    assert signed_in_as(cast.mairi).get("/pulse/papers/").json() == {"due": []}


def test_where_too_few_sell_the_page_says_why_nothing_is_counted(
    cast: Cast, signed_in_as: Any
) -> None:
    a_round_of_rooms(cast, many=20)
    assert "Fewer people are asked, all together" in told(signed_in_as(cast.mairi))


def test_before_its_rules_are_frozen_the_page_says_when_rooms_cast(
    cast: Cast, manager: Client
) -> None:
    begin(today=TODAY, by=cast.noor, at=NOW)
    assert "The next count: rooms cast for two weeks" in told(manager)


@pytest.mark.parametrize(("name", "shown"), [("noor", True), ("dana", False)])
def test_only_an_administrator_is_shown_where_it_begins(
    cast: Cast, signed_in_as: Any, name: str, shown: bool
) -> None:
    assert ("#protected-title" in told(signed_in_as(getattr(cast, name)))) == shown


def test_what_was_agreed_can_be_compared(manager: Client, round_: Round) -> None:
    assert round_.freezing.rules_hash[:4] in told(manager)


def test_an_administrator_begins_it(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.noor).post("/pulse/set-up/protected/")
    assert cast_by_rooms().get().opens_on == TODAY + timedelta(days=14)


def test_a_manager_begins_nothing(manager: Client) -> None:
    assert manager.post("/pulse/set-up/protected/").status_code == 404


def test_nobody_is_written_to(round_: Round) -> None:

    assert not Job.objects.filter(kind="pulse.mail", due_at__gte=NOW).exists()
