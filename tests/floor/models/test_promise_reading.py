"""Who reads which promise, and whose it is."""

import pytest

from tests.cast import LONG_AGO, NOW, TODAY, Cast
from tests.floor.promising import CUSTOMER, EVERYONE, in_days, promised
from touchline.floor.models import Promise
from touchline.floor.models.promise_reading import teams_of
from touchline.people.models import Person, ReportingLine, Team

EVERYBODY = "dana mairi callum sander femke tomasz grete amara beatriz noor"


def readers(cast: Cast) -> set[str]:
    """Those of the cast who may read the one promise there is."""
    return {
        name
        for name in EVERYBODY.split()
        if Promise.objects.readable_by(getattr(cast, name), TODAY).exists()
    }


@pytest.mark.parametrize(
    ("owner", "recipient", "who"),
    [
        ("mairi", "dana", "mairi dana"),
        ("mairi", "callum", "mairi callum dana"),
        ("mairi", "femke", "mairi femke dana"),
        ("mairi", "leith", "mairi callum dana"),
        ("dana", "leith", "dana mairi callum grete"),
        ("dana", "mairi", "dana mairi grete"),
        ("grete", "north_sea", "grete amara dana sander mairi callum femke"),
        ("beatriz", "dana", "beatriz dana"),
    ],
)
def test_who_reads_it(cast: Cast, owner: str, recipient: str, who: str) -> None:
    promised(getattr(cast, owner), getattr(cast, recipient))
    assert readers(cast) == set(who.split())


def test_what_a_customer_is_promised_is_read_by_owner_and_manager(cast: Cast) -> None:
    promised(cast.mairi, CUSTOMER)
    assert readers(cast) == {"mairi", "dana"}


def test_what_everyone_is_promised_everyone_reads(cast: Cast) -> None:
    promised(cast.dana, EVERYONE)
    assert readers(cast) == set(EVERYBODY.split())


def test_a_promise_to_one_may_be_read_by_the_team(cast: Cast) -> None:
    promised(cast.mairi, cast.femke, audience="team")
    assert readers(cast) == {"mairi", "femke", "callum", "dana"}


def test_a_manager_who_was_before_reads_it_no_longer(cast: Cast) -> None:
    promised(cast.mairi, CUSTOMER)
    ReportingLine.objects.draw(cast.mairi, cast.sander, since=TODAY, by=cast.noor, at=NOW)
    assert readers(cast) == {"mairi", "sander"}


def test_what_a_team_that_ended_was_promised_is_owed_to_nobody(cast: Cast) -> None:
    promised(cast.mairi, cast.leith)
    Team.objects.filter(pk=cast.leith.pk).update(until=TODAY)
    assert readers(cast) == {"mairi", "dana"}


def test_one_belongs_to_ones_team_and_to_those_above(cast: Cast) -> None:
    teams = {cast.leith.pk, cast.north_sea.pk, cast.northlight.pk}
    assert teams_of(cast.mairi, on=TODAY) == teams


def owed(person: Person) -> int:
    return Promise.objects.owed_to(person, teams_of(person, on=TODAY)).count()


def test_one_is_owed_what_oneself_ones_team_and_everyone_were_promised(cast: Cast) -> None:
    for recipient in (cast.mairi, cast.leith, EVERYONE, cast.rotterdam, cast.callum):
        promised(cast.dana, recipient)
    assert owed(cast.mairi) == 3


def test_nobody_is_owed_what_they_promised(cast: Cast) -> None:
    promised(cast.mairi, cast.leith)
    assert owed(cast.mairi) == 0


@pytest.mark.parametrize(("verb", "left"), [("keep", 0), ("miss", 0), ("release", 0), ("", 1)])
def test_what_has_ended_is_not_open(cast: Cast, verb: str, left: int) -> None:
    promise = promised(cast.mairi, cast.dana)
    if verb:
        getattr(promise, verb)(by=cast.mairi, at=NOW)
    assert Promise.objects.open().count() == left
    assert Promise.objects.ended().count() == 1 - left


def test_what_was_moved_is_due_on_its_new_day(cast: Cast) -> None:
    promised(cast.mairi, cast.dana).renegotiate(day=in_days(3), reason="Ill", by=cast.mairi, at=NOW)
    assert not Promise.objects.due_before(in_days(3)).exists()
    assert Promise.objects.due_between(in_days(3), in_days(3)).exists()


def test_a_seat_of_no_team_is_in_none(cast: Cast) -> None:
    assert teams_of(cast.tomasz, on=LONG_AGO) == frozenset()
