"""A09 on a device that holds the room's files: altered ones are not taken in, or are named.

It is left to `--long`: tests/js/room_offline asks the worker the same without a browser.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from typer.testing import CliRunner

from tests.browser.conftest import chromium  # noqa: F401 - a fixture
from tests.site.altered import Operator, altered_site
from touchline.site.commands import app
from touchline.site.room_files import HEADERS, OFFLINE_PAGE, WORKER, headers_of

pytestmark = [pytest.mark.browser, pytest.mark.long]
POLICY = "Content-Security-Policy"
START = "app/start.js"
EVIL = b"\n;document.documentElement.dataset.ran = 'yes';\n"
TAKE = "Open without a connection on this device"
PATIENT = 90_000
"""Milliseconds: every file of the room is fetched one by one."""
GIVEN = f"async () => (await fetch('/room/')).headers.get('{POLICY}')"


@pytest.fixture
def operator() -> Iterator[Operator]:
    """Who runs the server on which the page lies."""
    with altered_site() as one:
        yield one


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:  # noqa: F811
    """A browser that has not been there before."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def take(page: Page, operator: Operator) -> None:
    page.goto(operator.address + OFFLINE_PAGE)
    page.get_by_role("button", name=TAKE).click()


def added(body: bytes) -> bytes:
    return body + EVIL


def test_a_file_that_is_not_as_it_is_listed_is_not_taken_in(page: Page, operator: Operator) -> None:
    operator.bodies[START] = added
    take(page, operator)
    page.get_by_text("Not all of it could be fetched").wait_for(timeout=PATIENT)
    assert page.get_by_role("button", name=TAKE).count() == 1


def test_a_file_that_is_altered_later_is_not_given(page: Page, operator: Operator) -> None:
    take(page, operator)
    page.get_by_text("It is here now.").wait_for(timeout=PATIENT)
    operator.bodies[START] = added
    page.reload()
    assert "dataset.ran" not in page.evaluate("async () => (await fetch('../app/start.js')).text()")


def test_a_policy_that_was_relaxed_on_the_way_is_not_held(page: Page, operator: Operator) -> None:
    relaxed = headers_of(OFFLINE_PAGE)[POLICY].replace("script-src 'self'", "script-src *")
    operator.headers[POLICY] = relaxed
    take(page, operator)
    page.get_by_text("It is here now.").wait_for(timeout=PATIENT)
    assert page.evaluate(GIVEN) == HEADERS[POLICY]


def test_the_page_names_the_list_that_verify_names(page: Page, operator: Operator) -> None:
    take(page, operator)
    page.get_by_text("It is here now.").wait_for(timeout=PATIENT)
    said = CliRunner().invoke(app, ["verify", operator.address]).stdout
    named = said.split("has the list ")[1].split(".")[0]
    assert page.get_by_text(named).count() == 1


@pytest.mark.parametrize("file", [WORKER, "offline/page.js", "offline/files.json"])
def test_what_opens_it_is_named_when_it_was_altered(operator: Operator, file: str) -> None:
    operator.bodies[file] = added
    told: Any = json.loads(CliRunner().invoke(app, ["verify", operator.address, "--json"]).stdout)
    assert {one["file"] for one in told["differences"]} == {file}
