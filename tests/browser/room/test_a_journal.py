"""One's own journal in a browser: kept without a connection, read by nobody else, by keyboard."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.accessible import wrong
from tests.browser.quiet import Company
from tests.browser.room.guest import Guest, expect_seen

pytestmark = pytest.mark.browser
PAGES = ["own", "debrief", "skills", "rehearsals", "commitments", "patterns"]
LATE = "Harbour: I spoke before they had finished."
MANY = """async (count) => {
  const { keepOwn } = await import("/room/app/client/journal.js");
  const { visit } = document.querySelector("room-own");
  for (let one = 1; one <= count; one += 1) {
    const said = { on: "2026-11-20", about: `Meeting ${one}`, worked: "", try: "" };
    await keepOwn(visit, "debrief", said);
  }
}"""


@pytest.fixture(scope="module")
def femke(house: Company) -> Guest:
    """On a phone, with keys, and nothing kept yet."""
    guest = Guest(house.sit_down("Femke de Wit", width=390))
    guest.enrol()
    return guest


def go(guest: Guest, screen: str) -> Locator:
    place = "/own" if screen == "own" else f"/own/{screen}"
    guest.page.evaluate("place => { location.hash = place; }", place)
    heading = guest.page.locator(f"room-{screen} h1")
    heading.wait_for()
    return heading


def debrief(guest: Guest, text: str) -> None:
    guest.page.get_by_label("The meeting").fill(text)
    guest.press("Keep it")


def reconnect(guest: Guest) -> None:
    """A browser complains of each thing that it could not ask for."""
    guest.page.context.set_offline(False)
    told = guest.visitor.complaints
    told[:] = [one for one in told if "ERR_INTERNET_DISCONNECTED" not in one]


def test_a_debrief_is_kept_for_oneself(femke: Guest) -> None:
    go(femke, "debrief")
    debrief(femke, "Fjord Dairy, the price.")
    expect_seen(femke.page.get_by_text("Kept. Nobody but you can open it."))
    expect_seen(femke.note("Fjord Dairy, the price."))


def test_without_a_connection_a_debrief_waits_and_is_sent_later(femke: Guest) -> None:
    go(femke, "debrief")
    femke.page.context.set_offline(True)
    debrief(femke, LATE)
    expect_seen(femke.note(LATE).get_by_text("waiting to be sent"))
    reconnect(femke)
    go(femke, "own")
    go(femke, "debrief")
    expect_seen(femke.note(LATE))
    assert femke.page.get_by_text("waiting to be sent").count() == 0


def test_unlocking_needs_no_connection(femke: Guest) -> None:
    go(femke, "debrief")
    femke.page.context.set_offline(True)
    femke.press("Lock now")
    femke.unlock()
    expect_seen(femke.page.locator("room-debrief h1"))
    debrief(femke, "After the lock.")
    expect_seen(femke.note("After the lock."))
    reconnect(femke)


def test_what_is_kept_for_oneself_never_leaves_in_clear(femke: Guest) -> None:
    assert not [one for one in femke.sent if "Harbour" in one or "Fjord" in one]


def test_a_draft_of_a_debrief_outlives_the_lock(femke: Guest) -> None:
    go(femke, "debrief")
    femke.page.get_by_label("What worked").fill("Not yet")
    femke.press("Lock now")
    femke.unlock()
    field = femke.page.get_by_label("What worked").first
    field.wait_for()
    assert field.input_value() == "Not yet"
    field.fill("")
    field.blur()


def test_what_is_earlier_than_the_newest_twenty_comes_by_keyboard(femke: Guest) -> None:
    go(femke, "own")
    femke.page.evaluate(MANY, 20)
    go(femke, "debrief")
    notes = femke.page.locator(".note")
    expect(notes).to_have_count(20)
    femke.visitor.tab_to("Show earlier")
    femke.page.keyboard.press("Enter")
    expect(femke.page.locator(".note:focus")).to_contain_text("After the lock.")
    assert notes.count() > 20


def test_what_was_kept_is_put_right_by_keyboard_and_stays_readable(femke: Guest) -> None:
    go(femke, "debrief")
    keys = femke.page.keyboard
    note = femke.note("Fjord Dairy, the price.")
    note.locator("summary").focus()
    keys.press("Enter")
    expect(note.get_by_label("The meeting")).to_be_focused()
    assert wrong(femke.visitor) == []
    keys.press("ControlOrMeta+A")
    keys.type("Fjord Dairy, the delivery.")
    femke.visitor.tab_to("Keep it like this")
    keys.press("Enter")
    right = femke.note("Fjord Dairy, the delivery.")
    right.locator("summary").first.click()
    expect_seen(right.get_by_text("Fjord Dairy, the price."))


def test_a_rating_is_drawn_and_said(femke: Guest) -> None:
    go(femke, "skills")
    for level in ("2", "4"):
        femke.page.get_by_label("The skill").select_option("asking")
        femke.page.get_by_label("Where you are").select_option(level)
        femke.press("Keep it")
        expect_seen(femke.page.get_by_text("Kept. Nobody but you can open it."))
        go(femke, "own")
        go(femke, "skills")
    expect_seen(femke.page.get_by_text("From 2 to 4 of 5, in 2 ratings."))


def test_a_hard_conversation_is_rehearsed_and_told_by_keyboard(femke: Guest) -> None:
    go(femke, "rehearsals")
    keys = femke.page.keyboard
    for field, text in (("With whom", "Dana"), ("What I will say", "I need an answer.")):
        femke.visitor.tab_to(field)
        keys.type(text)
    femke.visitor.tab_to("Keep it")
    keys.press("Enter")
    expect_seen(femke.note("I need an answer."))
    femke.visitor.tab_to("What happened")
    keys.press("Enter")
    femke.visitor.tab_to("What happened")
    keys.type("She gave one.")
    femke.visitor.tab_to("Keep what happened")
    keys.press("Enter")
    expect_seen(femke.note("She gave one."))


def test_unlocking_asks_for_patterns_whichever_page_is_open(femke: Guest) -> None:
    go(femke, "debrief")
    femke.press("Lock now")
    femke.sent.clear()
    femke.unlock()
    femke.page.locator("room-debrief h1").wait_for()
    assert [one for one in femke.sent if "/me/patterns/" in one]


def test_opening_the_patterns_asks_nothing_of_them(femke: Guest) -> None:
    go(femke, "own")
    femke.sent.clear()
    go(femke, "patterns")
    assert not [one for one in femke.sent if "/me/patterns/" in one]


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1440, "light")])
def test_the_pages_of_a_journal_are_for_everyone(femke: Guest, width: int, scheme: str) -> None:
    femke.page.set_viewport_size({"width": width, "height": 900})
    femke.page.emulate_media(
        reduced_motion="reduce", color_scheme="dark" if scheme == "dark" else "light"
    )
    found = []
    for screen in PAGES:
        go(femke, screen)
        found += [f"{screen}: {one}" for one in wrong(femke.visitor)]
        said = femke.page.locator("body").inner_text()
        found += [f"{screen}: a hole in a sentence"] if "{" in said else []
    assert found == []
