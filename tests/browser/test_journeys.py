"""Whole ways through the product, as a seller, a manager and an administrator walk them."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser
PHONE = pytest.param({"width": 390}, id="phone")


def test_a_seller_reaches_her_own_row_by_keyboard_alone(visitor: Visitor) -> None:
    visitor.open("/sign-in/")
    visitor.tab_to("Mairi Sinclair")
    visitor.page.keyboard.press("Enter")
    visitor.tab_to("Scoreboard")
    visitor.page.keyboard.press("Enter")
    visitor.tab_to("Your own page")
    visitor.page.keyboard.press("Enter")
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Your quarter")


def test_the_first_tab_skips_to_the_page(visitor: Visitor) -> None:
    visitor.sign_in_as("Mairi Sinclair")
    visitor.page.keyboard.press("Tab")
    visitor.page.keyboard.press("Enter")
    expect(visitor.page.locator("main")).to_be_focused()


def test_a_question_about_a_figure_is_answered_where_it_was_asked(visitor: Visitor) -> None:
    visitor.sign_in_as("Sander Vos")
    visitor.open("/floor/", "Cycle time")
    visitor.page.get_by_label("What looks wrong").fill("Is the Utrecht deal in here twice?")
    visitor.page.get_by_role("button", name="Ask the administrator").click()
    figure = visitor.page.url
    visitor.sign_in_as("Noor Haddad")
    visitor.open("/office/questions/")
    card = visitor.page.get_by_role("article").filter(has_text="Utrecht deal")
    card.get_by_label("Answer").fill("It was; the copy is gone since this morning.")
    card.get_by_role("button", name="Answer Sander Vos").click()
    visitor.sign_in_as("Sander Vos")
    visitor.page.goto(figure)
    expect(visitor.page.get_by_text("the copy is gone since this morning")).to_be_visible()


def test_another_quarter_is_shown_as_soon_as_it_is_chosen(visitor: Visitor) -> None:
    visitor.sign_in_as("Dana Calder")
    visitor.open("/floor/")
    quarter = visitor.page.get_by_label("Quarter")
    before = quarter.locator("option").nth(1)
    slug = before.get_attribute("value") or ""
    quarter.select_option(slug)
    expect(visitor.page).to_have_url(re.compile(f"quarter={slug}"))


def test_dark_stays_dark_on_the_next_page(visitor: Visitor) -> None:
    visitor.sign_in_as("Callum Reid")
    visitor.page.get_by_text("Callum Reid").first.click()
    with visitor.page.expect_response("**/you/theme/"):
        visitor.page.locator("label.segment", has_text="Dark").click()
    visitor.open("/people/")
    expect(visitor.page.locator("html")).to_have_attribute("data-theme", "dark")


def test_a_wrong_line_is_drawn_and_taken_back(visitor: Visitor) -> None:
    visitor.sign_in_as("Noor Haddad")
    visitor.open("/office/?q=mairi", "Mairi Sinclair")
    visitor.page.get_by_text("Draw a new line").click()
    visitor.page.get_by_label("Reports to").select_option(label="Sander Vos")
    visitor.page.get_by_role("button", name="Draw this line").click()
    visitor.page.get_by_role("button", name="Take back").first.click()
    reports_to = visitor.page.locator("dl.facts")
    expect(reports_to).to_contain_text("Dana Calder")


def test_leaving_is_asked_by_restating_what_it_means(visitor: Visitor) -> None:
    visitor.sign_in_as("Noor Haddad")
    visitor.open("/office/?q=juno", "Juno Marchetti")
    visitor.page.get_by_text("This person leaves").click()
    expect(visitor.page.get_by_text("Open sessions end with the next page")).to_be_visible()


@pytest.mark.parametrize("visitor", [PHONE], indirect=True)
def test_on_a_phone_the_places_are_at_hand(visitor: Visitor) -> None:
    visitor.sign_in_as("Mairi Sinclair")
    visitor.page.get_by_role("navigation", name="Places").get_by_text("Scoreboard").tap()
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("Leith")


def test_nothing_on_a_page_seen_by_others_can_be_pressed(visitor: Visitor) -> None:
    visitor.sign_in_as("Mairi Sinclair")
    visitor.open("/you/seen/", "Your own measures of a quarter")
    expect(visitor.page.locator("main")).to_have_attribute("inert", "")


def test_signing_out_forgets_drafts_and_keeps_a_ballot_paper(visitor: Visitor) -> None:
    visitor.open("/sign-in/", "Mairi Sinclair’s ballot paper")
    expect(visitor.page.get_by_role("button", name="Put it in the box")).to_be_visible()
    visitor.sign_in_as("Mairi Sinclair")
    visitor.page.evaluate("localStorage.setItem('draft', 'words')")
    visitor.page.get_by_text("Mairi Sinclair").first.click()
    visitor.page.get_by_role("button", name="Sign out").click()
    expect(visitor.page.get_by_text("This browser holds a ballot paper")).to_be_visible()
    assert visitor.page.evaluate("localStorage.getItem('draft')") is None
    visitor.page.get_by_role("link", name="Open the ballot").click()
    visitor.page.get_by_role("button", name="The coaching I get").click()
    expect(visitor.page.get_by_role("button", name="Put it in the box")).to_be_visible()


def test_whoever_is_at_a_shared_browser_can_have_its_papers_forgotten(visitor: Visitor) -> None:
    visitor.open("/sign-in/", "Mairi Sinclair’s ballot paper")
    expect(visitor.page.get_by_role("button", name="Put it in the box")).to_be_visible()
    visitor.open("/sign-in/")
    visitor.page.get_by_role("button", name="Forget it here").click()
    expect(visitor.page.get_by_text("Forgotten.")).to_be_focused()
    assert visitor.page.evaluate("Object.keys(localStorage)") == []


def test_two_people_at_one_browser_have_a_ballot_paper_each(visitor: Visitor) -> None:
    """Mairi's is here; to Callum, who is asked in the same group, it says that his is not."""
    visitor.open("/sign-in/", "Mairi Sinclair’s ballot paper")
    expect(visitor.page.get_by_role("button", name="Put it in the box")).to_be_visible()
    visitor.sign_in_as("Callum Reid")
    visitor.open("/pulse/")
    expect(visitor.page.locator("[data-standing=not-here]")).to_be_visible()
    visitor.sign_in_as("Mairi Sinclair")
    visitor.open("/pulse/")
    expect(visitor.page.locator("[data-standing=held-open]")).to_be_visible()
