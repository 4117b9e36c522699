"""A browser that cannot open the room is told so at the door, and what to do about it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.quiet import Company, first_day  # noqa: F401 - a fixture
from tests.browser.room.guest import expect_seen

pytestmark = [pytest.mark.browser, pytest.mark.long]
OLD = "delete globalThis.structuredClone"
PRIVATE = """IDBFactory.prototype.open = () => { throw new DOMException("", "SecurityError"); }"""
WITHOUT_PASSKEYS = "delete globalThis.PublicKeyCredential"


@pytest.fixture
def page(chromium: Browser, first_day: str) -> Iterator[Page]:  # noqa: F811
    """Mairi's, who is signed in and has no keys yet."""
    company = Company(chromium, first_day)
    yield company.sit_down("Mairi Sinclair").page
    company.go_home()


@pytest.mark.parametrize(
    ("lacks", "sentence"),
    [(OLD, "This browser is too old for the room."), (PRIVATE, "Open the room in a normal window")],
)
def test_what_it_lacks_is_said(page: Page, lacks: str, sentence: str) -> None:
    page.add_init_script(lacks)
    page.goto("/room/")
    expect_seen(page.get_by_text(sentence))


def test_a_browser_that_does_not_understand_the_code_is_told_too(page: Page) -> None:
    """The page itself says so, until its code has begun."""
    page.route("**/room/app/start.js", lambda one: one.abort())
    page.goto("/room/")
    expect_seen(page.get_by_text("If nothing else comes, this browser cannot open the room."))


def test_without_passkeys_there_are_words(page: Page) -> None:
    page.add_init_script(WITHOUT_PASSKEYS)
    page.goto("/room/#/enrol")
    page.get_by_role("button", name="Make my keys").click()
    expect_seen(page.get_by_role("button", name="Use a passphrase"))
    assert page.get_by_role("button", name="Use a passkey").count() == 0
