"""The saved page opens an export without a server, and runs nothing but itself."""

from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest
from playwright.sync_api import Browser, Page, expect
from typer.testing import CliRunner

from tests.browser.conftest import chromium  # noqa: F401 - a fixture
from touchline.site.commands import app
from touchline.site.manifest import of_this_release
from touchline.site.room_files import hash_of
from touchline.site.room_in_one import saved_page

WORDS = "abandon ability able about above absent absorb"
EXPORT = 'Touchline room export 1\n\nOf Mairi, in week 2026-W12\nA <b>note</b>.\n\n{"v":1}\n'


@pytest.fixture
def page(chromium: Browser, tmp_path: Path) -> Iterator[Page]:  # noqa: F811
    """The saved page, opened from a disk by a browser without a network."""
    (tmp_path / "room.html").write_bytes(saved_page())
    (tmp_path / "mine.age").write_bytes(pyrage.passphrase.encrypt(EXPORT.encode(), WORDS))
    context = chromium.new_context(offline=True)
    opened = context.new_page()
    opened.goto((tmp_path / "room.html").as_uri())
    opened.get_by_label("The file").set_input_files(tmp_path / "mine.age")
    yield opened
    context.close()


def try_with(page: Page, words: str) -> None:
    page.get_by_label("Recovery key or words").fill(words)
    page.get_by_role("button", name="Open it").click()


@pytest.mark.browser
def test_an_export_opens_with_the_words_it_was_sealed_with(page: Page) -> None:
    try_with(page, WORDS.title())
    expect(page.locator("pre")).to_have_text("Of Mairi, in week 2026-W12\nA <b>note</b>.",
                                             timeout=60_000)  # fmt: skip


@pytest.mark.browser
def test_what_was_mistyped_is_said_before_any_work(page: Page) -> None:
    try_with(page, "0123 4567 89AB CDEF GHJK MNPQ RS")
    expect(page.get_by_role("status")).to_contain_text("One letter of the recovery key")


@pytest.mark.browser
def test_a_page_of_which_a_byte_was_changed_runs_nothing(
    chromium: Browser,  # noqa: F811
    tmp_path: Path,
) -> None:
    (tmp_path / "room.html").write_bytes(saved_page().replace(b"One letter", b"1 letter"))
    page = chromium.new_page()
    stopped: list[str] = []
    page.on("console", lambda said: stopped.append(said.text))
    page.goto((tmp_path / "room.html").as_uri())
    page.close()
    assert "Content Security Policy" in " ".join(stopped)


def test_it_names_no_address_that_it_would_ask() -> None:
    text = saved_page().decode()
    assert not [sign for sign in (" src=", "href=", "\nimport ", "@import") if sign in text]


def test_it_is_the_same_whoever_makes_it(tmp_path: Path) -> None:
    CliRunner().invoke(app, ["room-file", str(tmp_path / "room.html")])
    assert (tmp_path / "room.html").read_bytes() == saved_page()


def test_the_manifest_says_its_hash() -> None:
    assert of_this_release().saved.sha256 == hash_of(saved_page())


def test_it_is_not_written_over_another_file(tmp_path: Path) -> None:
    (tmp_path / "room.html").write_text("mine")
    assert CliRunner().invoke(app, ["room-file", str(tmp_path / "room.html")]).exit_code == 1
