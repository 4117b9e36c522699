"""Between a person and their manager: up to three for the quarter, in words of both."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, TODAY, Cast
from tests.floor.promising import in_days
from tests.reading import main_of, section_of, words_of
from touchline.floor.models import Expectation
from touchline.floor.models.expectation import Words
from touchline.people.models import Person, ReportingLine

QUARTER = "2026-q1"  # ends on 31 March: the cast's day lies within its last two weeks
FIELDS = {
    "what": "Two first meetings a week with plants we do not know",
    "how": "They stand in the calendar and in the CRM",
    "support": "Dana joins the first two",
    "next_look": in_days(7).isoformat(),
}
WORDS = Words(FIELDS["what"], FIELDS["how"], FIELDS["support"], in_days(7))


@pytest.fixture
def expectation(cast: Cast) -> Expectation:
    return proposed(cast.mairi, cast.dana)


def proposed(
    person: Person, manager: Person, key: str = "first", quarter: str = QUARTER
) -> Expectation:
    return Expectation.objects.propose(
        person, manager, quarter=quarter, words=WORDS, key=key, by=manager, at=NOW
    )


def of(person: Person) -> str:
    return reverse("floor:conduct:expectations-of", args=[person.key])


def path(expectation: Expectation, verb: str = "expectation") -> str:
    return reverse(f"floor:conduct:{verb}", args=[expectation.key])


def propose(client: Client, person: Person, **said: str) -> Any:
    address = reverse("floor:conduct:expectation-new", args=[person.key])
    return client.post(address, FIELDS | {"key": "drawn"} | said)


@pytest.mark.parametrize("who", ["mairi", "dana"])
def test_either_of_the_two_proposes_and_both_see_it(
    cast: Cast, signed_in_as: Any, who: str
) -> None:
    propose(signed_in_as(getattr(cast, who)), cast.mairi)
    for reader in (cast.mairi, cast.dana):
        seen = section_of(signed_in_as(reader).get(of(cast.mairi)), "What stands")
        assert FIELDS["what"] in seen


def test_it_is_between_the_two(cast: Cast, signed_in_as: Any) -> None:
    propose(signed_in_as(cast.mairi), cast.mairi)
    found = Expectation.objects.get()
    assert (found.person, found.manager, found.quarter) == (cast.mairi, cast.dana, QUARTER)


def test_sent_twice_it_is_one(cast: Cast, signed_in_as: Any) -> None:
    client = signed_in_as(cast.dana)
    assert [propose(client, cast.mairi).status_code for _ in range(2)] == [302, 302]
    assert Expectation.objects.count() == 1


@pytest.fixture
def three(cast: Cast) -> list[Expectation]:
    return [proposed(cast.mairi, cast.dana, key) for key in ("first", "second", "third")]


def test_the_fourth_asks_which_to_drop(
    cast: Cast, signed_in_as: Any, three: list[Expectation]
) -> None:
    answer = propose(signed_in_as(cast.dana), cast.mairi)
    assert answer.status_code == 422
    assert "Three stand already. Which one makes room?" in words_of(answer)


def test_the_one_that_was_chosen_makes_room(
    cast: Cast, signed_in_as: Any, three: list[Expectation]
) -> None:
    propose(signed_in_as(cast.dana), cast.mairi, drop="second")
    standing = Expectation.objects.standing().values_list("key", flat=True)
    assert set(standing) == {"first", "third", "drawn"}


@pytest.mark.parametrize(
    "wrong",
    [{"what": " "}, {"next_look": in_days(-1).isoformat()}, {"next_look": "2026-04-01"}],
)
def test_what_is_wrong_is_refused_and_words_stay(
    cast: Cast, signed_in_as: Any, wrong: dict[str, str]
) -> None:
    answer = propose(signed_in_as(cast.dana), cast.mairi, **wrong)
    assert (answer.status_code, FIELDS["how"] in main_of(answer)) == (422, True)


def test_who_reports_to_nobody_has_none(cast: Cast, signed_in_as: Any) -> None:
    assert propose(signed_in_as(cast.amara), cast.amara).status_code == 422


def test_the_form_names_the_two_who_see_it(cast: Cast, signed_in_as: Any) -> None:
    address = reverse("floor:conduct:expectation-new", args=[cast.mairi.key])
    assert "Seen by: Mairi and you" in words_of(signed_in_as(cast.dana).get(address))


@pytest.mark.parametrize(
    ("who", "status"),
    [("mairi", 200), ("dana", 200), ("callum", 404), ("grete", 404), ("sander", 404)],
)
def test_the_two_read_it(
    cast: Cast, signed_in_as: Any, expectation: Expectation, who: str, status: int
) -> None:
    assert signed_in_as(getattr(cast, who)).get(path(expectation)).status_code == status


@pytest.mark.parametrize(("quarter", "status"), [(QUARTER, 200), ("2025-q4", 404)])
def test_a_manager_who_came_later_reads_this_quarter_alone(
    cast: Cast, signed_in_as: Any, quarter: str, status: int
) -> None:
    one = proposed(cast.mairi, cast.dana, quarter=quarter)
    ReportingLine.objects.draw(cast.mairi, cast.sander, since=TODAY, by=cast.noor, at=NOW)
    assert signed_in_as(cast.sander).get(path(one)).status_code == status


def test_a_manager_finds_each_report(
    cast: Cast, signed_in_as: Any, expectation: Expectation
) -> None:
    seen = signed_in_as(cast.dana).get("/floor/conduct/expectations/")
    assert FIELDS["what"] in section_of(seen, "Mairi Sinclair")
    assert "Nothing was said yet." in section_of(seen, "Callum Reid")


def test_a_seller_comes_to_their_own(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).get("/floor/conduct/expectations/")
    assert answer["Location"] == of(cast.mairi)


def test_an_earlier_quarter_is_chosen(cast: Cast, signed_in_as: Any) -> None:
    over = proposed(cast.mairi, cast.dana, quarter="2025-q4")
    Expectation.objects.filter(pk=over.pk).update(at=NOW.replace(year=2025, month=11))
    seen = signed_in_as(cast.mairi).get(of(cast.mairi), {"quarter": "2025-q4"})
    assert FIELDS["what"] in section_of(seen, "What stands")


def test_a_quarter_to_come_is_today(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.mairi).get(of(cast.mairi), {"quarter": "2099-q4"})
    assert "What is expected of you, Q1 2026" in words_of(seen)


def test_she_sees_the_page_as_her_manager_gets_it(
    cast: Cast, signed_in_as: Any, expectation: Expectation
) -> None:
    address = reverse("seen-page", args=["manager", "floor-conduct-expectations-of"])
    assert FIELDS["what"] in words_of(signed_in_as(cast.mairi).get(address))


@pytest.mark.parametrize("key", ["a/b", "card 1"])
def test_a_key_that_no_address_can_hold_is_refused(cast: Cast, signed_in_as: Any, key: str) -> None:
    """Else the list of who they report to could not be drawn any more."""
    answer = propose(signed_in_as(cast.mairi), cast.mairi, key=key)
    assert (answer.status_code, Expectation.objects.count()) == (422, 0)
