"""A manager reads a conversation, keeps it, and whoever was in it has their words removed."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.test_every_page import RULES
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser
PHONE = pytest.param({"width": 390}, id="phone")
DESK = pytest.param({"width": 1440, "scheme": "dark"}, id="desk, dark")


def read_the_sample(visitor: Visitor) -> Page:
    page = visitor.page
    page.goto("/desk/mirror/")
    page.get_by_role("button", name="Try it with a made-up one").click()
    expect(page.get_by_role("heading", name="Worth reading again")).to_be_visible()
    return page


def wrong(visitor: Visitor) -> list[str]:
    found = Axe().run(visitor.page, options=RULES).response["violations"]
    faults = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]
    return faults if visitor.fits() else [*faults, "something sticks out sideways"]


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
    field.fill("Why didn't you bring the CFO in from the start?")
    visitor.page.get_by_role("button", name="Take this one").first.click()
    expect(field).not_to_have_value("Why didn't you bring the CFO in from the start?")


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
