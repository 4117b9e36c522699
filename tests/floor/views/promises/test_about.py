"""A promise about a deal or a moment: looked up in reach, never told by the form."""

from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, Cast
from tests.floor.conducting import moment_of_mairi
from tests.floor.dealing import a_deal_by_hand
from tests.floor.promising import WORDS, in_days, promised
from tests.reading import main_of, words_of
from touchline.floor.models import Promise
from touchline.floor.rules.deal_key import in_address
from touchline.people.models import Deactivation
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.wall.references import Reference
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("numbers")
NEW = "/floor/promises/new/"
DEAL = "deal:M-3"


def page_of(key: str) -> str:
    return reverse("floor:deals:show", args=[in_address(key)])


def begun(client: Client, about: str, **more: str) -> Any:
    return client.get(f"{NEW}?{urlencode({'about': about, **more})}")


def sent(client: Client, about: str, **more: str) -> Any:
    said = {"to": "everyone", "words": WORDS, "day": in_days(2).isoformat(), "key": "drawn"}
    return client.post(NEW, said | {"about": about} | more)


@pytest.mark.parametrize(("who", "to"), [("mairi", "dana"), ("dana", "mairi")])
def test_one_press_on_the_deal_opens_the_form_about_it(
    cast: Cast, signed_in_as: Any, who: str, to: str
) -> None:
    person = getattr(cast, to)
    way = f'href="{NEW}?about=deal:M-3&amp;to=person:{person.key}"'
    assert way in main_of(signed_in_as(getattr(cast, who)).get(page_of("M-3")))


def test_a_leader_is_not_told_whose_deal_it_is_by_the_way_to_the_form(
    cast: Cast, signed_in_as: Any
) -> None:
    seen = main_of(signed_in_as(cast.grete).get(page_of("M-3")))
    assert f'href="{NEW}?about=deal:M-3"' in seen


def test_without_promises_nothing_leads_there(cast: Cast, signed_in_as: Any) -> None:
    PartSwitch.objects.switch(
        "promises", team=None, says=Says.OFF, since=NOW.date(), by=SYSTEM, at=NOW
    )
    assert NEW not in main_of(signed_in_as(cast.mairi).get(page_of("M-3")))


def test_the_form_names_what_it_is_about(cast: Cast, signed_in_as: Any) -> None:
    seen = begun(signed_in_as(cast.mairi), DEAL, to=f"person:{cast.dana.key}")
    assert f'<a href="{page_of("M-3")}">' in main_of(seen)
    assert "whom you promise it to in person, and whom you report to" in words_of(seen)
    assert f'value="person:{cast.dana.key}" selected' in main_of(seen)


def test_the_promise_keeps_it_by_what_its_record_says(cast: Cast, signed_in_as: Any) -> None:
    said = {"label": "Another name", "path": "https://evil.example/", "kind": "moment"}
    answer = sent(signed_in_as(cast.mairi), DEAL, **said)
    kept = Promise.objects.get().reference
    assert kept is not None
    assert (kept.kind, kept.key, kept.path, answer["Location"]) == (
        "deal", "M-3", page_of("M-3"), page_of("M-3"),
    )  # fmt: skip
    assert kept.label.endswith("Tide 200")


def test_it_stands_on_the_promise_and_on_the_deal(cast: Cast, signed_in_as: Any) -> None:
    mairi = signed_in_as(cast.mairi)
    sent(mairi, DEAL, to=f"person:{cast.dana.key}")
    made = Promise.objects.get()
    for reader in (mairi, signed_in_as(cast.dana)):
        promise = reverse("floor:promises:promise", args=[made.key])
        assert f'<a href="{page_of("M-3")}">' in main_of(reader.get(promise))
        assert WORDS in main_of(reader.get(page_of("M-3")))


def test_what_was_not_understood_still_says_what_it_is_about(cast: Cast, signed_in_as: Any) -> None:
    answer = sent(signed_in_as(cast.mairi), DEAL, words=" ")
    assert answer.status_code == 422
    assert 'name="about" value="deal:M-3"' in main_of(answer)


def test_a_deal_that_was_named_by_hand_is_kept(cast: Cast, signed_in_as: Any) -> None:
    hand = a_deal_by_hand(cast.mairi)
    sent(signed_in_as(cast.mairi), f"deal:{hand.deal_key}")
    kept = Promise.objects.get().reference
    assert kept is not None
    assert (kept.key, kept.label) == (hand.deal_key, hand.name)


def test_a_moment_is_kept(cast: Cast, signed_in_as: Any) -> None:
    moment = moment_of_mairi(cast)
    sent(signed_in_as(cast.dana), f"moment:{moment.key}", to=f"person:{cast.mairi.key}")
    assert Promise.objects.about("moment", moment.key).get().owner == cast.dana


OUT_OF_REACH = [
    ("callum", DEAL), ("sander", DEAL), ("mairi", "deal:F-2"), ("mairi", "deal:nobody-has-it"),
    ("mairi", "deal:"), ("mairi", "M-3"), ("mairi", "figure:win_rate"), ("mairi", "deal:M-3\0"),
    ("tomasz", DEAL), ("callum", "moment:moment"), ("grete", "moment:moment"),
    ("mairi", "moment:\0"), ("mairi", "team:x"),
]  # fmt: skip


@pytest.mark.parametrize(("who", "about"), OUT_OF_REACH)
def test_what_is_out_of_reach_is_not_there(
    cast: Cast, signed_in_as: Any, who: str, about: str
) -> None:
    moment_of_mairi(cast)
    client = signed_in_as(getattr(cast, who))
    answers = [begun(client, about).status_code, sent(client, about).status_code]
    assert (answers, Promise.objects.count()) == ([404, 404], 0)


def test_without_moments_none_is_there(cast: Cast, signed_in_as: Any) -> None:
    moment = moment_of_mairi(cast)
    PartSwitch.objects.switch(
        "moments", team=None, says=Says.OFF, since=NOW.date(), by=SYSTEM, at=NOW
    )
    assert begun(signed_in_as(cast.mairi), f"moment:{moment.key}").status_code == 404


def test_who_sold_once_and_coaches_now_finds_no_deal(cast: Cast, signed_in_as: Any) -> None:
    hand = a_deal_by_hand(cast.tomasz)
    assert begun(signed_in_as(cast.tomasz), f"deal:{hand.deal_key}").status_code == 404


@pytest.mark.parametrize(
    ("sides", "who", "knows"),
    [
        (("dana", "mairi"), "dana", True), (("dana", "mairi"), "mairi", True),
        (("dana", "mairi"), "grete", False), (("mairi", "callum"), "dana", False),
    ],
)  # fmt: skip
def test_a_moment_is_told_to_nobody_above_the_two(
    cast: Cast, signed_in_as: Any, sides: tuple[str, str], who: str, knows: bool
) -> None:
    about = Reference("moment", "moment", "A moment with Forth Estuary Water", "/somewhere/")
    owner, to = (getattr(cast, side) for side in sides)
    made = promised(owner, to, about=about)
    page = signed_in_as(getattr(cast, who)).get(reverse("floor:promises:promise", args=[made.key]))
    assert (WORDS in words_of(page), "A moment with" in words_of(page)) == (True, knows)


def test_who_takes_a_promise_over_is_not_told_of_the_moment_it_came_of(cast: Cast) -> None:
    about = Reference("moment", "moment", "A moment with Forth Estuary Water", "/somewhere/")
    left = promised(cast.mairi, cast.callum, about=about)
    Deactivation.objects.create_for(cast.mairi, by=cast.noor, at=NOW)
    own = left.pass_on(words=WORDS, day=in_days(2), by=cast.dana, at=NOW)
    assert own.reference is None
