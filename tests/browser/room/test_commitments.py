"""What came of a commitment: reminded in the room alone, said in one tap, read by the coach."""

import pytest
from playwright.sync_api import Locator

from tests.browser.accessible import wrong
from tests.browser.room.guest import Guest, expect_seen

pytestmark = pytest.mark.browser
PROMISE = "I call her before nine, and wait."
WORDS = "She picked up at once."
MADE = """async ([room, text]) => {
  const { Notebook } = await import("/room/app/client/notebook.js");
  const book = new Notebook(document.querySelector("main > *").visit, room);
  await book.load();
  const none = { minutes: 15, skill: "", challenge: "", opening: "", insight: "", words: "" };
  await book.keep("session", { on: "2026-11-16", ...none });
  await book.load();
  const of = book.notes.at(-1).key;
  await book.keep("commitment", { of, text, by: "2026-11-17", stretch: 0 });
}"""


@pytest.fixture(scope="module")
def promised(agreed: tuple[Guest, Guest]) -> tuple[Guest, Guest]:
    """Mairi said what she would do, by a day that has passed."""
    mairi, _ = agreed
    mairi.page.evaluate(MADE, [mairi.page.url.split("/rooms/")[1], PROMISE])
    return agreed


def go(guest: Guest, place: str, screen: str) -> Locator:
    guest.page.evaluate("place => { location.hash = place; }", place)
    heading = guest.page.locator(f"room-{screen} h1")
    heading.wait_for()
    return heading


def test_a_day_that_has_come_is_said_in_the_room_and_nowhere_else(
    promised: tuple[Guest, Guest],
) -> None:
    mairi, _ = promised
    go(mairi, "/", "home")
    expect_seen(mairi.page.get_by_role("link", name="One commitment is due."))


def test_what_came_of_it_is_read_by_the_coach(promised: tuple[Guest, Guest]) -> None:
    mairi, tomasz = promised
    go(mairi, "/own/commitments", "commitments")
    note = mairi.note(PROMISE)
    note.get_by_text("Add a word about it first").click()
    note.get_by_label("In your words").fill(WORDS)
    note.get_by_role("button", name="Partly").click()
    expect_seen(mairi.page.get_by_text("Kept, in your room with your coach."))
    tomasz.open_room()
    expect_seen(tomasz.note(WORDS).filter(has_text="partly done"))


def test_the_way_of_a_room_tells_it_week_by_week(promised: tuple[Guest, Guest]) -> None:
    mairi, tomasz = promised
    for guest in promised:
        guest.open_room()
        guest.follow("The way so far")
        expect_seen(guest.heading("Week of 16 November 2026"))
        expect_seen(guest.page.locator("room-journey").get_by_text(WORDS))
    assert wrong(mairi.visitor) + wrong(tomasz.visitor) == []


def test_the_page_of_commitments_is_for_everyone(promised: tuple[Guest, Guest]) -> None:
    mairi, _ = promised
    go(mairi, "/own/commitments", "commitments")
    found = []
    for width in (390, 1440):
        mairi.page.set_viewport_size({"width": width, "height": 900})
        found += wrong(mairi.visitor)
    assert found == []
