"""A month at two browsers at once: Mairi on a phone, Tomasz at a desk; then Femke, who comes after.

The tests go on from each other, as the weeks do.
"""

from datetime import datetime

import pytest
from playwright.sync_api import expect

from tests.browser.room.a_month.walking import (
    CAME,
    GOALS,
    LATER,
    MEETING,
    WEEKS,
    Pair,
    another_day,
    go,
    type_into,
)
from tests.browser.room.guest import PATIENT, Guest, expect_seen

pytestmark = pytest.mark.browser


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
