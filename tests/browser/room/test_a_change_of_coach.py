"""Someone goes on with another coach, who reads nothing of before; the old one is out."""

import pytest
from playwright.sync_api import expect

from tests.browser.quiet import Company
from tests.browser.room.guest import NOTE, PATIENT, Guest, expect_seen

pytestmark = [pytest.mark.browser, pytest.mark.long]
Trio = tuple[Guest, Guest, Guest]
ASKED = "What are you afraid of?"
BEFORE = "Of asking what I do not know."
AFTER = "A beginning with Femke."


@pytest.fixture(scope="module")
def femke(house: Company) -> Guest:
    """Coaches from today on, outside of Mairi's line, with keys."""
    noor = house.sit_down("Noor Haddad").page
    noor.goto("/office/?q=femke")
    noor.get_by_role("link", name="Femke de Wit").first.click()
    noor.get_by_text("Give a seat").click()
    noor.locator('form[action$="/seats/"] select[name=kind]').select_option("coach")
    noor.get_by_role("button", name="Give this seat").click()
    noor.get_by_role("rowheader", name="Coach").wait_for()
    guest = Guest(house.sit_down("Femke de Wit"))
    guest.enrol()
    return guest


@pytest.fixture(scope="module")
def changed(agreed: tuple[Guest, Guest], femke: Guest) -> Trio:
    """Mairi wrote for Tomasz; she goes on with Femke, compares, agrees and writes."""
    mairi, tomasz = agreed
    tomasz.write(ASKED)
    mairi.write(BEFORE)
    mairi.follow("Another coach")
    row = mairi.page.get_by_role("listitem").filter(has_text="Femke")
    row.get_by_role("button", name="Go on with them").click()
    mairi.press("Change it")
    mairi.compare()
    mairi.propose("To go on.")
    femke.open_room()
    femke.compare()
    femke.press("Sign it")
    femke.follow("Open the notebook")
    mairi.open_room()
    mairi.write(AFTER)
    return mairi, tomasz, femke


def test_whose_room_it_is_reads_all_of_it_with_who_wrote_it(changed: Trio) -> None:
    mairi = changed[0]
    expect_seen(mairi.note(ASKED).filter(has_text="Tomasz Zieliński"))


def test_the_new_coach_reads_what_came_since(changed: Trio) -> None:
    femke = changed[2]
    femke.open_room()
    expect_seen(femke.note(AFTER))
    expect(femke.page.locator(".note")).to_have_count(1)


def test_for_the_old_coach_the_room_is_gone(changed: Trio) -> None:
    tomasz = changed[1]
    tomasz.come_back()
    expect(tomasz.page.get_by_text("None yet.")).to_be_visible(timeout=PATIENT)


def test_while_nothing_is_agreed_what_was_before_can_be_read(changed: Trio) -> None:
    """Last of all: she goes back to the first coach, and agrees nothing yet."""
    mairi = changed[0]
    mairi.follow("Another coach")
    row = mairi.page.get_by_role("listitem").filter(has_text="Tomasz")
    row.get_by_role("button", name="Go on with them").click()
    mairi.press("Change it")
    mairi.page.get_by_text("Read what was written before").click()
    expect_seen(mairi.note(BEFORE))
    expect(mairi.page.get_by_label(NOTE)).to_have_count(0)
