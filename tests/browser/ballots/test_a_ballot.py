"""A ballot is cast once, is what was chosen, and leaves nothing behind in the browser."""

import json
from base64 import b64decode

import pytest
from playwright.sync_api import expect
from pyrage import decrypt, x25519

from tests.browser.ballots.voter import ANSWERED, Voter

pytestmark = pytest.mark.browser


def test_a_paper_comes_quietly_and_a_ballot_is_cast_with_it(voter: Voter) -> None:
    key = voter.hold()
    voter.look_at_papers(key)
    voter.page.get_by_role("link", name="Open the ballot").click()
    voter.answer()
    voter.put()
    expect(voter.page.get_by_role("heading", name="It is in the box.")).to_be_focused()
    assert voter.house.said(key) == [ANSWERED]


def test_after_it_was_cast_nothing_is_left_that_was_said_or_could_vote(voter: Voter) -> None:
    key = voter.hold()
    voter.cast(key)
    expect(voter.page.get_by_text("Your browser has forgotten what you said.")).to_be_visible()
    kept = voter.paper(key)
    assert set(kept) == {"v", "box", "rules_hash", "state", "receipt"}
    assert voter.page.locator("input").count() == 0


def test_a_ballot_has_exactly_the_size_of_every_other(voter: Voter) -> None:
    key = voter.hold()
    voter.cast(key)
    assert [len(one.encode()) for one in voter.house.ballots(key)] == [512]


def test_what_the_urn_is_asked_carries_no_cookie(voter: Voter) -> None:
    key = voter.hold()
    voter.page.context.add_cookies(
        [{"name": "touchline_session", "value": "x", "url": voter.house.address}]
    )
    with_cookies: list[str] = []
    voter.page.on(
        "request",
        lambda one: with_cookies.append(one.url)
        if "/urn/boxes/" in one.url and "cookie" in one.all_headers() else None,
    )  # fmt: skip
    voter.cast(key)
    assert with_cookies == []


def test_a_lost_connection_keeps_the_answers_and_counts_once(voter: Voter) -> None:
    key = voter.hold()
    voter.open(key)
    voter.answer()

    voter.lose_answers("**/cast/")
    voter.put()
    expect(voter.page.get_by_role("alert").first).to_contain_text("The connection was lost")
    expect(voter.page.get_by_label("agree", exact=True).first).to_be_checked()
    expect(voter.page.get_by_label("disagree", exact=True).first).to_be_disabled()
    voter.connect()
    voter.page.get_by_role("button", name="Try again").click()
    expect(voter.page.get_by_text("It is in the box.")).to_be_visible()
    assert voter.house.said(key) == [ANSWERED]


def test_a_sealed_ballot_is_opened_by_its_custodian_alone(voter: Voter) -> None:
    custodian = x25519.Identity.generate()
    key = voter.hold(sealed=str(custodian.to_public()))
    voter.open(key)
    expect(voter.page.get_by_text("only its custodian can open it")).to_be_visible()
    voter.answer()
    voter.put()
    expect(voter.page.get_by_text("It is in the box.")).to_be_visible()
    [payload] = voter.house.ballots(key)
    assert json.loads(decrypt(b64decode(payload), [custodian])) == ANSWERED
