"""A conversation is read in the room: nothing of it leaves the browser; figures can be kept."""

import pytest
from playwright.sync_api import expect

from tests.browser.room.guest import PATIENT, Guest, expect_seen
from tests.browser.room.test_every_screen import looked_at
from touchline.kit.home import CHECKOUT

pytestmark = pytest.mark.browser
SAMPLE = CHECKOUT / "touchline" / "desk" / "static" / "desk" / "sample.txt"
SAID = ("standstill", "Strathmore", "plant%20manager", "plant manager", "finance people")
MINE = "Guillemot: three ideas of mine, one question."
"""What the coach made of it."""


def mirror(guest: Guest) -> None:
    """The page, anew; nothing of a conversation is in it."""
    guest.page.goto("about:blank")
    guest.page.goto("/room/#/mirror")
    guest.unlock()
    guest.heading("The mirror").wait_for()


def give(guest: Guest) -> None:
    guest.page.get_by_label("Choose a transcript").set_input_files(SAMPLE)
    expect_seen(guest.heading("Did you ask, or did you inspect?"))


@pytest.fixture(scope="module")
def shown(mairi: Guest) -> Guest:
    """Mairi's page with the sample's figures on it."""
    mirror(mairi)
    give(mairi)
    return mairi


def test_the_figures_of_a_file_are_shown(shown: Guest) -> None:
    for words in ("Asked, not told", "Leading, of your questions", "What followed what"):
        expect_seen(shown.page.get_by_text(words, exact=True))


def test_what_was_said_is_quoted_with_what_could_be_asked_instead(shown: Guest) -> None:
    expect_seen(shown.heading("Worth reading again"))
    assert shown.page.get_by_text("You could begin with:").count() == 3


def test_somebody_else_can_be_the_one_who_led(shown: Guest) -> None:
    longest = shown.page.get_by_text("Your longest stretch")
    expect(longest).to_have_count(0)
    shown.page.get_by_role("radio", name="Mairi").check()
    expect_seen(longest)
    shown.page.get_by_role("radio", name="Dana").check()
    expect(longest).to_have_count(0)


def test_a_label_is_put_right_by_keyboard_and_the_figures_follow(shown: Guest) -> None:
    leads = "Leading, of your questions"
    figure = shown.page.locator("dt", has_text=leads).locator("xpath=following-sibling::dd[1]")
    before = figure.inner_text()
    label = shown.page.get_by_role("button", name="leading question").first
    label.focus()
    shown.page.keyboard.press("Enter")
    shown.visitor.tab_to("I disagree: it was")
    shown.page.keyboard.type("open")
    expect_seen(shown.page.get_by_text("Your label counts."))
    assert figure.inner_text() != before


def test_the_screen_is_for_everyone(shown: Guest) -> None:
    assert looked_at(shown) == []


def test_kept_are_figures_and_ones_own_words(shown: Guest) -> None:
    shown.page.get_by_label("What you make of it").fill(MINE)
    shown.press("Keep what was counted")
    expect_seen(shown.page.get_by_text("Kept: what was counted"))
    shown.press("Read another conversation")
    shown.press("Show it")
    expect_seen(shown.page.get_by_text(MINE))
    shown.page.get_by_text("What was counted", exact=True).click()
    expect_seen(shown.page.get_by_text("As the mirror alone had it"))
    expect_seen(shown.page.get_by_text("Asked, not told", exact=True))


def test_no_request_held_a_word_of_it(shown: Guest) -> None:
    assert [one for one in shown.sent for word in (*SAID, "Guillemot") if word in one] == []


def test_what_is_pasted_is_read_alike(shown: Guest) -> None:
    shown.page.get_by_label("Or paste it").fill(
        "Dana: What would you try?\nMairi: I'll call her on Friday."
    )
    shown.press("Read it")
    expect_seen(shown.page.get_by_text("2 sentences in 2 turns.", exact=False))
    expect_seen(shown.page.get_by_text("I'll call her on Friday.").first)
    shown.press("Read another conversation")


def test_what_cannot_be_read_says_what_to_do(shown: Guest) -> None:
    shown.page.get_by_label("Choose a transcript").set_input_files(
        {"name": "talk.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 locked"}
    )
    expect_seen(shown.page.get_by_text("PDF, RTF and older Word files cannot be read."))


def test_a_page_that_is_locked_holds_nothing_of_it(shown: Guest) -> None:
    mirror(shown)
    give(shown)
    shown.press("Lock now")
    expect(shown.page.get_by_text("Strathmore")).to_have_count(0, timeout=PATIENT)
