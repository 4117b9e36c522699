"""The next steps of a week’s reviews, on their way into the CRM."""

import csv
from io import StringIO
from typing import Any

import pytest
from django.urls import reverse

from tests.cast import NOW, Cast
from tests.conftest import SignsIn
from tests.floor.dealing import a_deal_by_hand
from tests.floor.reviewing import a_past_review, a_review, a_submitted_line
from touchline.floor.models import Agreement, DealMatch, Review
from touchline.floor.rules.deal_key import in_address
from touchline.people.models import Person

PAGE = "/floor/deals/agreed/"


def agreed(review: Review, person: Person, *, key: str, step: str, place: int = 1) -> None:
    path = reverse("floor:deals:show", args=[in_address(key)])
    about = {"kind": "deal", "key": key, "label": "Forth Estuary Water", "path": path}
    line = a_submitted_line(
        review, person, about=about, about_kind="deal", about_key=key, place=place
    )
    Agreement.objects.create(line=line, step=step)


def rows(client: Any, crm: str = "salesforce") -> list[list[str]]:
    text = client.get(f"{PAGE}{crm}.csv").content.decode()
    return list(csv.reader(StringIO(text, newline="")))


@pytest.fixture
def review(cast: Cast) -> Review:
    return a_review(cast.dana, cast.mairi)


def test_ones_own_step_can_be_copied(cast: Cast, signed_in_as: SignsIn, review: Review) -> None:
    agreed(review, cast.mairi, key="M-3", step="Ask Morag\nwho signs")
    text = signed_in_as(cast.mairi).get(PAGE).context["text"]
    assert text == "Forth Estuary Water: Ask Morag who signs"


def test_who_one_reports_to_takes_it_too(cast: Cast, signed_in_as: SignsIn, review: Review) -> None:
    agreed(review, cast.mairi, key="M-3", step="Ask Morag")
    assert rows(signed_in_as(cast.dana)) == [["Id", "NextStep"], ["M-3", "Ask Morag"]]


@pytest.mark.parametrize("who", ["callum", "sander", "grete"])
def test_nobody_else_does(cast: Cast, signed_in_as: SignsIn, review: Review, who: str) -> None:
    agreed(review, cast.mairi, key="M-3", step="Ask Morag")
    assert rows(signed_in_as(getattr(cast, who)))[1:] == []


def test_a_deal_by_hand_is_left_out_of_the_file(
    cast: Cast, signed_in_as: SignsIn, review: Review
) -> None:
    agreed(review, cast.mairi, key=a_deal_by_hand(cast.mairi).deal_key, step="Ask Morag")
    assert rows(signed_in_as(cast.mairi))[1:] == []


def test_matched_it_goes_under_the_crms_key(
    cast: Cast, signed_in_as: SignsIn, review: Review
) -> None:
    hand = a_deal_by_hand(cast.mairi)
    DealMatch.objects.match(hand, crm_key="M-3", by=cast.mairi, at=NOW)
    agreed(review, cast.mairi, key=hand.deal_key, step="Ask Morag")
    assert rows(signed_in_as(cast.mairi))[1:] == [["M-3", "Ask Morag"]]


def test_last_weeks_are_on_a_tab_of_their_own(cast: Cast, signed_in_as: SignsIn) -> None:
    agreed(a_past_review(cast.dana, cast.mairi), cast.mairi, key="M-3", step="Ask Morag")
    visitor = signed_in_as(cast.mairi)
    this, last = (visitor.get(path).context["steps"] for path in (PAGE, f"{PAGE}?week=last"))
    assert (len(this), len(last)) == (0, 1)


def test_it_says_that_nobody_tried_it(cast: Cast, signed_in_as: SignsIn, review: Review) -> None:
    agreed(review, cast.mairi, key="M-3", step="Ask Morag")
    assert "not tried on a real import" in signed_in_as(cast.mairi).get(PAGE).content.decode()


def test_before_anything_is_agreed_it_says_where_it_comes_from(
    cast: Cast, signed_in_as: SignsIn
) -> None:
    assert "Nothing was agreed" in signed_in_as(cast.mairi).get(PAGE).content.decode()


def test_a_crm_that_nobody_knows_is_not_there(cast: Cast, signed_in_as: SignsIn) -> None:
    assert signed_in_as(cast.mairi).get(f"{PAGE}siebel.csv").status_code == 404
