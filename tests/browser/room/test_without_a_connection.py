"""A phone without a signal: the room opens all the same, and what is kept there is sent later.

It is left to `--long`: tests/js/room_offline and tests/js/room_app/held.test.mjs ask its parts.
"""

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import wrong
from tests.browser.quiet import Company
from tests.browser.room.guest import PATIENT, Guest, expect_seen
from touchline.site.room_files import HEADERS

pytestmark = pytest.mark.browser
OFFLINE = "/room/offline/page.html"
DEBRIEF = "/room/#/own/debrief"
TAKE = "Open without a connection on this device"
NO_SIGNAL = "No connection. What you keep is sealed here and sent later."
BEFORE, LATE = "Fjord Dairy, the price.", "Skua Foods, in the car park."
HELD = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const kept = await (await caches.open(name)).keys();
    found.push(...kept.map((asked) => new URL(asked.url).pathname));
  }
  return found;
}"""
KEPT = """async () => {
  const asked = indexedDB.open("touchline-room");
  const base = await new Promise((done) => { asked.onsuccess = () => done(asked.result); });
  const rows = base.transaction("kept").objectStore("kept").getAll();
  const all = await new Promise((done) => { rows.onsuccess = () => done(rows.result); });
  base.close();
  const text = (key, one) => one instanceof Uint8Array ? new TextDecoder().decode(one) : one;
  return JSON.stringify([all, {...localStorage}, {...sessionStorage}], text);
}"""
WORKERS = "async () => (await navigator.serviceWorker.getRegistrations()).length"
POLICY = "async () => (await fetch('/room/')).headers.get('Content-Security-Policy')"
TRIED = "async () => { try { await (%s); } catch (no) { return no.name; } }"
SINKS = [
    "document.body.innerHTML = '<p>'",
    "new Worker('/room/worker.js')",
    "trustedTypes.createPolicy('mine', {})",
    "navigator.serviceWorker.register('/room/worker.js')",
]


@pytest.fixture(scope="module")
def femke(house: Company) -> Guest:
    """On a phone, with keys and one thing kept, where the room was asked to open offline."""
    guest = Guest(house.sit_down("Femke de Wit", width=390))
    guest.enrol()
    debrief(guest, BEFORE)
    expect_seen(guest.page.get_by_text("Kept. Nobody but you can open it."))
    guest.page.goto(OFFLINE)
    guest.visitor.tab_to(TAKE)
    guest.page.keyboard.press("Enter")
    expect_seen(guest.page.get_by_text("It is here now."))
    guest.come_back(DEBRIEF)
    guest.unlock()
    expect_seen(guest.note(BEFORE))
    return guest


def debrief(guest: Guest, text: str) -> None:
    guest.page.evaluate("location.hash = '/own/debrief'")
    guest.page.get_by_label("The meeting").fill(text)
    guest.press("Keep it")


def asked_for(guest: Guest, code: str) -> str:
    """What a line of code comes to on the room's page; what it broke is no complaint."""
    said = str(guest.page.evaluate(code))
    guest.visitor.complaints.clear()
    return said


def quiet(guest: Guest) -> None:
    """A browser complains of each thing that it could not ask for."""
    told = guest.visitor.complaints
    told[:] = [one for one in told if "ERR_INTERNET_DISCONNECTED" not in one]


def test_it_opens_without_a_connection_and_is_sent_later(femke: Guest) -> None:
    femke.page.context.set_offline(True)
    femke.come_back(DEBRIEF)
    expect_seen(femke.page.get_by_text(NO_SIGNAL))
    femke.unlock()
    expect_seen(femke.note(BEFORE))
    debrief(femke, LATE)
    expect_seen(femke.note(LATE).get_by_text("waiting to be sent"))
    femke.page.context.set_offline(False)
    expect(femke.page.get_by_text(NO_SIGNAL)).to_have_count(0, timeout=PATIENT)
    femke.come_back(DEBRIEF)
    femke.unlock()
    expect_seen(femke.note(LATE))
    assert femke.page.get_by_text("waiting to be sent").count() == 0
    quiet(femke)


def test_what_the_worker_gives_is_as_strict_as_the_room(femke: Guest) -> None:
    """With the header of a release, and Trusted Types without a policy."""
    femke.page.context.set_offline(True)
    femke.come_back(DEBRIEF)
    policy = asked_for(femke, POLICY)
    tried = [asked_for(femke, TRIED % one) for one in SINKS]
    femke.page.context.set_offline(False)
    quiet(femke)
    assert (policy, tried) == (HEADERS["Content-Security-Policy"], ["TypeError"] * len(SINKS))


def test_no_answer_of_the_server_is_among_what_is_held(femke: Guest) -> None:
    held = femke.page.evaluate(HELD)
    assert ("/room/app/start.js" in held, [one for one in held if "/api/" in one]) == (True, [])


@pytest.mark.parametrize("width", [390, 1440])
def test_the_page_that_asks_is_for_everyone(femke: Guest, width: int) -> None:
    femke.page.set_viewport_size({"width": width, "height": 900})
    femke.page.goto(OFFLINE)
    femke.page.get_by_role("button", name="Take it off this device").wait_for()
    assert wrong(femke.visitor) == []


def test_signing_out_leaves_no_readable_word(femke: Guest) -> None:
    """What is sealed here stays: on a shared machine it is nobody's to read."""
    femke.page.goto("/")
    femke.page.evaluate("document.querySelector('form[action*=\"sign-out\"]').requestSubmit()")
    femke.page.wait_for_url("**/sign-in/**")
    kept = femke.page.evaluate(KEPT)
    words = [BEFORE, LATE, "Femke", femke.passphrase, femke.recovery]
    assert ("age-encryption.org" in kept, [one for one in words if one in kept]) == (True, [])


def test_taken_off_the_device_nothing_is_held(femke: Guest) -> None:
    femke.page.goto(OFFLINE)
    femke.press("Take it off this device")
    expect_seen(femke.page.get_by_text("It is off this device."))
    assert (femke.page.evaluate(HELD), femke.page.evaluate(WORKERS)) == ([], 0)
