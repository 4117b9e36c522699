"""What goes wrong in a room is said, what was written is kept, and nothing unverified is shown."""

import json
from typing import Any

import pytest
from playwright.sync_api import Route

from tests.browser.room.guest import NOTE, Guest, expect_seen
from tests.room.furnishing import hand
from touchline.room.rules.encoding import canonical
from touchline.room.rules.signing import IDENTITY

pytestmark = [pytest.mark.browser, pytest.mark.long]
Pair = tuple[Guest, Guest]
NOTES, ROOM = "**/api/room/rooms/*/notes/**", "**/api/room/rooms/*/"


def told(route: Route) -> Any:
    return json.loads(route.fetch().text())


def test_what_is_written_without_a_connection_is_sent_later(agreed: Pair) -> None:
    mairi, tomasz = agreed
    mairi.page.route(NOTES, lambda one: one.abort())
    mairi.page.get_by_label(NOTE).fill("On the train.")
    mairi.page.get_by_role("button", name="Keep it for you and").click()
    mairi.page.get_by_text("There is no connection.").wait_for()
    mairi.page.unroute(NOTES)
    mairi.visitor.complaints.clear()
    mairi.open_room()
    mairi.note("On the train.").wait_for()
    tomasz.open_room()
    expect_seen(tomasz.note("On the train."))


def test_a_server_that_forgets_is_noticed(agreed: Pair) -> None:
    mairi, tomasz = agreed
    mairi.write("The last one.")
    tomasz.open_room()
    tomasz.note("The last one.").wait_for()
    tomasz.page.route(NOTES, lambda one: one.fulfill(json=told(one) | {"notes": []}))
    tomasz.open_room()
    expect_seen(tomasz.page.get_by_text("The server has forgotten notes of Mairi Sinclair"))
    tomasz.page.unroute(NOTES)


def test_a_note_that_was_altered_is_not_shown(agreed: Pair) -> None:
    mairi, tomasz = agreed
    mairi.write("As I wrote it.")

    def altered(route: Route) -> None:
        said = told(route)
        last = said["notes"][-1]
        last["file"] = last["file"][:-6] + ("AAAAAA" if last["file"][-6:] != "AAAAAA" else "BBBBBB")
        route.fulfill(json=said)

    tomasz.page.route(NOTES, altered)
    tomasz.open_room()
    tomasz.page.get_by_text("Something in this room could not be verified.").wait_for()
    shown = tomasz.note("As I wrote it.").count()
    tomasz.page.unroute(NOTES)
    assert shown == 0


def forged(member: dict[str, Any]) -> dict[str, Any]:
    """The same person with keys that an operator holds, signed as they should be."""
    operator = hand("an operator")
    said = json.loads(member["identity"]["document"])
    said |= {"recipient": operator.recipient, "verify": operator.verify}
    document = canonical(said)
    return {"document": document, "signature": operator.sign(IDENTITY, document)}


def swapped(route: Route) -> None:
    """Tomasz's keys are the operator's."""
    said = told(route)
    for member in said["members"]:
        if member["name"].startswith("Tomasz"):
            member["identity"] = forged(member)
    route.fulfill(json=said)


def test_other_keys_than_those_compared_are_a_hard_stop(agreed: Pair) -> None:
    mairi, _ = agreed
    mairi.page.route(ROOM, swapped)
    mairi.open_room()
    mairi.page.get_by_text("has other keys than those you compared").wait_for()
    writing = mairi.page.get_by_label(NOTE).count()
    mairi.page.unroute(ROOM)
    assert writing == 0


def test_keys_swapped_before_they_were_compared_give_other_words(agreed: Pair) -> None:
    mairi, _ = agreed
    mairi.page.route(ROOM, swapped)
    mairi.page.evaluate("() => { indexedDB.deleteDatabase('touchline-room'); }")
    mairi.open_room()
    mairi.page.get_by_role("button", name="They differ").wait_for()
    lists = mairi.page.locator(".written").all()
    seen = sorted(one.locator("li").all_inner_texts() for one in lists)
    mairi.press("They differ")
    mairi.page.get_by_text("The words differed").first.wait_for()
    mairi.page.unroute(ROOM)
    assert seen != mairi.words


def test_a_token_that_is_over_is_renewed_on_the_page(agreed: Pair) -> None:
    _, tomasz = agreed
    tomasz.open_room()
    expect_seen(tomasz.page.get_by_label(NOTE))
    over = {"status": 401, "json": {"error": "sign-in"}}
    tomasz.page.route(NOTES, lambda one: one.fulfill(**over), times=1)
    tomasz.write("A quarter of an hour later.")
    tomasz.visitor.complaints.clear()


def test_the_room_locks_when_nobody_does_anything(agreed: Pair) -> None:
    _, tomasz = agreed
    tomasz.page.clock.install()
    tomasz.open_room()
    tomasz.page.get_by_label(NOTE).wait_for()
    tomasz.page.clock.fast_forward("15:10")
    expect_seen(tomasz.heading("Unlock your room"))
