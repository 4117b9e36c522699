"""A month of two, in the words of the test: what is said in it, and what a week has."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from playwright.sync_api import expect

from tests.browser.quiet import Company
from tests.browser.room.guest import PATIENT, Guest, expect_seen

WEEK = timedelta(weeks=1)
Pair = tuple[Guest, Guest]


@dataclass(frozen=True)
class Week:
    """What a coachee says in one of her sessions."""

    challenge: str
    insight: str
    promise: str

    @property
    def words(self) -> tuple[str, ...]:
        return self.challenge, self.insight, self.promise


GOALS = "To ask before I tell."
WEEKS = (
    Week("I fill every silence.", "Silence is not mine to fill.", "I count to four on Tuesday."),
    Week("I send the offer too soon.", "I send it to be done.", "One question before the offer."),
    Week("I dread the price.", "The price is the start of a talk.", "I say the price, and wait."),
    Week("They went quiet on me.", "Quiet is an answer I can ask about.", "I ring them on Monday."),
)
MEETING = "Harbour, the second round."
CAME = "Four felt like forty, and then they talked."
LATER = "With Femke I begin at the end."


def on_the_day(guest: Guest, moment: datetime) -> None:
    """It is this moment at their device from now on; its clock goes on from there."""
    guest.page.clock.set_system_time(moment)


def another_day(guest: Guest, moment: datetime) -> None:
    """They come back and open their only room."""
    on_the_day(guest, moment)
    guest.open_room()
    guest.page.locator("room-notebook h1").wait_for(timeout=PATIENT)


def go(guest: Guest, place: str, screen: str) -> None:
    """To a screen by its address, without leaving the page."""
    guest.page.evaluate("place => { location.hash = place; }", place)
    guest.page.locator(f"room-{screen} h1").wait_for(timeout=PATIENT)


def type_into(guest: Guest, label: str, text: str) -> None:
    guest.page.get_by_label(label).fill(text)


def add_words(guest: Guest) -> None:
    """One more way to unlock, in whichever browser."""
    guest.follow("Your keys")
    guest.press("Add a passphrase")
    guest.passphrase = " ".join(guest.page.locator(".written__one").all_inner_texts())
    guest.press("I have written it down")
    expect_seen(guest.page.get_by_role("listitem").filter(has_text="Seven words, in any browser."))


def session_of_two(coachee: Guest, coach: Guest, week: Week) -> None:
    """Fifteen minutes on one clock at two devices at once, up to the two taps."""
    coachee.follow("Begin a session")
    coachee.press("Begin")
    expect_seen(coachee.page.get_by_text("15 minutes left."))
    coach.follow("Begin a session")
    coach.press("Go along")
    type_into(coachee, "In your words", week.challenge)
    coachee.page.get_by_role("button", name="what is written so far").click()
    expect_seen(coach.page.locator(".theirs").get_by_text(week.challenge))
    type_into(coachee, "What do you see now", week.insight)
    type_into(coachee, "One thing, in your own words", week.promise)
    coachee.press("End the session and keep it")
    coachee.press("About me")
    coachee.press("I did")
    expect_seen(coachee.note(week.promise))


def take_up_coaching(house: Company, name: str) -> None:
    """An administrator gives someone the seat of a coach."""
    office = house.sit_down("Noor Haddad").page
    office.goto(f"/office/?q={name.split(maxsplit=1)[0]}")
    office.get_by_role("link", name=name).first.click()
    office.get_by_text("Give a seat").click()
    office.locator('form[action$="/seats/"] select[name=kind]').select_option("coach")
    office.get_by_role("button", name="Give this seat").click()
    expect(office.get_by_role("rowheader", name="Coach")).to_be_visible(timeout=PATIENT)
