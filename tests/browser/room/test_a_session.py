"""A session of two at two browsers at once: a coachee on a phone, a coach at a desk."""

import pytest
from playwright.sync_api import expect

from tests.browser.quiet import Company
from tests.browser.room.guest import Guest, expect_seen
from tests.browser.room.test_every_screen import looked_at

pytestmark = pytest.mark.browser
ENTER = "\n"
FEAR = "I never call when it gets quiet."
INSIGHT = "I write so that I need not hear it."
THREE = """async () => {
  const { visit, asked } = document.querySelector("room-notebook");
  const { Notebook } = await import("/room/app/client/notebook.js");
  const book = new Notebook(visit, asked.room);
  await book.load();
  const none = { minutes: 15, skill: "", challenge: "", opening: "", insight: "", words: "" };
  const days = ["2026-11-02", "2026-11-09", "2026-11-16"];
  for (const on of days) await book.keep("session", { on, ...none });
}"""
PROMISE = "I call her tomorrow before nine."
BESIDE = "Two weeks without an answer."
ALONE = "She speaks faster when it is about the fair."
BOTH_SEE = "Seen by you and {}, once you show it or end the session."


@pytest.fixture(scope="module")
def mairi(house: Company) -> Guest:
    """Has a passphrase, on a phone."""
    guest = Guest(house.sit_down("Mairi Sinclair", width=390))
    guest.enrol()
    return guest


@pytest.fixture(scope="module")
def tomasz(house: Company) -> Guest:
    """Has a passkey, at a desk."""
    guest = Guest(house.sit_down("Tomasz Zieliński"))
    guest.hold_a_passkey()
    guest.enrol()
    return guest


def type_into(guest: Guest, label: str, text: str) -> None:
    guest.page.get_by_label(label).fill(text)


def beginning(guest: Guest) -> None:
    """From the notebook into a session, with its clock running."""
    guest.follow("Begin a session")
    guest.press("Begin")
    guest.page.get_by_text("15 minutes left.").wait_for()


def to_notebook(guest: Guest) -> None:
    guest.page.evaluate("location.hash = location.hash.replace('/session', '')")
    guest.page.locator("room-notebook h1").wait_for()


def again(guest: Guest) -> None:
    """The notebook is left and opened."""
    guest.page.evaluate("location.hash = '#/'")
    guest.follow("Open")
    guest.page.locator("room-notebook h1").wait_for()


def by_keyboard(guest: Guest, name: str, *typed: str) -> None:
    """Tab to what has this name, and type there."""
    guest.visitor.tab_to(name)
    for each in typed:
        keyboard = guest.page.keyboard
        keyboard.press("Enter") if each == ENTER else keyboard.type(each)


def turn_to(guest: Guest) -> None:
    """The page comes into sight again, and looks at once."""
    guest.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def begin_and_go_along(mairi: Guest, tomasz: Guest) -> None:
    by_keyboard(mairi, "Begin a session", ENTER)
    mairi.page.locator("room-session h1").wait_for()
    by_keyboard(mairi, "Begin", ENTER)
    expect_seen(mairi.page.get_by_text("15 minutes left."))
    by_keyboard(tomasz, "Begin a session", ENTER)
    expect_seen(tomasz.page.get_by_text("Mairi Sinclair began at"))
    by_keyboard(tomasz, "Go along", ENTER)
    expect_seen(tomasz.page.get_by_text("Your clock is Mairi Sinclair’s from here."))


def test_a_whole_session_of_two_by_keyboard_on_one_clock(agreed: tuple[Guest, Guest]) -> None:
    mairi, tomasz = agreed
    phone, desk = mairi.page, tomasz.page
    begin_and_go_along(mairi, tomasz)
    by_keyboard(tomasz, "Notes nobody else sees", ALONE[:7])
    by_keyboard(mairi, "The skill", "Conf")
    by_keyboard(mairi, "I don’t know where to start", ENTER)
    by_keyboard(mairi, "Something that worked", ENTER)
    expect_seen(phone.get_by_text("what was your part in it?"))
    phone.keyboard.type(FEAR)
    by_keyboard(mairi, "what is written so far", ENTER)
    phone.get_by_text("sees it at their next look").wait_for()
    turn_to(tomasz)
    expect_seen(desk.locator(".theirs").filter(has_text="Confidence").get_by_text(FEAR))
    expect_seen(desk.get_by_text("Mairi Sinclair put something before you both."))
    desk.keyboard.type(ALONE[7:])  # nothing was taken from under their fingers
    expect(desk.get_by_label("Notes nobody else sees")).to_have_value(ALONE)

    by_keyboard(tomasz, "Pause", ENTER)
    expect_seen(phone.get_by_text("Tomasz Zieliński paused the clock."))
    by_keyboard(mairi, "Go on", ENTER)
    by_keyboard(tomasz, "Notes you both see", BESIDE)
    expect_seen(desk.get_by_text("A session of this day by Mairi Sinclair is there already."))
    by_keyboard(tomasz, "End the session and keep it", ENTER)
    expect_seen(tomasz.note(BESIDE))
    turn_to(mairi)
    expect_seen(phone.get_by_text("Tomasz Zieliński ended the session and kept it."))
    expect_seen(phone.locator(".theirs").get_by_text(BESIDE))
    by_keyboard(mairi, "What do you see now", INSIGHT)
    by_keyboard(mairi, "One thing, in your own words", PROMISE)
    by_keyboard(mairi, "End the session and keep it", ENTER)
    for answer in ("Partly", "I did"):
        phone.get_by_role("button", name=answer, exact=True).tap()
    expect_seen(mairi.note(PROMISE))
    expect_seen(mairi.note(INSIGHT).filter(has_text="Confidence"))
    expect(phone.get_by_text(ALONE)).to_have_count(0)
    expect(phone.get_by_text("began a session")).to_have_count(0)


def test_what_each_field_is_seen_by_stands_at_it(agreed: tuple[Guest, Guest]) -> None:
    mairi, tomasz = agreed
    for guest, other in ((mairi, "Tomasz Zieliński"), (tomasz, "Mairi Sinclair")):
        guest.follow("Begin a session")
        guest.page.locator("room-session h1").wait_for()
        shared = "What do you see now" if guest is mairi else "Notes you both see"
        expect(guest.page.get_by_label(shared)).to_have_accessible_description(
            BOTH_SEE.format(other)
        )
        alone = guest.page.get_by_label("Notes nobody else sees")
        expect(alone).to_have_accessible_description("Seen by you alone.")
        to_notebook(guest)


def test_what_was_typed_is_there_after_the_lock_and_nobody_else_saw_it(
    agreed: tuple[Guest, Guest],
) -> None:
    mairi, _ = agreed
    beginning(mairi)
    type_into(mairi, "What do you see now", "Not said yet")
    mairi.press("Lock now")
    mairi.heading("Unlock your room").wait_for()
    mairi.unlock()
    expect_seen(mairi.page.locator(".ring"))
    expect(mairi.page.get_by_label("What do you see now")).to_have_value("Not said yet")
    expect(mairi.page.locator(".ring")).to_contain_text("minutes left.")
    assert not [one for one in mairi.sent if "Not said yet" in one]
    mairi.press("End the session and keep it")
    mairi.press("Leave it out")
    expect_seen(mairi.note("Not said yet"))


def test_the_screens_of_a_session_are_for_everyone(agreed: tuple[Guest, Guest]) -> None:
    found = []
    for guest in agreed:
        guest.follow("Begin a session")
        guest.page.locator("room-session h1").wait_for()
        for more in guest.page.locator("details").all()[:1]:
            more.locator("summary").click()
        found += looked_at(guest)
        to_notebook(guest)
        found += looked_at(guest)
    assert found == []


def test_after_the_third_session_a_coachee_is_asked_and_nobody_reads_that_they_answered(
    agreed: tuple[Guest, Guest],
) -> None:
    mairi, _ = agreed
    asked = "Go on, change, or stop?"
    mairi.page.evaluate(THREE)
    again(mairi)
    expect_seen(mairi.heading(asked))
    expect(mairi.page.get_by_role("link", name="Stop", exact=True)).to_be_visible()
    mairi.sent.clear()
    mairi.press("Go on")
    expect(mairi.heading(asked)).to_have_count(0)
    for guest in agreed:
        again(guest)
        expect(guest.heading(asked)).to_have_count(0)
    assert not [one for one in mairi.sent if "go-on" in one or "asked" in one]
