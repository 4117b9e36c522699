"""A manager reads a conversation, keeps it, and whoever was in it has their words removed."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessible import wrong
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser
PHONE = pytest.param({"width": 390}, id="phone")
LEADING = "Why didn't you bring the CFO in from the start?"
DESK = pytest.param({"width": 1440, "scheme": "dark"}, id="desk, dark")


def read_the_sample(visitor: Visitor) -> Page:
    page = visitor.page
    page.goto("/desk/mirror/")
    page.get_by_role("button", name="Try it with a made-up one").click()
    expect(page.get_by_role("heading", name="Worth reading again")).to_be_visible()
    return page


@pytest.mark.parametrize("visitor", [PHONE, DESK], indirect=True)
def test_a_conversation_that_was_read_is_accessible_and_fits(visitor: Visitor) -> None:
    visitor.come_in_as("Dana Calder")
    page = read_the_sample(visitor)
    page.locator(".unit__mark").nth(3).press("Enter")
    width = page.viewport_size["width"] if page.viewport_size else 0
    page.set_viewport_size({"width": width, "height": 12_000})  # the bar of a phone covers nothing
    assert wrong(visitor) == []


def test_nothing_is_sent_while_a_conversation_is_read(visitor: Visitor) -> None:
    visitor.come_in_as("Dana Calder")
    sent: list[str] = []
    visitor.page.on("request", lambda one: sent.append(one.method) if one.post_data else None)
    page = read_the_sample(visitor)
    page.locator(".unit__mark").first.click()
    assert sent == []


def test_who_disagrees_changes_the_figures(visitor: Visitor) -> None:
    visitor.come_in_as("Dana Calder")
    page = read_the_sample(visitor)
    before = page.locator("[data-moves] .mix__count").first.inner_text()
    page.locator(".unit[data-move=open_question] .unit__mark").first.click()
    page.get_by_label("I disagree: it is").select_option("closed_question")
    expect(page.locator("[data-moves] .mix__count").first).not_to_have_text(before)


def test_a_reading_is_kept_and_the_others_words_are_removed(visitor: Visitor) -> None:
    visitor.sign_in_as("Dana Calder")
    page = read_the_sample(visitor)
    page.get_by_label("Everyone in the conversation agreed").check()
    page.get_by_role("button", name="Keep this reading").click()
    page.wait_for_url(re.compile("/desk/mirror/kept/.+"))
    expect(page.locator(".talk")).to_contain_text("Strathmore")
    kept = page.url
    visitor.sign_in_as("Mairi Sinclair")
    visitor.open("/desk/kept-of-me/")
    page.get_by_text("Have my words removed").first.click()
    page.get_by_role("button", name="Remove them").click()
    visitor.sign_in_as("Dana Calder")
    page.goto(kept)
    expect(page.locator(".talk")).to_contain_text("Removed at their wish.")


def test_what_is_typed_to_a_seller_brings_a_hint_that_can_be_taken(visitor: Visitor) -> None:
    visitor.come_in_as("Dana Calder")
    visitor.open("/floor/conduct/moments/", "css=a[href$='#answer']")
    field = visitor.page.locator("[data-mirror-hint]").first
    field.fill(LEADING)
    visitor.page.get_by_role("button", name="Take this one").first.click()
    expect(field).not_to_have_value(LEADING)


def test_a_conversation_is_read_and_questioned_with_the_keyboard_alone(visitor: Visitor) -> None:
    visitor.come_in_as("Dana Calder")
    page = visitor.page
    page.goto("/desk/mirror/")
    visitor.tab_to("Try it with a made-up one")
    page.keyboard.press("Enter")
    expect(page.locator("#figures")).to_be_focused()
    visitor.tab_to("leading question")
    page.keyboard.press("Enter")
    visitor.tab_to("Why: leading question")
    page.keyboard.press("Enter")
    expect(page.locator(".unit__panel")).to_contain_text("You could have begun")


def test_a_hint_is_taken_and_sent_away_with_the_keyboard_alone(visitor: Visitor) -> None:
    visitor.come_in_as("Dana Calder")
    visitor.open("/floor/conduct/moments/", "css=a[href$='#answer']")
    field = visitor.page.locator("[data-mirror-hint]").first
    visitor.tab_to(field.evaluate("one => one.labels[0].innerText"))
    visitor.page.keyboard.type(LEADING)
    expect(visitor.page.locator("mirror-hint")).to_be_visible()
    visitor.tab_to("Take this one", most=1)
    visitor.page.keyboard.press("Enter")
    expect(field).to_be_focused()
    expect(field).not_to_have_value(LEADING)
    visitor.page.keyboard.type(f"the first call? {LEADING}")
    expect(visitor.page.locator("mirror-hint")).to_be_visible()
    visitor.tab_to("No hints here", most=3)
    visitor.page.keyboard.press("Enter")
    expect(field).to_be_focused()
    expect(visitor.page.locator("mirror-hint")).to_be_hidden()


def test_a_question_is_practised_with_the_keyboard_alone(visitor: Visitor) -> None:
    visitor.come_in_as("Tomasz Zieliński")
    page = visitor.page
    page.goto("/desk/practice/")
    heard = page.locator("[data-seller]")
    expect(heard).not_to_be_empty()
    first = heard.inner_text()
    visitor.tab_to("Your open question")
    page.keyboard.type("What do you make of that?")
    expect(page.locator("[data-said-of-it]")).to_contain_text("That is open.")
    visitor.tab_to("What it could be about")
    page.keyboard.press("Enter")
    expect(page.locator("[data-hint]")).to_be_visible()
    visitor.tab_to("Another one")
    page.keyboard.press("Enter")
    expect(heard).not_to_have_text(first)
    expect(page.get_by_label("Your open question")).to_have_value("")
