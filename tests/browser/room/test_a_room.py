"""Two people make keys, agree, read words to each other, and share a notebook that locks."""

import pytest

from tests.browser.quiet import Company
from tests.browser.room.guest import NOTE, Guest, expect_seen

pytestmark = pytest.mark.browser
Pair = tuple[Guest, Guest]


def test_both_have_the_same_words_to_read(agreed: Pair) -> None:
    mairi, tomasz = agreed
    assert mairi.words == tomasz.words


def test_each_reads_six_words(agreed: Pair) -> None:
    assert [len(words) for words in agreed[0].words] == [6, 6]


def test_a_note_written_by_one_is_read_by_the_other(agreed: Pair) -> None:
    mairi, tomasz = agreed
    mairi.write("I told Dana late about Harbour.")
    tomasz.open_room()
    expect_seen(tomasz.note("I told Dana late about Harbour."))


def test_what_is_written_never_leaves_in_clear(agreed: Pair) -> None:
    mairi, _ = agreed
    mairi.write("A heron on the mast.")
    assert not [one for one in mairi.sent if "heron" in one]


def test_what_a_passkey_computes_is_never_sent(agreed: Pair) -> None:
    _, tomasz = agreed
    told = ("prf", "rawid", "clientextension", "authenticatordata")
    assert not [one for one in tomasz.sent if any(word in one.lower() for word in told)]


def test_a_draft_outlives_the_lock(agreed: Pair) -> None:
    mairi, _ = agreed
    mairi.page.get_by_label(NOTE).fill("Not yet ready")
    mairi.press("Lock now")
    mairi.unlock()
    mairi.page.get_by_label(NOTE).wait_for()
    assert mairi.page.get_by_label(NOTE).input_value() == "Not yet ready"


def test_locked_nothing_in_clear_is_on_the_page(agreed: Pair) -> None:
    mairi, _ = agreed
    mairi.write("Only for the two of us.")
    mairi.press("Lock now")
    mairi.heading("Unlock your room").wait_for()
    seen = mairi.page.content()
    mairi.unlock()
    assert "two of us" not in seen


def test_the_recovery_key_opens_in_another_browser_where_it_is_known_who_was_compared(
    agreed: Pair, house: Company
) -> None:
    mairi, _ = agreed
    mairi.write("Written at the desk.")
    other = Guest(house.sit_down("Mairi Sinclair"))
    other.page.goto("/room/")
    other.follow("Open")
    other.press("With your recovery key")
    other.page.get_by_label("Your recovery key").fill(mairi.recovery)
    other.press("Unlock")
    expect_seen(other.note("Written at the desk."))


def test_signing_out_forgets_neither_whose_keys_were_compared_nor_what_waits(agreed: Pair) -> None:
    mairi, _ = agreed
    mairi.page.goto("/pulse/")
    mairi.page.get_by_text("Mairi Sinclair").first.click()
    mairi.page.get_by_role("button", name="Sign out").click()
    mairi.visitor.sign_in_as("Mairi Sinclair")
    mairi.open_room()
    expect_seen(mairi.page.get_by_label(NOTE))


def test_everything_is_taken_along_in_one_file(agreed: Pair) -> None:
    mairi, _ = agreed
    mairi.follow("Your keys")
    mairi.follow("Take it with you")
    mairi.page.get_by_label("Your recovery key").fill(mairi.recovery)
    with mairi.page.expect_download() as coming:
        mairi.press("Save the file")
    assert coming.value.path().read_bytes().startswith(b"age-encryption.org/v1\n")


def test_a_session_of_two_goes_by_the_clock_of_who_began(agreed: Pair) -> None:
    """The whole of one is walked in test_a_session.py."""
    mairi, tomasz = agreed
    for guest in agreed:
        guest.open_room()
        guest.follow("Begin a session")
        guest.press("Begin" if guest is mairi else "Go along")
        expect_seen(guest.page.get_by_text("minutes left."))
    expect_seen(tomasz.page.get_by_text("Your clock is Mairi Sinclair’s from here."))
