"""A first talk needs no keys, and a coach rehearses with somebody who does not exist."""

import pytest
from playwright.sync_api import expect

from tests.browser.quiet import Company
from tests.browser.room.guest import Guest, expect_seen
from tests.browser.room.test_every_screen import looked_at

pytestmark = pytest.mark.browser
NEWER = """async () => {
  const { contentOf } = await import("/room/app/screens/kept.js");
  const body = { text: "What I drew", because: "and why", times: 3 };
  const drawn = contentOf({ said: { kind: "drawing", body } }, (key) => key);
  return drawn.map((each) => each.textContent);
}"""


def test_a_first_talk_needs_no_keys_and_keeps_nothing(house: Company) -> None:
    femke = Guest(house.sit_down("Femke de Wit", width=390))
    femke.page.goto("/room/#/practice")
    expect_seen(femke.heading("A first talk"))
    femke.press("Begin")
    expect_seen(femke.page.get_by_text("15 minutes left."))
    femke.page.get_by_label("Where you are").select_option(label="Stuck")
    femke.press("Other questions")
    expect_seen(femke.page.get_by_text("What is it like to carry this one around with you?"))
    found = looked_at(femke)
    femke.follow("You coach? Rehearse with a made-up coachee")
    femke.heading("Rehearse with a made-up coachee").wait_for()
    femke.sent.clear()
    for asked in ("You should call her.", "What makes it hard to call?"):
        femke.page.get_by_label("What do you say?").fill(asked)
        femke.press("Say it")
    expect(femke.page.locator(".talk__theirs")).to_have_count(3)
    found += looked_at(femke)
    told = [one for one in femke.sent if "/room/app/" not in one]  # code alone is fetched ahead
    assert (found, told) == ([], [])


def test_a_note_of_a_newer_release_is_said_to_be_one_and_loses_no_word(house: Company) -> None:
    callum = Guest(house.sit_down("Callum Reid"))
    callum.arrive()
    expect_seen(callum.heading("The room"))
    assert callum.page.evaluate(NEWER) == ["kind.newer", "What I drew\nand why"]
