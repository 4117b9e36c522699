"""A sealed round on its page: taken away and brought by its custodian or an administrator."""

import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from tests.cast import NAMES, Cast
from tests.conftest import SignsIn
from tests.pulse.rounds import ALL_FOURS
from tests.pulse.sealed_rounds import a_custodian, a_sealed_round, closed, vote
from touchline.pulse.models import Group, Release
from touchline.pulse.rules.brought import as_document
from touchline.pulse.rules.counting import GroupTold, Told
from touchline.pulse.rules.scoring import UNIT


@pytest.fixture
def group(cast: Cast, tmp_path: Any, settings: Settings) -> Group:
    """Closed and sealed, with Tomasz as the custodian."""
    settings.DELIVERIES = tmp_path
    a_custodian(cast.tomasz)
    made = a_sealed_round(cast)
    vote(made, ALL_FOURS)
    closed(made)
    return made


def address(group: Group, what: str = "") -> str:
    return f"/pulse/rounds/{group.round.key}/{what}"


def figures(group: Group, respondents: int = 40, rules_hash: str = "") -> dict[str, Any]:
    """As a form sends them."""
    told = Told({group.key: GroupTold(respondents, respondents * 4 * UNIT)})
    document = as_document(told, rules_hash=rules_hash or group.round.freezing.rules_hash)
    return {"figures": SimpleUploadedFile("figures.json", json.dumps(document).encode())}


@pytest.mark.parametrize("who", ["tomasz", "noor"])
def test_the_box_is_taken_by_its_custodian_or_an_administrator(
    cast: Cast, group: Group, signed_in_as: SignsIn, who: str
) -> None:
    box = json.loads(signed_in_as(getattr(cast, who)).get(address(group, "sealed/")).content)
    assert len(box["groups"][group.key]) == 46


@pytest.mark.parametrize("who", [name for name in NAMES if name not in {"tomasz", "noor"}])
def test_nobody_else_finds_a_box_or_brings_figures(
    cast: Cast, group: Group, signed_in_as: SignsIn, who: str
) -> None:
    visitor = signed_in_as(getattr(cast, who))
    taken = visitor.get(address(group, "sealed/")).status_code
    brought = visitor.post(address(group, "figures/"), figures(group)).status_code
    assert (taken, brought) == (404, 404)


def test_figures_that_are_brought_are_on_the_page_of_the_round(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    visitor = signed_in_as(cast.tomasz)
    visitor.post(address(group, "figures/"), figures(group))
    assert "40 of 46 answered" in visitor.get(address(group)).content.decode()


def test_until_then_the_page_says_for_whom_it_waits(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    page = signed_in_as(cast.mairi).get(address(group)).content.decode()
    assert "sealed: waiting for its custodian" in page
    assert "Bring the figures" not in page


def test_figures_of_another_round_are_refused_and_say_why(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    sent = figures(group, rules_hash="0" * 64)
    answer = signed_in_as(cast.noor).post(address(group, "figures/"), sent)
    assert (answer.status_code, Release.objects.count()) == (422, 0)
    assert "of another round" in answer.content.decode()


def test_more_people_than_ballots_are_refused(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    answer = signed_in_as(cast.noor).post(address(group, "figures/"), figures(group, 47))
    assert (answer.status_code, Release.objects.count()) == (422, 0)


@pytest.mark.parametrize("content", [b"", b"[1", b"\xff", b"[" * 100_000, b"null"])
def test_a_file_that_is_no_figures_is_refused(
    cast: Cast, group: Group, signed_in_as: SignsIn, content: bytes
) -> None:
    sent = {"figures": SimpleUploadedFile("figures.json", content)}
    answer = signed_in_as(cast.noor).post(address(group, "figures/"), sent)
    assert answer.status_code == 422


def test_no_file_is_asked_for_again(cast: Cast, group: Group, signed_in_as: SignsIn) -> None:
    assert signed_in_as(cast.noor).post(address(group, "figures/"), {}).status_code == 422


def test_figures_that_are_there_cannot_be_brought_again(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    visitor = signed_in_as(cast.noor)
    visitor.post(address(group, "figures/"), figures(group))
    assert visitor.post(address(group, "figures/"), figures(group, 30)).status_code == 404


def test_by_another_method_neither_is_done(cast: Cast, group: Group, signed_in_as: SignsIn) -> None:
    visitor = signed_in_as(cast.noor)
    assert visitor.post(address(group, "sealed/")).status_code == 405
    assert visitor.get(address(group, "figures/")).status_code == 405


def test_a_custodian_who_is_a_partner_brings_them_from_the_page_of_free_words(
    cast: Cast, group: Group, signed_in_as: SignsIn
) -> None:
    a_custodian(cast.beatriz)
    visitor = signed_in_as(cast.beatriz)
    assert address(group, "figures/") in visitor.get("/pulse/words/").content.decode()
    sent = visitor.post(address(group, "figures/"), figures(group))
    assert sent.headers["Location"] == "/pulse/words/"
