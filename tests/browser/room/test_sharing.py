"""Out of a room: a line that is parked, something shared, and a case that got its yes."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.quiet import Company
from tests.browser.room.guest import NOTE, PATIENT, Guest, expect_seen
from tests.browser.room.test_every_screen import looked_at

pytestmark = [pytest.mark.browser, pytest.mark.long]
DEAL = "The Fife deal closes in March, 240k."
MORE = "Northsea is in stage two and the forecast says May."
PARKED = "Ask Dana about Northsea."
INSIGHT = "I ask two questions before I say anything."
CASE = "Somebody who fills every silence, and I fill it too."
OF_MINE = """async (text) => {
  const { visit, asked } = document.querySelector("room-notebook");
  const { Notebook } = await import("/room/app/client/notebook.js");
  const book = new Notebook(visit, asked.room);
  await book.load();
  const none = { challenge: "", opening: "", words: "" };
  const on = "2026-11-16";
  await book.keep("session", { on, minutes: 15, skill: "asking", insight: text, ...none });
}"""


@pytest.fixture(scope="module")
def dana(house: Company) -> Page:
    return house.sit_down("Dana Calder").page


def to_notebook(guest: Guest) -> None:
    guest.follow("Back to the notebook")
    guest.page.get_by_label(NOTE).wait_for()


def typed(guest: Guest, text: str) -> None:
    field = guest.page.get_by_label(NOTE)
    field.fill(field.input_value() + text)


def test_talk_of_the_pipeline_is_met_with_a_question(agreed: tuple[Guest, Guest]) -> None:
    mairi, _ = agreed
    typed(mairi, DEAL)
    expect_seen(mairi.page.get_by_text("A deal as an example is welcome."))
    assert looked_at(mairi) == []
    assert not [one for one in mairi.sent if "parked" in one or "Fife" in one]


def test_if_it_goes_on_the_line_is_offered_word_for_word(agreed: tuple[Guest, Guest]) -> None:
    mairi, _ = agreed
    typed(mairi, "\n" + MORE)
    mairi.press("Show me what would leave")
    line = mairi.page.get_by_label("Word for word")
    expect(line).to_have_value(MORE)
    expect_seen(mairi.page.get_by_text("No review is planned. It waits for your next one."))
    assert looked_at(mairi) == []
    line.fill(PARKED)
    mairi.press("Yes, park it")
    expect_seen(mairi.page.get_by_text("Parked. It waits on your card"))
    out = [one for one in mairi.sent if "parked-lines" in one and "{" in one]
    assert out[-1].endswith(f'{{"text":"{PARKED}"}}')
    mairi.page.get_by_label(NOTE).fill("")


def test_a_coach_is_asked_and_parks_nothing(agreed: tuple[Guest, Guest]) -> None:
    _, tomasz = agreed
    typed(tomasz, DEAL)
    expect_seen(tomasz.page.get_by_text("A deal as an example is welcome."))
    tomasz.press("Not now")
    typed(tomasz, "\n" + MORE)
    tomasz.page.wait_for_timeout(1500)
    expect(tomasz.page.locator(".drift")).to_have_count(0)
    tomasz.page.get_by_label(NOTE).fill("")


def test_something_is_shared_as_it_was_seen_and_read_by_a_press(
    agreed: tuple[Guest, Guest], dana: Page
) -> None:
    mairi, _ = agreed
    mairi.page.evaluate(OF_MINE, INSIGHT)
    mairi.follow("Share something")
    mairi.page.get_by_role("button", name=f"Share this: {INSIGHT}").click()
    expect_seen(mairi.page.get_by_text("Dana Calder reads it up to and with"))
    expect(mairi.page.get_by_label("What leaves, word for word")).to_have_value(INSIGHT)
    assert looked_at(mairi) == []
    words = mairi.page.get_by_label("What leaves, word for word")
    words.fill(INSIGHT + " And more.")
    mairi.press("Lock now")
    mairi.unlock()
    expect(words).to_have_value(INSIGHT + " And more.", timeout=PATIENT)
    words.fill(INSIGHT)
    mairi.press("Share exactly this")
    expect_seen(mairi.page.get_by_text("Dana Calder has not read it."))
    dana.goto("/")
    dana.get_by_role("link", name="Mairi shared something with you").click()
    expect(dana.get_by_text(INSIGHT)).to_have_count(0)
    dana.get_by_role("button", name="Read it").click()
    expect_seen(dana.get_by_text(INSIGHT))


def test_taken_back_it_is_gone_and_that_it_was_read_stays_said(
    agreed: tuple[Guest, Guest], dana: Page
) -> None:
    mairi, _ = agreed
    to_notebook(mairi)
    mairi.follow("Share something")
    expect_seen(mairi.page.get_by_text("Dana Calder has read it."))
    assert looked_at(mairi) == []
    mairi.press("Take it back")
    mairi.page.get_by_role("dialog").get_by_role("button", name="Take it back").click()
    expect_seen(mairi.page.get_by_text("Taken back. Dana Calder has read it."))
    dana.goto("/shares/")
    expect_seen(dana.get_by_text("Nothing is shared with you now."))
    to_notebook(mairi)


def test_a_case_has_no_way_out_before_the_coachees_yes(agreed: tuple[Guest, Guest]) -> None:
    mairi, tomasz = agreed
    tomasz.follow("Supervision")
    tomasz.page.get_by_label("The case, word for word").fill(CASE)
    tomasz.page.get_by_label("To whom").fill("Ines, my supervisor")
    tomasz.press("Ask Mairi Sinclair")
    expect_seen(tomasz.page.get_by_text("Until there is a yes, it stays here."))
    expect(tomasz.page.get_by_role("button", name="Print exactly this")).to_have_count(0)
    mairi.follow("Supervision")
    expect_seen(mairi.page.get_by_text(CASE))
    assert looked_at(mairi) == []
    mairi.press("Yes, exactly this")
    expect_seen(mairi.page.get_by_text("You said yes to exactly these words."))
    to_notebook(tomasz)
    tomasz.follow("Supervision")
    expect(tomasz.page.get_by_role("button", name="Print exactly this")).to_be_visible(
        timeout=PATIENT
    )
    assert looked_at(tomasz) == []


def test_a_case_without_a_connection_waits_and_is_not_asked_again(
    agreed: tuple[Guest, Guest],
) -> None:
    _, tomasz = agreed
    tomasz.page.get_by_label("The case, word for word").fill(MORE)
    tomasz.page.context.set_offline(True)
    tomasz.press("Ask Mairi Sinclair")
    expect_seen(tomasz.page.get_by_text("What you said waits here, sealed"))
    tomasz.page.context.set_offline(False)
    tomasz.visitor.complaints.clear()  # of what could not be asked for
    to_notebook(tomasz)
    tomasz.follow("Supervision")
    expect_seen(tomasz.page.get_by_text(MORE))
    expect(tomasz.page.locator(".note", has_text=MORE)).to_have_count(1)
