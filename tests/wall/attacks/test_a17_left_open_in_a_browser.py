"""A17 in Chromium: a colleague at a laptop that was left open, and whoever finds it afterwards.

Its profile is a folder of this test: what Chromium itself writes of a page (its caches, its
storage, what it would restore after a crash) is searched byte by byte.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect

from tests.browser.conftest import FLAGS, chromium  # noqa: F401 - a fixture
from tests.browser.quiet import Company, first_day  # noqa: F401 - a fixture
from tests.browser.room.guest import NOTE, Guest, expect_seen
from tests.browser.visitor import Visitor
from tests.room.thief import traces

pytestmark = [pytest.mark.browser, pytest.mark.long]
SAID = "Gannet colony: I kept talking where I wanted to ask."
DRAFT = "Skua: not for anyone's eyes yet."
GOALS = "Shag on the rock: to dare to ask."
SHOWN = """() => [document.documentElement.innerHTML, document.title,
    ...[...document.querySelectorAll("input, textarea")].map((one) => one.value)].join(" ")"""
KEPT = """async () => {
  const kept = [{...localStorage}, {...sessionStorage}, await caches.keys()];
  for (const {name} of await indexedDB.databases()) {
    const base = await new Promise((done) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => done(asked.result);
    });
    for (const store of base.objectStoreNames) {
      const asked = base.transaction(store).objectStore(store).getAll();
      kept.push(name, await new Promise((done) => { asked.onsuccess = () => done(asked.result); }));
    }
    base.close();
  }
  return JSON.stringify(kept);
}"""
CACHED = """async (addresses) => {
  const found = [];
  for (const one of addresses) {
    const answer = await fetch(one, {cache: "only-if-cached", mode: "same-origin"}).catch(() => null);
    if (answer?.ok) found.push(one);
  }
  return found;
}"""  # noqa: E501


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a browser writes on the disk."""
    return tmp_path_factory.mktemp("profile")


@pytest.fixture(scope="module")
def context(playwright: Playwright, first_day: str, profile: Path) -> Iterator[BrowserContext]:  # noqa: F811
    """Mairi's browser, which keeps whole pages for its back button as people's browsers do."""
    one = playwright.chromium.launch_persistent_context(
        profile, executable_path=shutil.which("chromium"), args=FLAGS, base_url=first_day,
        ignore_default_args=["--disable-back-forward-cache"], locale="en-GB",
        timezone_id="Europe/London",
    )  # fmt: skip
    yield one
    one.close()


@pytest.fixture(scope="module")
def mairi(context: BrowserContext, chromium: Browser, first_day: str) -> Iterator[Guest]:  # noqa: F811
    """In a room with Tomasz, in the middle of a sentence, with everything open."""
    company = Company(chromium, first_day)
    one, tomasz = (
        Guest(Visitor(context.new_page(), {})), Guest(company.sit_down("Tomasz Zieliński"))
    )  # fmt: skip
    tomasz.hold_a_passkey()
    tomasz.enrol()
    one.visitor.sign_in_as("Mairi Sinclair")
    one.enrol()
    one.ask("Tomasz Zieliński")
    one.compare()
    one.propose(GOALS)
    tomasz.open_room()
    tomasz.compare()
    tomasz.press("Sign it")
    tomasz.follow("Open the notebook")
    one.page.clock.install()
    one.open_room()
    one.write(SAID)
    yield one
    company.go_home()


@pytest.fixture
def left_open(mairi: Guest) -> Guest:
    """She went for coffee, and it locked."""
    if mairi.page.get_by_label(NOTE).count() == 0:
        mairi.open_room()
    mairi.page.get_by_label(NOTE).fill(DRAFT)
    mairi.note(SAID).wait_for()
    mairi.page.wait_for_timeout(1000)  # until the draft is sealed, as the page does it
    mairi.page.clock.fast_forward("15:10")
    mairi.heading("Unlock your room").wait_for()
    return mairi


def secrets(guest: Guest) -> list[str]:
    return [SAID, DRAFT, GOALS, guest.passphrase, guest.recovery, guest.recovery.replace(" ", "")]


def seen(guest: Guest, text: str) -> list[str]:
    return [one for one in secrets(guest) if one.lower() in text.lower()]


def test_nothing_in_clear_is_on_the_page(left_open: Guest) -> None:
    assert seen(left_open, left_open.page.evaluate(SHOWN)) == []


def test_the_back_button_leads_to_a_locked_room(left_open: Guest) -> None:
    left_open.page.go_back()
    assert seen(left_open, left_open.page.evaluate(SHOWN)) == []
    left_open.page.go_forward()


def test_a_page_kept_whole_for_the_back_button_is_locked(mairi: Guest) -> None:
    """She was in the middle of it, went to another page, and a colleague goes back."""
    mairi.open_room()
    mairi.note(SAID).wait_for()
    mairi.page.goto("/")
    mairi.page.go_back()
    expect_seen(mairi.heading("Unlock your room"))
    assert seen(mairi, mairi.page.evaluate(SHOWN)) == []


def test_another_window_of_the_browser_is_locked_too(mairi: Guest, context: BrowserContext) -> None:
    mairi.open_room()
    other = context.new_page()
    other.goto(mairi.page.url)
    expect_seen(other.get_by_role("heading", name="Unlock your room"))
    other.close()


def test_nothing_in_clear_is_in_what_the_page_keeps(left_open: Guest) -> None:
    kept = left_open.page.evaluate(KEPT)
    assert ("touchline-room" in kept, seen(left_open, kept)) == (True, [])


def test_no_answer_of_the_room_lies_in_the_cache(left_open: Guest) -> None:
    asked = {one.split(" ")[0] for one in left_open.sent}
    room = sorted(one for one in asked if "/api/room/" in one)
    assert (len(room) > 3, left_open.page.evaluate(CACHED, room)) == (True, [])


def test_it_locks_when_she_says_so(mairi: Guest) -> None:
    mairi.open_room()
    mairi.note(SAID).wait_for()
    mairi.press("Lock now")
    expect(mairi.heading("Unlock your room")).to_be_visible()
    mairi.page.keyboard.press("Control+Z")
    assert seen(mairi, mairi.page.evaluate(SHOWN)) == []


def test_after_signing_out_nothing_lies_in_clear_on_the_disk(
    left_open: Guest, context: BrowserContext, profile: Path
) -> None:
    """The last one: it closes the browser. Its own bytes are searched, and what it compressed."""
    left_open.page.goto("/")
    left_open.page.evaluate("document.querySelector('form[action*=\"sign-out\"]').requestSubmit()")
    left_open.page.wait_for_url("**/sign-in/**")
    context.close()
    assert traces(["touchline-room"], profile) != set()
    assert traces(secrets(left_open), profile) == set()
