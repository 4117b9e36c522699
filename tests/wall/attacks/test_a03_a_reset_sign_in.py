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
def keys() -> dict[str, str]:
    """What Callum has on paper, and in his browser."""
    return {}


@pytest.fixture(scope="module")
def callum(day: Day, keys: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Callum's key and his room with Tomasz, in which both have compared their words."""
    with day.house.browser("callum") as callum:
        keys.update(callum("enrol"))
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
        told = impostor("look", room=callum[1])
        impostor("lock")
    assert (told["notes"], told["shut"]) == ([], 1)


THEIRS = ("identity", "slot", "epoch", "wrap", "note", "contract", "signature")


def test_who_comes_back_with_their_keys_goes_on_as_if_nothing_had_been(
    day: Day, impostor: Browser, callum: tuple[str, str], keys: dict[str, str]
) -> None:
    """She has made keys and an epoch in his place, of which nothing counts."""
    room = callum[1]
    with day.house.spoilt(*(f"room_{name}" for name in THEIRS)):
        impostor("anew")
        impostor("enrol")
        impostor("pin", room=room)
        impostor("turn", room=room)
        with day.house.browser("callum", store="callum, back") as himself:
            himself("back", recovery=keys["recovery"])
            himself("pin", room=room)
            written = himself("write", room=room, text="It is me.")["epoch"]
        with day.house.same(day.tomasz, "tomasz") as tomasz:
            told = tomasz("look", room=room)
    texts = [one["text"] for one in told["notes"]]
    assert (written, texts) == (3, ["Only for Tomasz.", "It is me."])


def test_without_what_unlocks_them_nobody_brings_keys_back(day: Day, impostor: Browser) -> None:
    with day.house.spoilt("room_identity", "room_slot"):
        impostor("anew")
        assert impostor.trouble("back", recovery="0" * 26) == "wrong-recovery"


@pytest.fixture
def met(day: Day, impostor: Browser, callum: tuple[str, str]) -> Iterator[tuple[Browser, Browser]]:
    """Callum really lost every way in, and began anew; Tomasz met him, and compared their words."""
    room = callum[1]
    with (
        day.house.spoilt(*(f"room_{name}" for name in THEIRS)),
        day.house.browser("callum", store="callum, anew") as himself,
        day.house.same(day.tomasz, "tomasz") as tomasz,
    ):
        tomasz("look", room=room)
        himself("anew")
        himself("enrol")
        words = himself("words", room=room)
        himself("pin", room=room)
        assert tomasz("meet", room=room) == words
        himself("propose", room=room)
        tomasz("sign", room=room)
        yield himself, tomasz


def test_the_two_go_on_in_a_new_epoch(
    met: tuple[Browser, Browser], callum: tuple[str, str]
) -> None:
    himself, tomasz = met
    himself("write", room=callum[1], text="I lost them all.")
    notes = tomasz("look", room=callum[1])["notes"]
    read = [(one["text"], one["epoch"]) for one in notes]
    assert read == [("Only for Tomasz.", 1), ("I lost them all.", 2)]


def test_who_began_anew_reads_what_came_after_alone(
    met: tuple[Browser, Browser], callum: tuple[str, str]
) -> None:
    himself, tomasz = met
    tomasz("write", room=callum[1], text="Go on from here.")
    told = himself("look", room=callum[1])
    texts = [one["text"] for one in told["notes"]]
    assert (texts, told["shut"], told["refused"], told["warnings"]) == (
        ["Go on from here."], 1, [], [],
    )  # fmt: skip


def test_the_former_keys_count_for_nothing_after_the_change(
    met: tuple[Browser, Browser], callum: tuple[str, str], keys: dict[str, str]
) -> None:
    """Whoever has them still, and the server, and the key of the new epoch."""
    room, (himself, tomasz) = callum[1], met
    tomasz("write", room=room, text="Go on from here.")
    epoch = himself("ask", method="get", path=f"rooms/{room}/")["epochs"][-1]
    told = {"recipient": epoch["recipient"], "changes": {"room": room, "epoch": 2}}
    sent = himself("sealed", by=keys, **told)
    sent.pop("hash")
    himself("ask", method="post", path=f"rooms/{room}/notes/", body=sent)
    refused = {"key": sent["key"], "trouble": "forged"}
    assert tomasz("look", room=room)["refused"] == [refused]
