"""What other rooms hand the ledger, and what it tells them: only what who asks may read."""

from dataclasses import replace

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.floor.promising import CUSTOMER, WORDS, in_days, promised, to
from touchline.floor.models import Promise
from touchline.people.models import Person
from touchline.wall.corridor import ask, hand_over
from touchline.wall.crossings import KeptRate, KeptRates, OpenPromise, OpenPromises, PromiseMade
from touchline.wall.references import Reference
from touchline.witness.actor import SYSTEM, Actor

pytestmark = pytest.mark.usefixtures("standing_clock")
CARD = Reference("card", "monday", "The card of Monday", "/somewhere/")
OF_A_CARD = OpenPromises("card", "monday", "", TODAY)


def made(cast: Cast) -> PromiseMade:
    return PromiseMade("drawn", cast.mairi.key, to(cast.dana), WORDS, in_days(2), CARD, "line")


def test_a_promise_of_another_room_stands_in_the_ledger(cast: Cast) -> None:
    hand_over(made(cast), by=cast.mairi, at=NOW)
    found = Promise.objects.get()
    assert (found.owner, found.to, found.words, found.day) == (
        cast.mairi, to(cast.dana), WORDS, in_days(2),
    )  # fmt: skip


def test_handed_over_twice_it_is_there_once(cast: Cast) -> None:
    hand_over(made(cast), by=cast.mairi, at=NOW)
    hand_over(replace(made(cast), words="Something else"), by=cast.mairi, at=NOW)
    assert Promise.objects.get().words == WORDS


@pytest.mark.parametrize(
    ("asks", "told"),
    [("mairi", 1), ("dana", 1), ("callum", 0), ("grete", 0), ("tomasz", 0), ("noor", 0)],
)
def test_who_asks_is_told_what_they_may_read(cast: Cast, asks: str, told: int) -> None:
    promised(cast.mairi, CUSTOMER, about=CARD)
    assert len(ask(OF_A_CARD, by=getattr(cast, asks))) == told


def test_the_installation_itself_reads_nothing(cast: Cast) -> None:
    promised(cast.mairi, cast.dana, about=CARD)
    assert ask(OF_A_CARD, by=SYSTEM) == ()


def test_an_open_promise_is_told_with_its_day(cast: Cast) -> None:
    one = promised(cast.mairi, cast.dana, by=in_days(-1), about=CARD)
    told = OpenPromise(one.key, "Mairi Sinclair", "Dana Calder", WORDS, in_days(-1), overdue=True)
    assert ask(OF_A_CARD, by=cast.dana) == (told,)


def test_open_promises_of_a_person_are_told(cast: Cast) -> None:
    promised(cast.mairi, cast.dana)
    promised(cast.callum, cast.dana)
    promised(cast.mairi, cast.dana).keep(by=cast.mairi, at=NOW)
    assert len(ask(OpenPromises("", "", cast.mairi.key, TODAY), by=cast.dana)) == 1


def rates(by: Actor, *persons: Person, team: str = "") -> dict[str, KeptRate]:
    keys = tuple(one.key for one in persons)
    told = ask(KeptRates(keys, team, in_days(-90), TODAY), by=by)
    return {one.key: one for one in told if isinstance(one, KeptRate)}


@pytest.mark.parametrize(
    ("asks", "about", "told"),
    [
        ("mairi", "mairi", True), ("dana", "mairi", True), ("callum", "mairi", False),
        ("grete", "mairi", False), ("noor", "mairi", False), ("mairi", "dana", True),
        ("mairi", "grete", True), ("mairi", "sander", False), ("femke", "dana", False),
        ("dana", "grete", True), ("tomasz", "dana", False),
    ],
)  # fmt: skip
def test_whose_rate_is_told_to_whom(cast: Cast, asks: str, about: str, told: bool) -> None:
    assert bool(rates(getattr(cast, asks), getattr(cast, about))) is told


def two_sellers_keep_one_of_two(cast: Cast) -> None:
    promised(cast.mairi, cast.dana, by=in_days(-1))
    promised(cast.callum, cast.dana).keep(by=cast.callum, at=NOW)


@pytest.mark.parametrize(
    ("asks", "told"), [("mairi", True), ("grete", True), ("femke", False), ("tomasz", False)]
)
def test_a_teams_total_is_told_to_who_opens_its_scoreboard(
    cast: Cast, asks: str, told: bool
) -> None:
    two_sellers_keep_one_of_two(cast)
    assert (cast.leith.key in rates(getattr(cast, asks), team=cast.leith.key)) is told


def test_a_total_counts_the_sellers_and_not_who_runs_the_team(cast: Cast) -> None:
    two_sellers_keep_one_of_two(cast)
    promised(cast.dana, cast.leith).keep(by=cast.dana, at=NOW)
    told = rates(cast.dana, team=cast.leith.key)[cast.leith.key]
    assert (told.kept, told.cases) == (1, 2)


def test_a_total_of_one_person_is_no_total(cast: Cast) -> None:
    promised(cast.mairi, cast.dana).keep(by=cast.mairi, at=NOW)
    told = rates(cast.grete, team=cast.leith.key)[cast.leith.key]
    assert (told.cases, told.value) == (0, None)


def test_a_rate_comes_with_its_interval(cast: Cast) -> None:
    promised(cast.mairi, cast.dana).keep(by=cast.mairi, at=NOW)
    told = rates(cast.dana, cast.mairi)[cast.mairi.key]
    assert told.low is not None
    assert (told.value, round(told.low, 2), told.high) == (1.0, 0.21, 1.0)


@pytest.mark.parametrize("key", ["", "a/b", "card 1", "ü", "x" * 61, "a\n"])
def test_a_key_that_no_address_can_hold_is_refused_where_it_comes_from(
    cast: Cast, key: str
) -> None:
    with pytest.raises(ValueError, match="PromiseMade"):
        replace(made(cast), key=key)
