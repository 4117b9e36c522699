"""What happens to an expectation: changed, dropped, a gap with its answer, how it went."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, TODAY, Cast
from tests.floor.promising import in_days
from tests.reading import main_of, section_of
from touchline.floor.models import Expectation, ExpectationClosing, Gap
from touchline.floor.models.expectation import Words
from touchline.people.models import Person

QUARTER = "2026-q1"  # ends on 31 March: the cast's day lies within its last two weeks
FIELDS = {
    "what": "Two first meetings a week with plants we do not know",
    "how": "They stand in the calendar and in the CRM",
    "support": "Dana joins the first two",
    "next_look": in_days(7).isoformat(),
}
WORDS = Words(FIELDS["what"], FIELDS["how"], FIELDS["support"], in_days(7))
SAYS = {
    "change": FIELDS | {"what": "One a week", "key": "unused"},
    "drop": {},
    "close": {"words": "Better than I thought"},
}
GAP = {"words": "No first meeting in five weeks", "day": in_days(7).isoformat(), "key": "gap"}


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


def test_changing_it_keeps_the_words_before(
    cast: Cast, signed_in_as: Any, expectation: Expectation
) -> None:
    client = signed_in_as(cast.mairi)
    for _ in range(2):
        client.post(path(expectation, "expectation-change"), SAYS["change"])
    seen = client.get(path(expectation))
    assert FIELDS["what"] in section_of(seen, "Before")
    assert expectation.wordings.count() == 2


def test_a_dropped_one_is_readable_and_is_not_changed(
    cast: Cast, signed_in_as: Any, expectation: Expectation
) -> None:
    client = signed_in_as(cast.dana)
    client.post(path(expectation, "expectation-drop"))
    client.post(path(expectation, "expectation-change"), SAYS["change"])
    assert FIELDS["what"] in section_of(client.get(of(cast.mairi)), "Dropped")
    assert expectation.wordings.count() == 1


def say_gap(client: Client, expectation: Expectation, **said: str) -> Any:
    return client.post(path(expectation, "gap-say"), GAP | said)


def test_a_gap_is_said_and_the_answer_stands_beside_it(
    cast: Cast, signed_in_as: Any, expectation: Expectation
) -> None:
    for _ in range(2):
        say_gap(signed_in_as(cast.dana), expectation)
    mairi, answer = signed_in_as(cast.mairi), {"words": "I was ill for three of them"}
    mairi.post(reverse("floor:conduct:gap-answer", args=["gap"]), answer)
    seen = section_of(signed_in_as(cast.dana).get(path(expectation)), "A serious gap")
    assert seen.index(GAP["words"]) < seen.index(answer["words"])
    assert Gap.objects.count() == 1


def test_a_gap_needs_a_day_to_come(cast: Cast, signed_in_as: Any, expectation: Expectation) -> None:
    answer = say_gap(signed_in_as(cast.dana), expectation, day=in_days(-1).isoformat())
    assert (answer.status_code, GAP["words"] in main_of(answer)) == (422, True)


def test_the_person_says_no_gap(cast: Cast, signed_in_as: Any, expectation: Expectation) -> None:
    assert say_gap(signed_in_as(cast.mairi), expectation).status_code == 403


@pytest.mark.parametrize(("who", "status"), [("dana", 403), ("callum", 404), ("sander", 404)])
def test_only_the_person_answers(
    cast: Cast, signed_in_as: Any, expectation: Expectation, who: str, status: int
) -> None:
    Gap.objects.say(expectation, words="-", day=TODAY, key="gap", by=cast.dana, at=NOW)
    address = reverse("floor:conduct:gap-answer", args=["gap"])
    answer = signed_in_as(getattr(cast, who)).post(address, {"words": "No"})
    assert answer.status_code == status


def test_both_say_how_it_went_and_may_better_it(
    cast: Cast, signed_in_as: Any, expectation: Expectation
) -> None:
    for who, words in ((cast.dana, "Well"), (cast.mairi, "Hm"), (cast.mairi, "Better")):
        signed_in_as(who).post(path(expectation, "expectation-close"), {"words": words})
    said = ExpectationClosing.objects.values_list("side", "words")
    assert list(said) == [("person", "Better"), ("manager", "Well")]


def test_it_is_not_closed_in_the_middle_of_a_quarter(
    cast: Cast, signed_in_as: Any, expectation: Expectation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("touchline.kit.clock.now", lambda: NOW.replace(month=2))
    answer = signed_in_as(cast.dana).post(path(expectation, "expectation-close"), SAYS["close"])
    assert answer.status_code == 403


def test_a_quarter_that_is_over_is_not_changed(cast: Cast, signed_in_as: Any) -> None:
    over = proposed(cast.mairi, cast.dana, quarter="2025-q4")
    address = path(over, "expectation-change")
    assert signed_in_as(cast.dana).post(address, SAYS["change"]).status_code == 403


@pytest.mark.parametrize("verb", ["expectation-change", "expectation-drop", "gap-say"])
def test_a_stranger_finds_nothing(
    cast: Cast, signed_in_as: Any, expectation: Expectation, verb: str
) -> None:
    assert signed_in_as(cast.callum).post(path(expectation, verb), {}).status_code == 404


@pytest.mark.parametrize("verb", ["expectation-change", "expectation-drop", "expectation-close"])
def test_by_another_method_it_is_refused(
    cast: Cast, signed_in_as: Any, expectation: Expectation, verb: str
) -> None:
    assert signed_in_as(cast.mairi).get(path(expectation, verb)).status_code == 405
