"""Every screen of the room is for everyone: by the rules of WCAG, at two widths, by keyboard."""

from collections.abc import Callable

import pytest

from tests.browser.accessible import wrong
from tests.browser.quiet import Company
from tests.browser.room.guest import Guest, expect_seen

pytestmark = pytest.mark.browser
LOOKS = [(390, "dark"), (1440, "light")]


def looked_at(guest: Guest) -> list[str]:
    """What is wrong with the screen that is open, in both looks, and with its words."""
    found = []
    guest.page.emulate_media(reduced_motion="reduce")
    for width, scheme in LOOKS:
        guest.page.set_viewport_size({"width": width, "height": 900})
        guest.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        found += [f"{guest.page.url} {width}: {one}" for one in wrong(guest.visitor)]
    said = guest.page.locator("body").inner_text()
    return found + ([f"{guest.page.url}: a hole in a sentence"] if "{" in said else [])


def test_enrolment_is_for_everyone(house: Company) -> None:
    callum = Guest(house.sit_down("Callum Reid"))
    callum.hold_a_passkey()
    steps: list[Callable[[], None]] = [
        callum.arrive,
        lambda: callum.follow("Make your keys"),
        lambda: callum.press("Make my keys"),
        lambda: callum.press("Use a passphrase"),
        lambda: callum.press("I have written it down"),
        lambda: callum.press("I have it"),
        lambda: callum.press("Seal my keys"),
    ]
    found = []
    for step in steps:
        step()
        callum.page.locator("room-home h1, room-enrol h1").wait_for()
        found += looked_at(callum)
    assert found == []


def test_the_screens_of_a_room_are_for_everyone(agreed: tuple[Guest, Guest]) -> None:
    mairi, _ = agreed
    mairi.write("A word. " * 40)
    mairi.write("https://" + "a" * 200)
    room = mairi.page.url.split("#")[1]
    found = looked_at(mairi)
    places = {
        "contract": f"{room}/contract", "compare": f"{room}/compare", "keys": "/keys",
        "leaving": "/leaving", "promises": "/promises", "home": "/",
    }  # fmt: skip
    for screen, place in places.items():
        mairi.page.evaluate("place => { location.hash = place; }", place)
        mairi.page.locator(f"room-{screen} h1").wait_for()
        found += looked_at(mairi)
    mairi.follow("Your keys")
    mairi.press("Lock now")
    mairi.heading("Unlock your room").wait_for()
    found += looked_at(mairi)
    mairi.unlock()
    assert found == []


def test_keys_are_made_with_the_keyboard_alone(house: Company) -> None:
    femke = Guest(house.sit_down("Femke de Wit"))
    femke.page.goto("/room/")
    press = ("Make your keys", "Make my keys", "Use a passphrase", "I have written it down")
    for name in press:
        femke.visitor.tab_to(name)
        femke.page.keyboard.press("Enter")
    femke.heading("Your recovery key").wait_for()
    key = " ".join(femke.page.locator(".written__one").all_inner_texts())
    femke.visitor.tab_to("I have it")
    femke.page.keyboard.press("Enter")
    femke.visitor.tab_to("Recovery key")
    femke.page.keyboard.type(key)
    femke.page.keyboard.press("Enter")
    expect_seen(femke.heading("Your keys are made"))
