"""The saved page opens an export without a server, and runs nothing but itself."""

import json
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest
from playwright.sync_api import Browser, Page, expect
from typer.testing import CliRunner

from tests.browser.conftest import chromium  # noqa: F401 - a fixture
from touchline.site.commands import app
from touchline.site.manifest import of_this_release
from touchline.site.room_files import APP, hash_of, served
from touchline.site.room_in_one import NoSuchLanguage, page_of, saved_page

WORDS = "abandon ability able about above absent absorb"
KEY = "0123456789ABCDEFGHJKMNPQRB"
EXPORT = 'Touchline room export 1\n\nOf Mairi, in week 2026-W12\nA <b>note</b>.\n\n{"v":1}\n'


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the saved page, and what was sealed for it: sealing takes a second each."""
    folder = tmp_path_factory.mktemp("disk")
    (folder / "room.html").write_bytes(saved_page())
    for name, secret in {"words.age": WORDS, "key.age": KEY}.items():
        (folder / name).write_bytes(pyrage.passphrase.encrypt(EXPORT.encode(), secret))
    return folder


@pytest.fixture
def page(chromium: Browser, disk: Path) -> Iterator[Page]:  # noqa: F811
    """The saved page, opened from a disk by a browser without a network."""
    context = chromium.new_context(offline=True)
    opened = context.new_page()
    opened.goto((disk / "room.html").as_uri())
    opened.get_by_label("The file").set_input_files(disk / "words.age")
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
def test_an_export_opens_with_the_recovery_key_as_it_was_written_down(
    page: Page, disk: Path
) -> None:
    page.get_by_label("The file").set_input_files(disk / "key.age")
    try_with(page, "o123 4567 89ab cdef ghjk mnpq rb")
    expect(page.locator("pre")).to_contain_text("Of Mairi, in week 2026-W12", timeout=60_000)


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


def test_it_has_words_of_its_own_for_whatever_goes_wrong() -> None:
    said = json.loads((APP / "messages" / "en.json").read_text(encoding="utf-8"))
    page = saved_page().decode()
    assert [key for key in said if key.startswith("saved.") and said[key] not in page] == []


def test_no_place_for_words_is_left_empty() -> None:
    assert "{saved." not in saved_page().decode()


def test_it_speaks_the_language_that_it_is_made_in(tmp_path: Path) -> None:
    said = json.loads((APP / "messages" / "en.json").read_text(encoding="utf-8"))
    (tmp_path / "xx.json").write_text(json.dumps(said | {"saved.title": "Ein <Raum>"}))
    page = page_of(served() | {"app/messages/xx.json": tmp_path / "xx.json"}, "xx").decode()
    assert ("<h1>Ein &lt;Raum&gt;</h1>" in page, 'lang="xx"' in page) == (True, True)


def test_a_language_without_words_is_refused_with_those_there_are() -> None:
    with pytest.raises(NoSuchLanguage, match=r"in xx\. There are some in: en"):
        saved_page("xx")


def test_a_language_without_words_is_a_mistake_of_whoever_typed(tmp_path: Path) -> None:
    said = ["room-file", str(tmp_path / "room.html"), "--language", "xx"]
    assert CliRunner().invoke(app, said).exit_code == 2
