"""In a real browser: a passkey made and used, codes asked for, and every page for everyone."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.accessible import RULES
from tests.browser.conftest import chromium  # noqa: F401 - a fixture
from tests.cast import PASSWORD
from tests.sign_in.served import served
from tests.sign_in.visiting import code_of

pytestmark = pytest.mark.browser
DEVICE = {
    "protocol": "ctap2", "ctap2Version": "ctap2_1", "transport": "internal",
    "hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True,
    "automaticPresenceSimulation": True, "hasPrf": True,
}  # fmt: skip


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("home")) as address:
        yield address


@pytest.fixture
def page(chromium: Browser, house: str) -> Iterator[Page]:  # noqa: F811
    """A page, and an end to everything that its browser complained of."""
    context = chromium.new_context(
        base_url=house, viewport={"width": 1440, "height": 900}, reduced_motion="reduce"
    )
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on(
        "console",
        lambda said: complaints.append(said.text) if "Content Security" in said.text else None,
    )
    yield opened
    context.close()
    assert complaints == []


def sign_in(page: Page, name: str) -> None:
    page.goto("/sign-in/")
    page.get_by_label("Email address").fill(f"{name}@northlight.example")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda address: not address.endswith("/sign-in/"))


def say_again(page: Page) -> None:
    page.get_by_label("Your password now").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()


def wrong_in(page: Page, *paths: str) -> list[str]:
    """What is wrong for somebody, on a phone in the dark and on a desk in the light."""
    found = []
    for path in paths:
        if path:
            page.goto(path)
        for width, scheme in ((390, "dark"), (1440, "light")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            for one in Axe().run(page, options=RULES).response["violations"]:
                found.append(f"{path} {width}: {one['id']}: {one['nodes'][0]['html'][:150]}")
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found.append(f"{path} {width}: sticks out sideways")
    return found


def test_a_passkey_is_made_and_signs_in_alone(page: Page) -> None:
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    sent: list[str] = []
    page.on("request", lambda one: sent.append(one.post_data or ""))
    sign_in(page, "mairi")
    page.goto("/you/security/passkeys/new/")
    say_again(page)
    wrong = wrong_in(page, "")
    page.get_by_label("What you call it").fill("Laptop")
    page.get_by_role("button", name="Make a passkey").click()
    page.wait_for_url("**/recovery-codes/")
    wrong += wrong_in(page, "", "/you/security/")
    page.context.clear_cookies()
    page.goto("/sign-in/")
    page.get_by_role("button", name="With a passkey").click()
    page.wait_for_url(lambda address: "/sign-in" not in address)
    options = page.request.get("/sign-in/passkey/options/").text()
    assert (wrong, [one for one in [*sent, options] if "prf" in one.lower()]) == ([], [])


def test_an_app_is_set_up_and_its_code_asked_for(page: Page) -> None:
    sign_in(page, "callum")
    page.goto("/you/security/app/new/")
    say_again(page)
    wrong = wrong_in(page, "")
    page.reload()
    secret = (page.locator(".by-hand").text_content() or "").replace(" ", "")
    page.get_by_label("Code").fill(code_of(secret))
    page.get_by_role("button", name="Ask for such a code").click()
    page.wait_for_url("**/you/security/**")
    page.context.clear_cookies()
    sign_in(page, "callum")
    wrong += wrong_in(page, "")
    page.get_by_label("Code").fill(code_of(secret, away=1))
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda address: "/sign-in" not in address)
    assert wrong == []
    assert wrong_in(page, "/you/security/", "/office/sign-in/") == []


def test_the_pages_before_signing_in_are_for_everyone(page: Page) -> None:
    paths = ("/sign-in/", "/sign-in/forgotten/", "/sign-in/new-password/none/")
    assert wrong_in(page, *paths) == []
