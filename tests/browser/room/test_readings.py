"""A reading that was kept on the desk is sealed when its owner unlocks, and read in the room."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import Route, expect

from tests.browser.quiet import Company
from tests.browser.room.guest import PATIENT, Guest, expect_seen
from tests.browser.room.test_every_screen import looked_at
from touchline.demo.desk_life.keeping import reading_of

pytestmark = pytest.mark.browser
HERS = "ask what an hour of standstill costs them"
TALKS = (("last-week", 4), ("five-weeks-ago", 33))
KEEP = """async (body) => {
  const answer = await (await fetch("/desk/mirror/")).text();
  const token = /name="csrfmiddlewaretoken" value="(\\w+)"/.exec(answer)[1];
  body.voices[0].person = /<option value="(\\w+)">Mairi Sinclair/.exec(answer)[1];
  const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
  const sent = { method: "POST", body: JSON.stringify(body), headers };
  return (await fetch("/desk/mirror/keep/", sent)).status;
}"""


@pytest.fixture(scope="module")
def dana(house: Company) -> Guest:
    """She made keys, and kept two conversations since; nothing is unlocked."""
    guest = Guest(house.sit_down("Dana Calder"))
    guest.enrol()
    for name, ago in TALKS:
        assert guest.page.evaluate(KEEP, body(name, ago)) == 201
    return guest


def body(name: str, ago: int) -> dict[str, object]:
    """As the desk's page hands one over."""
    kept = reading_of(name, "", held_on=date.today() - timedelta(days=ago))  # noqa: DTZ011
    return {
        "key": f"kept-{name}"[:20], "agreed": True, "held_on": kept.held_on.isoformat(),
        "suite": kept.suite, "figures": kept.figures, "own": kept.own,
        "voices": [{"person": "", "words": voice.words} for voice in kept.voices],
    }  # fmt: skip


def clear_ones(guest: Guest) -> int:
    guest.page.goto("/desk/mirror/kept/")
    return guest.page.locator("[data-figures]").count()


def test_a_tab_that_is_closed_while_it_seals_loses_nothing(dana: Guest) -> None:
    def gone(route: Route) -> None:
        route.abort() if route.request.method == "PUT" else route.continue_()

    dana.page.route("**/api/room/me/readings/*/", gone)
    with dana.page.expect_request(lambda one: one.method == "PUT" and "readings" in one.url):
        dana.come_back("/room/#/keys")
        dana.unlock()
    dana.page.goto("about:blank")
    dana.page.unroute("**/api/room/me/readings/*/")
    dana.visitor.complaints.clear()
    assert clear_ones(dana) == 2


def test_unlocking_seals_it_and_the_room_opens_it(dana: Guest) -> None:
    dana.come_back("/room/#/keys")
    dana.unlock()
    dana.follow("Readings you kept")
    rows = dana.page.locator("room-readings .row")
    expect(rows).to_have_count(2, timeout=PATIENT)
    rows.first.get_by_role("link", name="Open").click()
    expect_seen(dana.page.get_by_text(HERS).first)
    sent = [one for one in dana.sent if "/api/room/" in one]
    assert not [one for one in sent if HERS in one]


def test_the_desk_has_nothing_clear_any_more_and_leads_there(dana: Guest) -> None:
    assert clear_ones(dana) == 0
    dana.page.get_by_role("link", name="Open your readings there").click()
    dana.unlock()
    expect_seen(dana.page.get_by_role("heading", name="Your own trend"))


def test_the_screens_of_readings_are_for_everyone(dana: Guest) -> None:
    found = looked_at(dana)
    dana.page.locator("room-readings .row").first.get_by_role("link", name="Open").click()
    expect_seen(dana.page.get_by_role("heading", name="The conversation"))
    assert found + looked_at(dana) == []


def test_it_is_thrown_away_after_a_question(dana: Guest) -> None:
    dana.press("Throw away")
    dana.press("Throw it away")
    expect(dana.page.locator("room-readings .row")).to_have_count(1, timeout=PATIENT)
    dana.visitor.complaints.clear()
