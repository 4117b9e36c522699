"""Coaches are found, a weekly time is agreed and proposed, a pause is wished for, in a browser."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.quiet import Company
from tests.browser.room.guest import PATIENT, Guest
from tests.browser.room.test_every_screen import looked_at

pytestmark = pytest.mark.browser


def go(guest: Guest, place: str, screen: str) -> None:
    guest.page.evaluate("place => { location.hash = place; }", place)
    guest.page.locator(f"room-{screen} h1").wait_for(timeout=PATIENT)


def arrive(guest: Guest) -> None:
    guest.arrive()
    guest.heading("The room").wait_for(timeout=PATIENT)


def told(guest: Guest, words: str) -> None:
    expect(guest.page.get_by_text(words)).to_be_visible(timeout=PATIENT)


def test_a_weekly_time_is_agreed_and_laid_into_a_calendar(
    agreed: tuple[Guest, Guest], tmp_path: Path
) -> None:
    mairi, tomasz = agreed
    room = mairi.page.url.split("#")[1]
    go(mairi, f"{room}/rhythm", "rhythm")
    mairi.page.get_by_text("Propose a time").click()
    mairi.press("Propose it to Tomasz Zieliński")
    mairi.heading("You proposed, and Tomasz Zieliński has not answered yet").wait_for()
    go(tomasz, f"{room}/rhythm", "rhythm")
    tomasz.press("Agree")
    told(tomasz, "Save a file for your calendar")
    found = looked_at(tomasz)
    with tomasz.page.expect_download() as saved:
        tomasz.press("Save a file for your calendar")
    saved.value.save_as(tmp_path / "calendar.ics")
    assert ("SUMMARY:Focus" in (tmp_path / "calendar.ics").read_text(), found) == (True, [])


def test_an_address_answers_with_the_title_until_it_is_let_end(
    agreed: tuple[Guest, Guest],
) -> None:
    _, tomasz = agreed
    tomasz.page.get_by_text("Or an address that your calendar asks").click()
    tomasz.page.get_by_label("Title", exact=True).fill("Fishing")
    tomasz.press("Make an address")
    path = "/calendar/" + tomasz.page.locator(".address").inner_text().split("/calendar/")[1]
    found = looked_at(tomasz)
    before = tomasz.page.request.get(path).text()
    tomasz.page.reload()
    tomasz.unlock()
    tomasz.page.get_by_text("Or an address that your calendar asks").click()
    tomasz.press("Let the address end")
    told(tomasz, "Save a file for your calendar")
    after = tomasz.page.request.get(path).status
    assert ("SUMMARY:Fishing" in before, after, found) == (True, 404, [])


def test_the_other_one_is_told_of_a_pause(agreed: tuple[Guest, Guest]) -> None:
    mairi, tomasz = agreed
    room = mairi.page.url.split("#")[1].split("/rhythm")[0]
    go(mairi, f"{room}/rhythm", "rhythm")
    mairi.page.get_by_text("Pause for a while").click()
    mairi.press("Pause it")
    told(mairi, "Paused by you until")
    go(tomasz, "/", "home")
    told(tomasz, "Paused by Mairi Sinclair until")
    assert looked_at(tomasz) == []


def test_a_coach_is_found_by_what_they_coach(mairi: Guest, tomasz: Guest) -> None:
    go(tomasz, "/coaches/me", "profile")
    tomasz.page.get_by_label("Discovery").check()
    tomasz.page.get_by_label("Languages").fill("English, Polski")
    tomasz.page.get_by_label("About you").fill("Ten years of valves, five of listening.")
    tomasz.page.get_by_label("morning").nth(1).check()
    found = looked_at(tomasz)
    tomasz.press("Show this page")
    tomasz.heading("Your page is there").wait_for()
    go(mairi, "/coaches", "coaches")
    mairi.page.get_by_label("Speciality").select_option("Discovery")
    row = mairi.page.get_by_role("listitem").filter(has_text="Tomasz Zieliński")
    found += looked_at(mairi)
    row.get_by_role("link", name="Read more").click()
    told(mairi, "Ten years of valves, five of listening.")
    assert found + looked_at(mairi) == []


def test_a_manager_proposes_to_the_team_and_one_says_yes(house: Company, mairi: Guest) -> None:
    dana = Guest(house.sit_down("Dana Calder"))
    arrive(dana)
    go(dana, "/offers", "offers")
    dana.page.get_by_role("button", name="Propose it to").click()
    dana.heading("What you proposed").wait_for()
    found = looked_at(dana)
    go(mairi, "/", "home")
    mairi.page.get_by_role("link", name="Read it, and answer").click()
    mairi.heading("Dana Calder proposes").wait_for()
    found += looked_at(mairi)
    mairi.page.get_by_text("Another time").click()
    mairi.page.get_by_label("Day").select_option("Thursday")
    mairi.press("Propose this time")
    told(mairi, "You proposed Thursday")
    go(dana, "/", "home")
    go(dana, "/offers", "offers")
    dana.press("Take that time")
    told(dana, "Thursday, 09:30. Not answered yet.")
    go(mairi, "/", "home")
    go(mairi, "/offers", "offers")
    mairi.press("Yes, begin a room")
    mairi.page.wait_for_url("**/#/rooms/**")
    go(dana, "/", "home")
    go(dana, "/offers", "offers")
    told(dana, "Said yes.")
    assert found == []


def test_an_invoice_names_nobody(house: Company) -> None:
    coach = Guest(house.sit_down("Callum Reid"))
    arrive(coach)
    go(coach, "/coaches/invoice", "invoice")
    found = looked_at(coach)
    for label, said in (("From", "C. Reid"), ("To", "Northlight"), ("For which time", "November")):
        coach.page.get_by_label(label, exact=True).fill(said)
    coach.page.get_by_label("Price of one").fill("120")
    coach.page.get_by_label("Currency").fill("EUR")
    coach.press("Show the invoice")
    told(coach, "480.00 EUR")
    assert found + looked_at(coach) == []
