"""Every screen of the room is for everyone: by the rules of WCAG, at two widths, by keyboard.

Which screens there are is in `screens.json`; a node test holds it against the application.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.accessible import wrong
from tests.browser.quiet import Company
from tests.browser.room.guest import PATIENT, Guest, expect_seen

pytestmark = pytest.mark.browser
LOOKS = ((390, "dark"), (1440, "light"))
ALL_LOOKS = (*LOOKS, (390, "light"), (1440, "dark"))
SCREENS: dict[str, list[str]] = json.loads(Path(__file__).with_name("screens.json").read_text())
OF_A_COACH = ("home", "journey", "notebook", "offers", "session", "supervision", "totals")


def looked_at(guest: Guest, looks: tuple[tuple[int, str], ...] = LOOKS) -> list[str]:
    """What is wrong with the screen that is open, in each look, and with its words."""
    found = []
    guest.page.emulate_media(reduced_motion="reduce")
    for width, scheme in looks:
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
        found += looked_at(callum, ALL_LOOKS)
    assert found == []


def walked(guest: Guest, *screens: str, looks: tuple[tuple[int, str], ...]) -> list[str]:
    """What is wrong with these screens, at each of their addresses."""
    room = "/rooms/" + guest.page.url.split("/rooms/")[1].split("/")[0]
    coach = guest.page.evaluate(
        "document.querySelector('main > *').visit.me.coaches[0]?.key ?? 'nobody'"
    )
    found = []
    for screen in screens:
        for place in SCREENS[screen]:
            address = place.replace("ROOM", room).replace("COACH", coach)
            guest.page.evaluate("place => { location.hash = place; }", address)
            guest.page.locator(f"room-{screen} h1").wait_for(timeout=PATIENT)
            found += looked_at(guest, looks)
    return found


def test_the_screens_of_a_coachee_are_for_everyone(agreed: tuple[Guest, Guest]) -> None:
    mairi, _ = agreed
    mairi.write("A word. " * 40)
    mairi.write("https://" + "a" * 200)
    assert walked(mairi, *SCREENS, looks=ALL_LOOKS) == []


def test_the_screens_of_a_coach_are_for_everyone(agreed: tuple[Guest, Guest]) -> None:
    assert walked(agreed[1], *OF_A_COACH, looks=LOOKS) == []


def test_the_screen_that_unlocks_is_for_everyone(agreed: tuple[Guest, Guest]) -> None:
    mairi, _ = agreed
    mairi.follow("Your keys")
    mairi.press("Lock now")
    mairi.heading("Unlock your room").wait_for()
    found = looked_at(mairi, ALL_LOOKS)
    mairi.unlock()
    assert found == []


def test_what_cannot_be_shown_without_a_connection_is_asked_for_again(
    agreed: tuple[Guest, Guest],
) -> None:
    mairi, _ = agreed
    mairi.page.context.set_offline(True)
    mairi.page.evaluate("location.hash = '#/coaches/me'")
    expect_seen(mairi.heading("This cannot be shown now"))
    found = looked_at(mairi)
    mairi.page.context.set_offline(False)
    mairi.press("Try again")
    expect_seen(mairi.heading("Your page as a coach"))
    complaints = mairi.visitor.complaints  # of each thing that it could not ask for
    complaints[:] = [one for one in complaints if "ERR_INTERNET_DISCONNECTED" not in one]
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
