"""A03: an administrator resets a seller's sign-in, comes in as the seller, and opens the room.

The room is locked for who has no way to unlock, and a new identity stops the peer.
"""

import re
from collections.abc import Iterator

import pytest

from tests.room.node_client import Browser
from tests.room.served_cast import address
from tests.room.served_room import Day, House, token_of
from tests.wall.attacks.attacker import Attacker

CHOSEN = "what noor chose for callum, all by herself"


@pytest.fixture(scope="module")
def callum(day: Day) -> Iterator[tuple[str, str]]:
    """Callum's key and his room with Tomasz, in which both have compared their words."""
    with day.house.browser("callum") as callum:
        callum("enrol")
        room = callum("invite", person=day.tomasz.person, kind="clean")
        callum("pin", room=room)
        day.tomasz("pin", room=room)
        callum("propose", room=room)
        day.tomasz("sign", room=room)
        callum("write", room=room, text="Only for Tomasz.")
        yield callum.person, room


@pytest.fixture(scope="module")
def impostor(day: Day, callum: tuple[str, str]) -> Iterator[Browser]:
    """Noor in Callum's place: she made a link for him, and chose a password with it."""
    noor = Attacker(day.house.served)
    noor.sign_in()
    person = noor.ask(f"/office/people/{callum[0]}/")
    assert person.status == 200
    made = noor.post(
        f"/office/people/{callum[0]}/sign-in-link/",
        {"csrfmiddlewaretoken": noor.token(f"/office/people/{callum[0]}/")},
    )
    link = re.search(
        r"https://[^/]+(/\S+?)(?:[\"<\s])", made.body[made.body.index("welcome") - 40 :]
    )
    assert link, made.body
    day.house.tokens["callum"] = token_of(taken_over(day.house, link[1]))
    with day.house.browser("callum", store="noor") as one:
        yield one


def taken_over(house: House, link: str) -> Attacker:
    """Who has used a link to choose a password, and signs in with it."""
    visitor = Attacker(house.served)
    token = visitor.token(link)
    form = {"csrfmiddlewaretoken": token, "password": CHOSEN, "again": CHOSEN}
    visitor.post(link, form)
    again = Attacker(house.served)
    again.sign_in(email=address("callum"), password=CHOSEN)
    return again


def test_who_comes_in_as_the_seller_is_told_of_the_room(
    impostor: Browser, callum: tuple[str, str]
) -> None:
    """So the reset has worked: what keeps her out is not the sign-in."""
    assert [one["key"] for one in impostor.me["rooms"]] == [callum[1]]


def test_the_room_is_locked(impostor: Browser, callum: tuple[str, str]) -> None:
    assert impostor.trouble("look", room=callum[1]) == "locked"


def test_nothing_that_she_knows_unlocks_it(impostor: Browser) -> None:
    words = "abandon ability able about above absent absorb"
    assert impostor.trouble("unlock", kind="passphrase", passphrase=words) == "wrong-passphrase"


def test_no_second_identity_stands_beside_the_first(impostor: Browser) -> None:
    assert impostor.trouble("enrol") == "there-is-one"


def test_a_new_identity_stops_the_peer(
    day: Day, impostor: Browser, callum: tuple[str, str]
) -> None:
    """She throws the old keys away, as who has lost all theirs may, and makes new ones."""
    with day.house.spoilt("room_identity", "room_slot"):
        impostor("ask", method="delete", path="me/identity/")
        impostor("enrol")
        told = (
            day.tomasz.trouble("look", room=callum[1]),
            day.tomasz.trouble("write", room=callum[1], text="Are you there?"),
        )
    assert told == ("changed-peer", "changed-peer")


def test_new_keys_open_nothing_that_was_written_before(
    day: Day, impostor: Browser, callum: tuple[str, str]
) -> None:
    with day.house.spoilt("room_identity", "room_slot"):
        impostor("ask", method="delete", path="me/identity/")
        impostor("enrol")
        impostor("pin", room=callum[1])
        told = impostor.trouble("look", room=callum[1])
        impostor("lock")
    assert told == "forged"
