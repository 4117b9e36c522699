"""The page comes from one host and the data from another: nothing that is typed is lost between."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from typer.testing import CliRunner

from tests.browser.quiet import SEAT, Company
from tests.browser.room.guest import NOTE, PATIENT, Guest, expect_seen
from tests.browser.visitor import Visitor
from tests.served import PATIENT as SECONDS
from tests.served import clean, free_port, granian
from tests.site.code_host import code_host
from tests.tables import furnish
from touchline.kit.home import CHECKOUT
from touchline.site.commands import app
from touchline.site.room_in_one import saved_page

pytestmark = [pytest.mark.browser, pytest.mark.long]
API = "**/api/room/rooms/*/"


@dataclass(frozen=True)
class Hosts:
    """The origin of the page, and that of the data."""

    code: str
    data: str


@pytest.fixture(scope="module")
def hosts(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None) -> Iterator[Hosts]:
    """A coaching firm's host of files, and the company's, which names it."""
    home, port = tmp_path_factory.mktemp("two hosts"), free_port()
    told = clean(
        home, DJANGO_SETTINGS_MODULE="touchline.demo.settings", PYTHONPATH=str(CHECKOUT),
        TOUCHLINE_ROOM_ORIGINS=f"http://localhost:{port}",
    )  # fmt: skip
    furnish(home)
    subprocess.run([sys.executable, "-c", SEAT], check=True, env=told, cwd=home, timeout=SECONDS)
    with granian(told, log=home / "web.log") as behind:
        data = f"http://127.0.0.1:{behind}"
        said = ["room-host", str(home / "host"), "--data", data]
        assert CliRunner().invoke(app, said).exit_code == 0
        with code_host(home / "host", port=port) as code:
            yield Hosts(code, data)


class Away(Guest):
    """Someone whose page comes from the coaching firm."""

    def __init__(self, visitor: Visitor, hosts: Hosts) -> None:
        super().__init__(visitor)
        self.hosts = hosts

    def arrive(self) -> None:
        self.come_back()

    def come_back(self, path: str = "/room/") -> None:
        self.page.goto("about:blank")
        self.page.goto(self.hosts.code + path)
        self.agree()

    def agree(self) -> None:
        """On the company's page, which names where one is going."""
        self.press("Go on")
        back = re.compile(rf"{re.escape(self.hosts.code)}/room/(#.*)?$")  # the code is taken
        self.page.wait_for_url(back)


@pytest.fixture(scope="module")
def company(chromium: Browser, hosts: Hosts) -> Iterator[Company]:
    """Its people; browsers complain of what a test answered for the server, and of nothing else."""
    company = Company(chromium, hosts.data)
    yield company
    assert [one for one in company.go_home() if "401" not in one] == []


@pytest.fixture(scope="module")
def mairi(company: Company, hosts: Hosts) -> Away:
    """Opens the room where the firm serves it, with a passkey."""
    guest = Away(company.sit_down("Mairi Sinclair"), hosts)
    guest.hold_a_passkey()
    guest.enrol()
    return guest


@pytest.fixture(scope="module")
def agreed(mairi: Away, company: Company) -> Away:
    """Mairi, who agreed with Tomasz; he opens the room where the data lies."""
    tomasz = Guest(company.sit_down("Tomasz Zieliński"))
    tomasz.enrol()
    mairi.come_back()
    mairi.ask("Tomasz Zieliński")
    mairi.unlock()
    mairi.compare()
    mairi.propose("Speaking up earlier.")
    tomasz.open_room()
    tomasz.compare()
    tomasz.press("Sign it")
    tomasz.follow("Open the notebook")
    mairi.open_room()
    mairi.page.get_by_label(NOTE).wait_for()
    return mairi


def over(guest: Away) -> None:
    """The server knows the token no more, as it would after ten hours."""
    allowed = {"Access-Control-Allow-Origin": guest.hosts.code}
    refused = {"status": 401, "json": {"error": "sign-in"}, "headers": allowed}
    guest.page.route(API, lambda one: one.fulfill(**refused), times=1)


def test_a_passkey_made_at_one_host_unlocks_there(mairi: Away) -> None:
    mairi.come_back()
    mairi.page.goto(f"{mairi.hosts.code}/room/#/keys")
    mairi.unlock()
    expect_seen(mairi.heading("Your keys"))


def test_a_passkey_made_at_one_host_says_so_at_the_other(mairi: Away) -> None:
    mairi.page.goto(f"{mairi.hosts.data}/room/#/keys")
    mairi.page.get_by_label("Your recovery key").fill(mairi.recovery)
    mairi.press("Unlock")
    expect_seen(mairi.page.get_by_text(f"Unlocks at {mairi.hosts.code} only."))


def test_at_the_other_it_is_said_before_anyone_looks_for_it(mairi: Away) -> None:
    mairi.page.goto("about:blank")
    mairi.page.goto(f"{mairi.hosts.data}/room/#/keys")
    expect_seen(mairi.page.get_by_text(f"Your passkey unlocks at {mairi.hosts.code} only."))


def test_a_note_is_written_and_read_through_both(agreed: Away) -> None:
    agreed.write("A heron on the mast.")
    expect_seen(agreed.note("A heron on the mast."))


def test_the_page_speaks_to_its_data_and_to_nobody_else(agreed: Away) -> None:
    """Another origin is stopped by the page's policy, before anything is sent."""
    stopped = agreed.page.evaluate("""() => new Promise((resolve) => {
        addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective));
        fetch("https://evil.example/").catch(() => {});
    })""")
    agreed.visitor.complaints.clear()
    assert stopped == "connect-src"


def test_what_is_taken_along_opens_in_the_saved_page_with_the_recovery_key(
    agreed: Away, chromium: Browser, tmp_path: Path
) -> None:
    agreed.open_room()
    agreed.write("A cormorant on the pole.")
    agreed.follow("Your keys")
    agreed.follow("Take it with you")
    agreed.page.get_by_label("Your recovery key").fill(agreed.recovery)
    with agreed.page.expect_download() as coming:
        agreed.press("Save the file")
    (tmp_path / "room.html").write_bytes(saved_page())
    page = chromium.new_page()
    page.goto((tmp_path / "room.html").as_uri())
    page.get_by_label("The file").set_input_files(coming.value.path())
    page.get_by_label("Recovery key or words").fill(agreed.recovery)
    page.get_by_role("button", name="Open it").click()
    expect(page.locator("pre")).to_contain_text("A cormorant on the pole.", timeout=PATIENT)
    page.close()


def test_no_cookie_travels_between_the_two(agreed: Away) -> None:
    with agreed.page.expect_request(API) as asked:
        agreed.open_room()
    assert "cookie" not in asked.value.all_headers()


def test_who_has_to_leave_for_a_new_token_finds_what_they_typed(agreed: Away) -> None:
    agreed.page.clock.install()
    agreed.open_room()
    agreed.page.get_by_label(NOTE).fill("Not yet ready")
    over(agreed)
    agreed.page.clock.fast_forward("00:31")  # the page looks for what is new
    agreed.agree()
    agreed.unlock()
    expect(agreed.page.get_by_label(NOTE)).to_have_value("Not yet ready", timeout=PATIENT)


def test_who_types_for_an_hour_keeps_their_token(agreed: Away) -> None:
    agreed.page.clock.install()
    agreed.open_room()
    agreed.page.get_by_label(NOTE).wait_for()
    with agreed.page.expect_request("**/api/room/contract.json") as asked:
        agreed.page.get_by_label(NOTE).press("x")
        agreed.page.clock.fast_forward("04:01")
    assert asked.value.response() is not None
