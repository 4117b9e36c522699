"""An ended room can still be read; lost keys are made anew, and the other one is stopped."""

import pytest

from tests.browser.room.guest import NOTE, Guest, expect_seen

pytestmark = [pytest.mark.browser, pytest.mark.long]
Pair = tuple[Guest, Guest]


def test_an_ended_room_is_read_and_not_written_in(agreed: Pair) -> None:
    mairi, tomasz = agreed
    mairi.write("Thank you for this.")
    mairi.follow("Your keys")
    mairi.follow("Take it with you")
    mairi.press("End it")
    mairi.page.get_by_role("dialog").get_by_role("button", name="End it").click()
    mairi.page.get_by_text("You have no room to end.").wait_for()
    tomasz.open_room()
    tomasz.note("Thank you for this.").wait_for()
    assert tomasz.page.get_by_label(NOTE).count() == 0


@pytest.fixture(scope="module")
def former(agreed: Pair) -> str:
    """The recovery key of the keys that Mairi gave up; she has made others."""
    mairi = agreed[0]
    former = mairi.recovery
    mairi.come_back()
    mairi.press("Unlock")
    mairi.press("All of them are lost")
    mairi.press("Make new keys")
    mairi.heading("Before you make your keys").or_(
        mairi.page.get_by_role("link", name="Make your keys")
    ).first.wait_for()
    mairi.enrol()
    return former


def test_new_keys_stop_the_other_one(agreed: Pair, former: str) -> None:
    tomasz = agreed[1]
    tomasz.open_room()
    tomasz.page.get_by_text("has other keys than those you compared").wait_for()
    assert tomasz.page.locator(".note").count() == 0


def test_whoever_finds_what_unlocked_the_former_keys_brings_them_back(
    agreed: Pair, former: str
) -> None:
    mairi, tomasz = agreed
    mairi.come_back()
    mairi.follow("Were the former keys yours? Bring them back")
    mairi.page.get_by_label("Your recovery key").fill(former)
    mairi.page.get_by_role("button", name="Bring them back").first.click()
    mairi.heading("Your rooms").wait_for()
    tomasz.open_room()
    expect_seen(tomasz.note("Thank you for this."))
