"""A round of the pulse in the demo company: voted in, looked at, answered, and read."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.quiet import Company
from tests.browser.visitor import Visitor
from touchline.kit import clock

pytestmark = pytest.mark.browser
ROUND = "css=main tbody tr:nth-child(2) th a"  # the last one on coaching
COACHING = "css=main tbody tr:nth-child(2) td a"  # and one’s own group in it
HEARD = "You wait for us to ask, and we wait for you."
PROMISE = "I ask each of you one question a month, and write down what I did about the answer."


@pytest.fixture(scope="module")
def company(chromium: Browser, demo_address: str) -> Iterator[Company]:
    """People of the demo, each with a browser."""
    one = Company(chromium, demo_address)
    yield one
    assert one.go_home() == []


@pytest.fixture(scope="module")
def saw(company: Company) -> dict[str, str]:
    """What Matteo and those who wait for him saw, at each turn."""
    return walk(company)


def walk(company: Company) -> dict[str, str]:
    """A leader looks at what his region said; whoever was asked reads what he makes of it."""
    saw: dict[str, str] = {}
    matteo = company.sit_down("Matteo Ferrante")
    matteo.open("/pulse/", ROUND, "Galway, Gdańsk, Porto and 2 more")
    keep(saw, "before", matteo)
    matteo.page.get_by_label("What do you expect").fill("3.5")
    press(matteo, "Write it down and look")
    keep(saw, "looked", matteo)
    matteo.page.get_by_label("What we heard").fill(HEARD)
    matteo.page.get_by_label("What you will do, or why not").fill(PROMISE)
    matteo.page.get_by_label("Done by").fill(f"{clock.today('Europe/London') + timedelta(days=20)}")
    press(matteo, "Answer everyone who was asked")
    matteo.open("/floor/promises/")
    saw["owes"] = matteo.page.locator("section[aria-labelledby=owe]").inner_text()
    ottavia = company.sit_down("Ottavia", width=390)
    ottavia.open("/pulse/", COACHING)
    keep(saw, "seller", ottavia)
    return saw


def keep(saw: dict[str, str], turn: str, visitor: Visitor) -> None:
    """The words of the page that someone has open."""
    visitor.page.wait_for_load_state()
    saw[turn] = visitor.page.locator("main").inner_text()


def press(visitor: Visitor, name: str) -> None:
    visitor.page.get_by_role("button", name=name, exact=True).click()
    visitor.page.wait_for_load_state()


@pytest.mark.parametrize(
    ("turn", "words"),
    [
        pytest.param("before", "Before you look", id="who leads is asked first"),
        pytest.param("looked", "likely", id="then sees the figure, with its range"),
        pytest.param("looked", "You expected 3.5.", id="beside what they expected"),
        pytest.param("owes", PROMISE, id="what they will do is a promise on the floor"),
        pytest.param("seller", HEARD, id="who was asked reads what was heard"),
        pytest.param("seller", PROMISE, id="and what will be done"),
    ],
)
def test_a_release_is_looked_at_and_answered(saw: dict[str, str], turn: str, words: str) -> None:
    assert words in saw[turn]


def test_before_they_have_said_what_they_expect_no_figure_is_shown(saw: dict[str, str]) -> None:
    assert "likely" not in saw["before"]


def test_what_a_leader_expected_is_nobody_elses(saw: dict[str, str]) -> None:
    assert "expected" not in saw["seller"].lower()


def test_a_ballot_from_the_door_is_cast_by_keyboard_and_ones_pulse_knows(visitor: Visitor) -> None:
    page = visitor.page
    visitor.open("/sign-in/")
    visitor.tab_to("Mairi Sinclair’s ballot paper")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Put it in the box")).to_be_visible()
    for _statement in range(page.get_by_role("radio", name="never", exact=True).count()):
        visitor.tab_to("never")
        page.keyboard.press("ArrowDown")
    visitor.tab_to("In your own words")
    page.keyboard.type("Ask me before you advise me.")
    visitor.tab_to("Put it in the box")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="It is in the box.")).to_be_focused()
    visitor.sign_in_as("Mairi Sinclair")
    visitor.open("/pulse/")
    expect(page.locator("[data-state]")).to_contain_text("Your ballot is in the box.")


def test_words_that_the_custodian_lets_through_stand_on_the_release(company: Company) -> None:
    beatriz = company.sit_down("Beatriz Lobo")
    beatriz.open("/", "Read them")
    written = beatriz.page.locator("blockquote").inner_text()
    press(beatriz, "Let it through")
    callum = company.sit_down("Callum Reid")
    callum.open("/pulse/", COACHING)
    said = callum.page.locator(".said")
    expect(said).to_contain_text(written)
