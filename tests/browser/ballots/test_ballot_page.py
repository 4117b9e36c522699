"""The ballot page: what it asks, what it says, and that everyone can use it."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import wrong
from tests.browser.ballots.conftest import Contexts
from tests.browser.ballots.house import House
from tests.browser.ballots.voter import ANSWERED, Voter

pytestmark = pytest.mark.browser


def test_what_is_left_open_is_said_where_it_is(voter: Voter) -> None:
    key = voter.hold()
    voter.open(key)
    voter.put()
    expect(voter.page.locator("input[name=item-0]").first).to_be_focused()
    expect(voter.page.get_by_text("Answer this one")).to_have_count(2)
    assert voter.house.ballots(key) == []


def test_words_that_are_too_long_are_refused_and_never_cut(voter: Voter) -> None:
    key = voter.hold(group={"words": True}, size=4096)
    voter.open(key)
    voter.answer()
    field = voter.page.get_by_label("In your own words")
    field.fill("w" * 601)
    expect(voter.page.get_by_text("That is 1 letter too long.")).to_be_visible()
    voter.put()
    expect(field).to_be_focused()
    field.fill("w" * 600)
    voter.put()
    expect(voter.page.get_by_text("It is in the box.")).to_be_visible()
    assert voter.house.said(key)[0]["words"] == "w" * 600


def test_a_ballot_is_cast_with_the_keyboard_alone(voter: Voter) -> None:
    key = voter.hold()
    voter.open(key)
    expect(voter.page.get_by_role("button", name="Put it in the box")).to_be_visible()
    visitor, keyboard = voter.visitor, voter.page.keyboard
    visitor.tab_to("strongly disagree")
    for _ in range(3):
        keyboard.press("ArrowDown")
    visitor.tab_to("strongly disagree")
    keyboard.press("ArrowUp")  # the last one: rather not say
    visitor.tab_to("Put it in the box")
    keyboard.press("Enter")
    expect(voter.page.get_by_role("heading", name="It is in the box.")).to_be_focused()
    assert voter.house.said(key) == [ANSWERED]


def test_questions_are_asked_in_a_language_that_one_reads(voter: Voter) -> None:
    german = {
        "title": "Offen reden im Team", "items": ["Eins.", "Zwei."],
        "labels": ["gar nicht", "eher nicht", "teils", "eher", "voll"],
    }  # fmt: skip
    key = voter.hold(translations={"de": german})
    voter.open(key)
    voter.page.get_by_label("agree", exact=True).first.check()
    voter.page.get_by_label("Language of the questions").select_option("de")
    expect(voter.page.get_by_label("eher", exact=True).first).to_be_checked()
    expect(voter.page.get_by_role("heading", name="Offen reden im Team")).to_be_visible()


def test_each_way_that_a_ballot_cannot_be_had_is_said(voter: Voter) -> None:
    said = voter.page.locator("[data-said]")
    voter.page.goto("/urn/")
    expect(said).to_contain_text("No ballot is named")
    voter.page.goto("/urn/#paper=broken")
    expect(said).to_contain_text("did not arrive whole")
    voter.page.goto("/urn/#box=nobodysbox")
    expect(said).to_contain_text("No ballot paper for this ballot is in this browser")
    key = voter.fetch()
    voter.open(key)
    expect(said).to_contain_text("The ballot opens on")
    voter.house.days_later(9)
    voter.page.reload()
    expect(said).to_contain_text("Your paper was not used")
    voter.house.void(key)
    voter.page.reload()
    expect(said).to_contain_text("This ballot is void")


def test_a_ballot_that_too_few_could_cast_does_not_open(voter: Voter) -> None:
    key = voter.hold(minimum=2)
    voter.open(key)
    expect(voter.page.locator("[data-said]")).to_contain_text("did not open")


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1440, "light")])
def test_the_ballot_is_accessible_and_fits(
    width: int, scheme: str, contexts: Contexts, house: House
) -> None:
    voter = Voter(contexts(width, scheme), house)
    key = voter.hold(group={"words": True}, size=4096, coach_item=True, helped_item=True)
    assert wrong(voter.visitor) == []
    voter.open(key)
    voter.page.get_by_text("What was agreed before anyone answered").click()
    voter.put()
    expect(voter.page.get_by_text("Answer this one")).to_have_count(2)
    assert wrong(voter.visitor) == []
    voter.answer()
    voter.put()
    expect(voter.page.get_by_text("It is in the box.")).to_be_visible()
    assert wrong(voter.visitor) == []


def test_the_page_allows_no_text_to_become_code(voter: Voter) -> None:
    key = voter.hold(title="<img src=x onerror=alert(1)>")
    voter.open(key)
    expect(voter.page.get_by_role("heading", name="<img src=x")).to_be_visible()
    answer = voter.page.request.get("/urn/")
    assert "trusted-types 'none'" in answer.headers["content-security-policy"]
