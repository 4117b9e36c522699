"""A14: a manager or a colleague asks the room's own addresses: they say the same after her month.

Others enter the room too, with keys of their own. What it tells them of coaches, of offers and of
themselves may not move with what Mairi does there.
"""

import pytest
from django.urls import NoReverseMatch, reverse

from tests.cast import NOW, TODAY, Cast
from tests.long import mostly_long
from tests.room.calling import Caller, calling
from tests.room.coaching import a_calendar, an_offer, in_exchange
from tests.room.furnishing import WEEK, a_furnished_room, a_share, written
from touchline.people.models import Person
from touchline.room import urls
from touchline.room.models import Note, Wish
from touchline.room.models.journal import open_journal
from touchline.room.models.offer import Offer

READERS = mostly_long(("dana", "callum", "grete", "noor"), always=("dana",))


def addresses() -> list[str]:
    """Those that name nothing: whoever holds a seat may ask them."""
    found = []
    for pattern in urls.urlpatterns:
        try:
            found.append(reverse(f"room:{pattern.name}").removeprefix("/api/room/"))
        except NoReverseMatch:
            continue
    return found


def said_to(caller: Caller) -> dict[str, tuple[object, ...]]:
    """Status, headers and body by address; without the number that each answer draws for itself."""
    answers = {path: caller.raw("GET", path) for path in addresses()}
    return {
        path: (one.status_code, dict(one.headers) | {"X-Request-ID": ""}, one.getvalue())
        for path, one in answers.items()
    }


def a_month_of(cast: Cast, offer: Offer) -> None:
    """She says no to her manager, and has a coach, a journal, a calendar, a pause, and an end."""
    offer.decline(on=TODAY, at=NOW)
    room = a_furnished_room(cast)
    for counter in range(1, 6):
        written(room, cast.mairi, f"note{counter}", counter=counter)
    open_journal(cast.mairi, key="journal", on=TODAY, at=NOW)
    a_calendar(cast)
    member = room.member(cast.mairi)
    Wish.objects.pause(room, member, until="", week=WEEK, at=NOW)
    Wish.objects.go_on(room, member, week=WEEK, at=NOW)
    a_share(cast).withdraw(at=NOW)
    room.end(by=cast.mairi, week=WEEK, at=NOW)


@pytest.mark.parametrize("name", READERS)
def test_no_answer_to_another_differs_after_a_month_of_hers(
    cast: Cast, standing_clock: None, name: str
) -> None:
    person: Person = getattr(cast, name)
    offer = an_offer(cast)
    in_exchange(cast.femke)
    caller = calling(person)
    said_to(caller)  # what a first look changes is changed by it
    before = said_to(caller)
    a_month_of(cast, offer)
    after = said_to(caller)
    differ = [path for path, told in before.items() if told != after[path]]
    assert (len(before) > 12, Note.objects.count(), differ) == (True, 5, [])
