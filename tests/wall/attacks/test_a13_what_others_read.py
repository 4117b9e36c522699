"""A13: a manager, a leader, an administrator read every page there is, for a trace of a room.

Every page of each is read before Mairi has been in a room and after weeks of it: not one byte may
differ. So no field, no badge, no count and no export of it exists, whatever it would be called.
"""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import get_resolver, reverse

import tests.there
from tests.cast import NOW, TODAY, Cast
from tests.long import mostly_long
from tests.room.furnishing import a_furnished_room, a_share, proposed, signed, slot, written
from tests.there import keys_of_what_is_there
from touchline.floor.models import ParkedLine
from touchline.people.models import Person
from touchline.room.models import Identity, Slot
from touchline.room.rules.sent import NewSlot
from touchline.site.viewing import named_views
from touchline.wall.audiences import Door, doors_of
from touchline.witness.models import Line, WeekLine, verify

READERS = mostly_long(("dana", "grete", "noor", "callum"), always=("dana",))
ONE_EACH = re.compile(
    r'name="csrfmiddlewaretoken" value="\w+"|nonce="[^"]+"|csrf[^ ]*: ?"?\w{64}"?', re.IGNORECASE
)
# How many lines the log has, and its last hash: of everything together, by nobody's name (below).
# And a page with a secret that is drawn anew each time, as a picture.
LEFT_OUT = {"office:witness", "mfa_activate_totp"}
NOTHING: dict[str, Any] = {"room_key": "none", "slot_key": "none", "contract_number": 1}


@pytest.fixture
def known(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What lies behind every address, but for a room: there is none yet."""
    monkeypatch.setattr(tests.there, "in_the_room", lambda cast: NOTHING)
    return keys_of_what_is_there(cast)


def lived_in(cast: Cast) -> None:
    """A room with notes, a second contract, another way to unlock; and another, that is over."""
    room = a_furnished_room(cast)
    for counter in range(1, 8):
        written(room, cast.mairi, f"note{counter}", counter=counter)
    signed(proposed(room, cast.mairi, 2), cast.mairi, cast.tomasz)
    identity = Identity.objects.of(cast.mairi)
    assert identity is not None
    Slot.objects.add(identity, NewSlot(**slot("slot9", "passkey")), at=NOW)
    room.end(by=cast.mairi, week="2026-W12", at=NOW)


def left_behind(cast: Cast) -> None:
    """A line that was parked for a review; words that were shared, and taken back."""
    ParkedLine.objects.park(cast.mairi, "Tern: the price in Fife", on=TODAY, at=NOW)
    a_share(cast, words="Tern: I ask before I tell").withdraw(at=NOW)


def pages(browser: Client, person: Person, known: dict[str, Any]) -> dict[str, bytes]:
    """Every page that this person may open, by its address, without what differs each time."""
    kinds = {*person.seats.values_list("kind", flat=True), Door.EVERYONE, Door.PUBLIC}
    read = {}
    for name, pattern in named_views(get_resolver()):
        if kinds.isdisjoint(doors_of(pattern.callback)) or name in LEFT_OUT:
            continue
        told = {one: known.get(one, "any") for one in pattern.pattern.converters}
        answer = browser.get(reverse(name, kwargs=told))
        if answer.status_code == 200:
            content = b"".join(answer) if answer.streaming else answer.content
            read[name] = ONE_EACH.sub("", content.decode(errors="replace")).encode()
    return read


def smooth(page: bytes) -> bytes:
    """A page that is never the same twice, without the keys that it draws each time."""
    return re.sub(rb"[A-Za-z0-9+/=_-]{8,}", b"", page)


@pytest.mark.parametrize("name", READERS)
def test_no_page_of_theirs_differs_after_weeks_in_a_room(
    cast: Cast, signed_in_as: Any, known: dict[str, Any], name: str
) -> None:
    person: Person = getattr(cast, name)
    browser = signed_in_as(person)
    first = pages(browser, person, known)  # what a first visit changes is changed by it
    before = pages(browser, person, known)
    lived_in(cast)
    left_behind(cast)
    after = pages(browser, person, known)
    differ = [
        page
        for page in before
        if before[page] != after.get(page)
        and (before[page] == first.get(page) or smooth(before[page]) != smooth(after[page]))
    ]
    assert (len(before) > 10, differ, set(after) - set(before)) == (True, [], set())


def test_the_page_of_the_log_says_how_long_it_is_and_no_more(cast: Cast, signed_in_as: Any) -> None:
    lived_in(cast)
    page = signed_in_as(cast.noor).get("/office/witness/").content.decode()
    lines, last, _ = verify()
    acts = {line.act for line in WeekLine.objects.all()}
    assert (str(lines) in page, last in page, len(acts) > 2) == (True, True, True)
    assert [word for word in (*acts, cast.mairi.key, "leithroom") if word in page] == []


def test_the_page_of_the_log_is_the_same_after_weeks_in_a_room(
    cast: Cast, signed_in_as: Any
) -> None:
    """Not even how many lines there are says that somebody is there now."""
    before = verify()
    lived_in(cast)
    assert (verify(), WeekLine.objects.exists()) == (before, True)


def test_neither_notes_nor_sessions_leave_a_line_in_the_log(cast: Cast) -> None:
    """So whoever reads how long it is cannot count them."""
    room = a_furnished_room(cast)
    before = Line.objects.count(), WeekLine.objects.count()
    for counter in range(1, 8):
        written(room, cast.mairi, f"note{counter}", counter=counter)
    assert (Line.objects.count(), WeekLine.objects.count()) == before


def test_a_line_of_the_room_names_a_key_and_says_nothing_else(cast: Cast) -> None:
    lived_in(cast)
    told = WeekLine.objects.values_list("kind", "key", "actor")
    words = {word for line in told for word in line}
    assert [word for word in words if not re.fullmatch(r"[a-z0-9.]{1,20}", word)] == []


def test_what_a_manager_takes_away_as_data_has_no_room(cast: Cast) -> None:
    """Nothing outside of the room's own tables, and the log, was written in all these weeks."""
    before = counts()
    lived_in(cast)
    changed = {table for table, many in counts().items() if many != before[table]}
    assert {one for one in changed if not one.startswith("room_")} == {"witness_weekline"}


def counts() -> dict[str, int]:
    """How many rows each table has."""
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        found = {}
        for name in names:
            cursor.execute(f'SELECT count(*) FROM "{name}"')  # noqa: S608
            found[name] = int(cursor.fetchone()[0])
    return found


@pytest.mark.parametrize("name", READERS)
def test_what_is_shared_with_one_person_is_on_no_page_of_another(
    cast: Cast, signed_in_as: Any, known: dict[str, Any], name: str
) -> None:
    """Whoever they lead: the words open for one, on one page."""
    a_share(cast, key="mine", words="Tern: I ask before I tell").read(at=NOW)
    read = pages(
        signed_in_as(getattr(cast, name)), getattr(cast, name), known | {"share_key": "mine"}
    )
    found = {page for page, told in read.items() if b"Tern:" in told}
    assert found == ({"room-shared-one"} if name == "dana" else set())
