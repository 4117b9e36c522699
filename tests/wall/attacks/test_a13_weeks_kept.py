"""A13: a manager, an administrator look for whose weeks were kept, on pages, in tables, in copies.

Every room casts the same way, so what is tried is who it was and how many they were: neither may
change anything but the figure of the whole group.
"""

import re
from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, TODAY, Cast
from tests.pulse.rooms import a_round_of_rooms
from tests.pulse.rounds import cast_all, released, tickets
from tests.urn.voter import Ticket
from touchline.pulse.models import Group, Round
from touchline.urn.models import Box
from touchline.wall.ballot_crossings import PaperToSign
from touchline.wall.corridor import ask
from touchline.wall.own_data import own_data

ALL, NONE = (5, 5, 5), (1, 1, 1)
READ = (
    "pulse:protected", "pulse:home", "pulse:ledger", "pulse:talks", "home", "own-data", "directory",
)  # fmt: skip
READERS = ("dana", "noor", "mairi", "callum")
FEW, MORE = 9, 40
"""Of a hundred: of neither can anything be told."""
Reads = Callable[[Callable[[], None]], dict[str, str]]
ONE_EACH = re.compile(r'name="csrfmiddlewaretoken" value="\w+"|nonce="[^"]+"|csrf="\w+"')


@pytest.fixture
def group(cast: Cast) -> Group:
    return a_round_of_rooms(cast).groups.get()


@pytest.fixture
def papers(group: Group) -> list[Ticket]:
    """One of everybody's, Mairi's and Callum's the first two."""
    return tickets(group)


@pytest.fixture
def read(
    cast: Cast, signed_in_as: Any, group: Group
) -> Callable[[Callable[[], None]], dict[str, str]]:
    """What everyone reads once a count is over, by page, after some ballots; then all is undone."""
    browsers = {name: signed_in_as(getattr(cast, name)) for name in READERS}

    def after(cast_ballots: Callable[[], None]) -> dict[str, str]:
        with transaction.atomic():
            cast_ballots()
            released(group.round)
            told = {
                f"{name} {page}": words(browsers[name], page) for name in READERS for page in READ
            }
            transaction.set_rollback(True)
        return told

    return after


def words(browser: Client, page: str) -> str:
    return ONE_EACH.sub("", browser.get(reverse(page)).content.decode())


def test_no_page_says_whose_weeks_were_kept(
    group: Group, papers: list[Ticket], read: Reads
) -> None:
    def by(one: int, other: int) -> Callable[[], None]:
        def cast_ballots() -> None:
            cast_all(group, [papers[one]], ALL)
            cast_all(group, [papers[other], *papers[2:]], NONE)

        return cast_ballots

    assert read(by(0, 1)) == read(by(1, 0))


def test_no_page_says_how_many_cast(group: Group, papers: list[Ticket], read: Reads) -> None:
    def of(many: int) -> Callable[[], None]:
        return lambda: cast_all(group, papers[:many], ALL)

    assert read(of(FEW)) == read(of(MORE)) == read(of(0))


def tables() -> dict[str, str]:
    """Table → a hash of all that is in it."""
    with connection.cursor() as cursor:
        held = {}
        for name in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{name}"')  # noqa: S608
            held[name] = sha256(repr(sorted(map(repr, cursor.fetchall()))).encode()).hexdigest()
    return held


def changed(before: dict[str, str]) -> set[str]:
    """The tables in which something is other than it was."""
    return {name for name, held in tables().items() if held != before[name]}


def test_a_paper_leaves_a_mark_with_its_box_and_nowhere_else(cast: Cast, group: Group) -> None:
    before = tables()
    ask(PaperToSign(box=group.box, blinded=b"\1" * 128, at=NOW), by=cast.mairi)
    assert changed(before) == {"urn_member"}


def test_a_ballot_lies_in_its_box_and_leaves_nothing_elsewhere(
    group: Group, papers: list[Ticket]
) -> None:
    """It is open by then: that is written down once, and not by whom."""
    Box.objects.get(key=group.box).settle(group.round.opens_at)
    before = tables()
    cast_all(group, papers[:1], ALL)
    assert changed(before) == {"urn_ballot"}


def test_nobody_is_given_the_receipts_which_would_say_how_many_cast(
    group: Group, papers: list[Ticket], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast_all(group, papers, ALL)
    over = released(group.round)
    monkeypatch.setattr("touchline.kit.clock.now", lambda: over.closes_at + timedelta(hours=1))
    answer = client.get(f"/urn/boxes/{group.box}/receipts/")
    assert (answer.status_code, answer.json()) == (403, {"error": "not-told"})


def test_the_card_of_a_box_is_the_same_however_many_lie_in_it(
    group: Group, papers: list[Ticket]
) -> None:
    box = Box.objects.get(key=group.box)
    before = box.card(group.round.opens_at)
    cast_all(group, papers, ALL)
    assert box.card(group.round.opens_at) == before


def test_no_ballot_is_in_what_a_person_takes_along(
    cast: Cast, group: Group, papers: list[Ticket]
) -> None:
    before = own_data(cast.mairi, day=TODAY, at=NOW)
    cast_all(group, papers, ALL)
    released(Round.objects.whole().get(pk=group.round_id))
    assert own_data(cast.mairi, day=TODAY, at=NOW) == before
