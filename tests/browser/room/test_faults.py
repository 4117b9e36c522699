"""Wrong clocks, storage that vanishes, two windows: nothing that was written is lost."""

import pytest

from tests.browser.room.guest import NOTE, Guest, expect_seen
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.long]
Pair = tuple[Guest, Guest]
AHEAD = 16 * 24 * 3600 * 1000  # milliseconds


def typed(guest: Guest, text: str) -> None:
    """And sent, whatever comes of it."""
    guest.page.get_by_label(NOTE).fill(text)
    guest.page.get_by_role("button", name="Keep it for you and").click()


def test_a_store_that_vanished_leaves_the_words_in_the_field(agreed: Pair) -> None:
    mairi, _ = agreed
    mairi.open_room()
    mairi.page.get_by_label(NOTE).wait_for()
    mairi.page.evaluate(
        "() => { IDBDatabase.prototype.transaction = () => { throw new Error(); } }"
    )
    typed(mairi, "Where did it go?")
    expect_seen(mairi.page.get_by_text("This browser keeps nothing for this page"))
    assert mairi.page.get_by_label(NOTE).input_value() == "Where did it go?"


def test_a_clock_that_runs_ahead_is_told_at_its_note(agreed: Pair) -> None:
    mairi, tomasz = agreed
    tomasz.page.clock.install()
    tomasz.page.clock.fast_forward(AHEAD)
    tomasz.open_room()
    tomasz.write("From the week after next.")
    mairi.open_room()
    expect_seen(mairi.note("From the week after next.").get_by_text("by a clock that ran ahead"))


def test_two_windows_write_one_after_the_other(agreed: Pair) -> None:
    """They share a device: were they to count for themselves, it would look like a fork."""
    mairi, tomasz = agreed
    other = Guest(Visitor(mairi.page.context.new_page(), {}))
    other.passphrase = mairi.passphrase
    for one in (mairi, other):
        one.open_room()
        one.page.get_by_label(NOTE).wait_for()
    typed(mairi, "From the one.")
    typed(other, "From the other.")
    for one, text in ((mairi, "From the one."), (other, "From the other.")):
        one.note(text).wait_for()
    other.page.close()
    tomasz.open_room()
    for text in ("From the one.", "From the other."):
        expect_seen(tomasz.note(text))
    assert tomasz.page.get_by_role("alert").count() == 0
