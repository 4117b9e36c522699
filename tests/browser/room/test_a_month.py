"""A month at two browsers at once: Mairi on a phone, Tomasz at a desk; then Femke, who comes after.

The tests go on from each other, as the weeks do.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.quiet import Company
from tests.browser.room.guest import NOTE, PATIENT, Guest, expect_seen
from tests.browser.room.walking_a_month import (
    WEEK,
    Week,
    add_words,
    another_day,
    go,
    session_of_two,
    take_up_coaching,
    type_into,
)
from tests.browser.visitor import Visitor
from touchline.kit import clock
from touchline.site.room_in_one import saved_page

pytestmark = pytest.mark.browser
Pair = tuple[Guest, Guest]
GOALS = "To ask before I tell."
WEEKS = (
    Week("I fill every silence.", "Silence is not mine to fill.", "I count to four on Tuesday."),
    Week("I send the offer too soon.", "I send it to be done.", "One question before the offer."),
    Week("I dread the price.", "The price is the start of a talk.", "I say the price, and wait."),
    Week("They went quiet on me.", "Quiet is an answer I can ask about.", "I ring them on Monday."),
)
MEETING = "Harbour, the second round."
CAME = "Four felt like forty, and then they talked."
LATER = "With Femke I begin at the end."


@pytest.fixture(scope="module")
def today() -> datetime:
    """The day of the fourth session; the first lies three weeks back, so that none lies ahead."""
    return clock.now()


@pytest.fixture(scope="module")
def phone(house: Company, today: datetime) -> Guest:
    """Mairi's, in the first week."""
    guest = Guest(house.sit_down("Mairi Sinclair", width=390, mobile=True))
    guest.page.clock.install(time=today - 3 * WEEK)
    return guest


@pytest.fixture(scope="module")
def pair(house: Company, phone: Guest, today: datetime) -> Pair:
    """Both made keys, compared words and signed, in the first week."""
    desk = Guest(house.sit_down("Tomasz Zieliński"))
    desk.page.clock.install(time=today - 3 * WEEK)
    phone.hold_a_passkey()
    phone.enrol()
    desk.enrol()
    phone.ask("Tomasz Zieliński")
    phone.compare()
    phone.propose(GOALS)
    desk.open_room()
    desk.compare()
    desk.press("Sign it")
    desk.follow("Open the notebook")
    phone.open_room()
    phone.page.get_by_label(NOTE).wait_for()
    return phone, desk


@pytest.fixture(scope="module")
def three_weeks(pair: Pair, today: datetime) -> Pair:
    """A session in each; after the first, a meeting of hers that she looks back at."""
    phone, desk = pair
    for back, week in zip((3, 2, 1), WEEKS, strict=False):
        for guest in pair:
            another_day(guest, today - back * WEEK)
        session_of_two(phone, desk, week)
        if back == 3:
            go(phone, "/own/debrief", "debrief")
            type_into(phone, "The meeting", MEETING)
            phone.press("Keep it")
            expect_seen(phone.note(MEETING))
    return pair


@pytest.fixture(scope="module")
def fourth_week(three_weeks: Pair, today: datetime) -> Pair:
    """She is asked whether to go on, and does."""
    phone, desk = three_weeks
    for guest in three_weeks:
        another_day(guest, today)
    phone.press("Go on")
    session_of_two(phone, desk, WEEKS[3])
    return three_weeks


@pytest.fixture(scope="module")
def another_phone(fourth_week: Pair, house: Company, today: datetime) -> Guest:
    """The first lies on a train. On paper there is the recovery key; words are added here."""
    guest = Guest(house.sit_down("Mairi Sinclair", width=390, mobile=True))
    guest.page.clock.install(time=today)
    guest.recovery = fourth_week[0].recovery
    guest.come_back()
    guest.follow("Open")
    guest.press("With your recovery key")
    type_into(guest, "Your recovery key", guest.recovery)
    guest.press("Unlock")
    guest.page.get_by_label(NOTE).wait_for(timeout=PATIENT)
    add_words(guest)
    return guest


@pytest.fixture(scope="module")
def femke(another_phone: Guest, house: Company) -> Guest:
    """Coaches by now; Mairi went on with her, compared, agreed and wrote."""
    take_up_coaching(house, "Femke de Wit")
    guest = Guest(house.sit_down("Femke de Wit"))
    guest.enrol()
    another_phone.open_room()
    another_phone.follow("Another coach")
    row = another_phone.page.get_by_role("listitem").filter(has_text="Femke")
    row.get_by_role("button", name="Go on with them").click()
    another_phone.press("Change it")
    another_phone.compare()
    another_phone.propose("To go on.")
    guest.open_room()
    guest.compare()
    guest.press("Sign it")
    guest.follow("Open the notebook")
    another_phone.open_room()
    another_phone.write(LATER)
    guest.open_room()
    return guest


@pytest.fixture
def off_the_net(chromium: Browser, tmp_path: Path) -> Iterator[Guest]:
    """A browser without a network, at the page that she saved beside the file."""
    context = chromium.new_context(offline=True)
    (tmp_path / "room.html").write_bytes(saved_page())
    page = context.new_page()
    page.goto((tmp_path / "room.html").as_uri())
    yield Guest(Visitor(page, {}))
    context.close()


def test_the_first_talk_needs_no_keys(phone: Guest) -> None:
    phone.page.goto("/room/#/practice")
    phone.press("Begin")
    expect_seen(phone.page.get_by_text("15 minutes left."))


def test_both_agree_on_what_it_is_for_before_anything_is_written(pair: Pair) -> None:
    for guest in pair:
        guest.follow("What you agreed on")
        expect_seen(guest.page.get_by_text(GOALS))
        guest.follow("Open the notebook")
    assert pair[0].words == pair[1].words


def test_each_week_has_what_became_clear_and_what_she_will_do(three_weeks: Pair) -> None:
    for guest in three_weeks:
        guest.open_room()
        guest.follow("The way so far")
        told = guest.page.locator("room-journey")
        for week in WEEKS[:3]:
            expect_seen(told.get_by_text(week.insight))
            expect_seen(told.get_by_text(week.promise))
        expect(told.locator(".journey__week")).to_have_count(3)


def test_what_came_of_a_commitment_is_read_by_the_coach(three_weeks: Pair) -> None:
    phone, desk = three_weeks
    go(phone, "/own/commitments", "commitments")
    note = phone.note(WEEKS[0].promise)
    note.get_by_text("Add a word about it first").click()
    note.get_by_label("In your words").fill(CAME)
    note.get_by_role("button", name="Done", exact=True).click()
    expect_seen(phone.page.get_by_text("Kept, in your room with your coach."))
    desk.open_room()
    expect_seen(desk.note(CAME).filter(has_text=WEEKS[0].promise))


def test_what_she_looked_back_at_is_in_no_room(three_weeks: Pair) -> None:
    for guest in three_weeks:
        guest.open_room()
        guest.note(WEEKS[2].promise).wait_for(timeout=PATIENT)
        expect(guest.page.get_by_text(MEETING)).to_have_count(0)


def test_after_the_third_she_is_asked_whether_to_go_on_and_he_is_not(
    three_weeks: Pair, today: datetime
) -> None:
    phone, desk = three_weeks
    for guest in three_weeks:
        another_day(guest, today)
    expect_seen(phone.heading("Go on, change, or stop?"))
    expect(desk.heading("Go on, change, or stop?")).to_have_count(0)


def test_no_word_of_the_month_left_either_browser_in_clear(fourth_week: Pair) -> None:
    words = [*(one for week in WEEKS for one in week.words), MEETING, CAME, GOALS]
    sent = "\n".join(one for guest in fourth_week for one in guest.sent)
    assert [one for one in words if one in sent] == []


def test_on_another_phone_the_recovery_key_opens_all_of_it(another_phone: Guest) -> None:
    another_phone.follow("The room")
    another_phone.follow("Open")
    another_phone.follow("The way so far")
    for week in WEEKS:
        expect_seen(another_phone.page.locator("room-journey").get_by_text(week.insight))
    go(another_phone, "/own/debrief", "debrief")
    expect_seen(another_phone.note(MEETING))
    expect(another_phone.page.get_by_role("button", name="They are the same")).to_have_count(0)


def test_what_unlocked_on_the_lost_one_unlocks_nothing_any_more(
    another_phone: Guest, fourth_week: Pair
) -> None:
    lost, _ = fourth_week
    another_phone.follow("Your keys")
    row = another_phone.page.get_by_role("listitem").filter(has_text="Passkey")
    row.get_by_role("button", name="Remove").click(timeout=PATIENT)
    another_phone.page.get_by_role("dialog").get_by_role("button", name="Remove it").click()
    expect(row).to_have_count(0, timeout=PATIENT)
    lost.come_back()
    lost.follow("Open")
    expect_seen(lost.page.get_by_label("Your passphrase"))
    expect(lost.page.get_by_role("button", name="passkey")).to_have_count(0)


def test_the_next_coach_reads_what_came_since_and_nothing_of_before(femke: Guest) -> None:
    expect_seen(femke.note(LATER))
    expect(femke.page.locator(".note")).to_have_count(1)
    for place in ("What you agreed on", "The way so far"):
        femke.open_room()
        femke.follow(place)
        femke.page.locator("room-contract h1, room-journey h1").wait_for()
        seen = femke.page.locator("main").inner_text()
        found = [one for week in WEEKS for one in (*week.words, GOALS, "Tomasz") if one in seen]
        assert found == []


def test_for_the_former_coach_the_room_is_gone(femke: Guest, fourth_week: Pair) -> None:
    desk = fourth_week[1]
    desk.come_back()
    expect_seen(desk.page.get_by_text("None yet."))


def test_what_she_takes_along_is_read_from_a_file_without_a_network(
    femke: Guest, another_phone: Guest, off_the_net: Guest
) -> None:
    another_phone.follow("Your keys")
    another_phone.follow("Take it with you")
    type_into(another_phone, "Your recovery key", another_phone.recovery)
    with another_phone.page.expect_download(timeout=PATIENT) as coming:
        another_phone.press("Save the file")
    off_the_net.page.get_by_label("The file").set_input_files(coming.value.path())
    type_into(off_the_net, "Recovery key or words", another_phone.recovery)
    off_the_net.press("Open it")
    told = off_the_net.page.locator("pre")
    expect(told).to_contain_text(LATER, timeout=PATIENT)
    wanted = [*(one for week in WEEKS for one in week.words), MEETING, CAME, GOALS]
    missing = [one for one in wanted if one not in told.inner_text()]
    assert (missing, off_the_net.visitor.complaints) == ([], [])
