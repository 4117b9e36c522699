"""A newer agreement that lets others know more stops the pen until both have signed it."""

import pytest

from tests.browser.accessible import wrong
from tests.browser.room.guest import NOTE, Guest, expect_seen

pytestmark = pytest.mark.browser
Pair = tuple[Guest, Guest]
TOLD = "What anybody else is told"


def change(guest: Guest, told: str) -> None:
    """Put a newer agreement before both, and sign it; `told` is what others are told."""
    guest.open_room()
    guest.follow("What you agreed on")
    guest.press("Change what is agreed")
    guest.page.get_by_label(TOLD).fill(told)
    guest.page.get_by_role("button", name="Sign, and ask").click()
    expect_seen(guest.page.get_by_text("You have signed."))


def test_a_wider_one_stops_the_pen_until_both_have_signed(agreed: Pair) -> None:
    mairi, tomasz = agreed
    change(tomasz, "That we meet, each quarter.")
    mairi.open_room()
    expect_seen(mairi.page.get_by_text("A newer agreement waits for a signature"))
    without = mairi.page.get_by_label(NOTE).count()
    mairi.follow("What you agreed on")
    expect_seen(mairi.page.get_by_text("Until then nothing new is written"))
    mairi.press("Sign it")
    mairi.follow("Open the notebook")
    expect_seen(mairi.page.get_by_label(NOTE))
    assert without == 0


def test_a_narrower_one_stops_nothing(agreed: Pair) -> None:
    mairi, tomasz = agreed
    change(tomasz, "")
    mairi.open_room()
    expect_seen(mairi.page.get_by_label(NOTE))
    mairi.follow("What you agreed on")
    expect_seen(mairi.page.get_by_text("Until then version"))


def test_each_reads_to_whom_the_server_gave_something(agreed: Pair) -> None:
    mairi, _ = agreed
    mairi.open_room()
    mairi.follow("What you agreed on")
    mairi.follow("Who was given something of this room")
    expect_seen(mairi.page.get_by_text("Sealed files were handed to whoever was signed in as you"))
    assert (wrong(mairi.visitor), "{" in mairi.page.locator("body").inner_text()) == ([], False)
