"""A week on the floor, from an empty installation on: walked once, and what everyone saw is kept.

The first ten minutes of a manager and of a seller, the review, what was promised in it, and the
card of the week after, which begins with it. The seller has a phone, the others sit at a desk.
"""

from dataclasses import dataclass, field

import icalendar
from playwright.sync_api import expect

from tests.browser.quiet import Company
from tests.browser.visitor import Visitor

PHONE = 390
DEAL = "Probes for the harbour"
CHALLENGE = "The harbour master says yes to everything and signs nothing."
STEP = "Ask who else has to say yes."
HELP = "Do you know anyone at the port authority?"
PROMISE = "I ask Grete for the name of her contact at the port authority."
LEARNT = "A yes without a signature is a question."


@dataclass
class Week:
    """What stood on the page at each turn, as its reader saw it."""

    saw: dict[str, str] = field(default_factory=dict)

    def keep(self, turn: str, visitor: Visitor) -> None:
        """The words of the page that someone has open."""
        visitor.page.wait_for_load_state()
        self.saw[turn] = visitor.page.locator("main").inner_text()


def walk(company: Company) -> Week:
    """From the first sign-in to the card of next week."""
    week = Week()
    dana, mairi = company.sit_down("Dana Calder"), company.sit_down("Mairi Sinclair", width=PHONE)
    _the_first_ten_minutes(week, dana, mairi)
    _the_card(week, mairi, dana)
    _the_review(week, dana)
    _what_stays(week, dana, mairi)
    grete = company.sit_down("Grete Solheim")
    for path in ("/floor/reviews/", "/floor/promises/", "/floor/plan/", "/"):
        grete.page.goto(path)
        week.saw["leader"] = week.saw.get("leader", "") + grete.page.locator("main").inner_text()
    return week


def _press(visitor: Visitor, name: str) -> None:
    visitor.page.get_by_role("button", name=name, exact=True).first.click()
    visitor.page.wait_for_load_state()


def _the_first_ten_minutes(week: Week, dana: Visitor, mairi: Visitor) -> None:
    dana.open("/floor/plan/", "Second meetings with new buyers")
    dana.page.get_by_label("Target").fill("400k")
    for number in range(2):
        dana.page.get_by_label("Each week").nth(number).fill("5")
    _press(dana, "Set it")
    week.keep("plan", dana)
    dana.open("/floor/reviews/rhythm/")
    _press(dana, "Set for everyone")
    dana.open("/floor/reviews/")
    week.keep("slots", dana)
    mairi.open("/floor/deals/", "Name your first deal")
    mairi.page.get_by_label("What you call it").fill(DEAL)
    _press(mairi, "Name it")
    week.keep("deal", mairi)


def _the_card(week: Week, mairi: Visitor, dana: Visitor) -> None:
    mairi.open("/floor/reviews/", "Prepare, three minutes")
    line = mairi.page.locator("#line-1")
    line.get_by_label("About").select_option(label=DEAL)
    challenge = line.get_by_label("What is the challenge?")
    challenge.fill(CHALLENGE)
    expect(line.locator(".kept__state")).to_have_text("Saved")
    mairi.page.reload()
    week.saw["kept"] = challenge.input_value()
    dana.open("/floor/reviews/", "Mairi Sinclair")
    week.keep("draft", dana)
    line.get_by_label("What would I do next?").fill(STEP)
    line.get_by_label("The help I want").select_option(label="Open a door")
    line.get_by_label("What would help, in a sentence").fill(HELP)
    _press(mairi, "Submit to Dana")
    week.keep("submitted", mairi)


def _the_review(week: Week, dana: Visitor) -> None:
    dana.open("/floor/reviews/", "Mairi Sinclair")
    _press(dana, "Begin")
    week.keep("meeting", dana)
    dana.page.locator("summary").filter(has_text="Answer").click()
    dana.page.locator(".review-answer textarea").fill(PROMISE)
    _press(dana, "Answer")
    week.saw["answered"] = dana.page.locator("#promises").inner_text()
    _press(dana, "Agreed as proposed")
    dana.page.get_by_label("What did we learn?").fill(LEARNT)
    _press(dana, "End the review")  # at once: the end waits until the last sentence is saved
    dana.page.wait_for_url("**/minutes/")
    week.keep("minutes", dana)


def _what_stays(week: Week, dana: Visitor, mairi: Visitor) -> None:
    mairi.page.goto("/floor/reviews/")
    mairi.page.locator("main a[href$='/minutes/']").first.click()
    week.keep("same minutes", mairi)
    for turn, visitor in (("owes", dana), ("is owed", mairi)):
        visitor.page.goto("/floor/promises/")
        week.keep(turn, visitor)
    mairi.page.goto("/floor/reminders/")
    _press(mairi, "Make an address")
    feed = mairi.page.get_by_label("Address to subscribe to").input_value()
    calendar = icalendar.Calendar.from_ical(mairi.page.request.get(feed).body())
    week.saw["calendar"] = "\n".join(str(one["summary"]) for one in calendar.walk("VEVENT"))
    mairi.page.goto("/floor/reviews/")
    mairi.page.locator("main a[href$='/card/']").first.click()
    week.keep("next card", mairi)
