"""Ballot papers come into one browser, wait there, and go to a phone if one likes."""

import pytest
from playwright.sync_api import Route, expect

from tests.browser.accessible import wrong
from tests.browser.ballots.conftest import Contexts
from tests.browser.ballots.house import House
from tests.browser.ballots.voter import ANSWERED, Voter, carried

pytestmark = pytest.mark.browser


def test_another_browser_is_told_where_the_paper_is(contexts: Contexts, house: House) -> None:
    first, second = Voter(contexts(), house), Voter(contexts(), house)
    key = first.fetch()
    second.look_at_papers(key)
    expect(second.page.locator("[data-state]")).to_contain_text("fetched in another browser")
    assert house.issued(key) == 1


def test_a_paper_whose_answer_was_lost_comes_with_the_next_visit(voter: Voter) -> None:
    voter.house.days_later(0)
    key = voter.house.box()

    voter.lose_answers(f"**/test/papers/{key}/{key}/")
    voter.look_at_papers(key)
    voter.connect()
    voter.look_at_papers(key)
    expect(voter.page.locator("[data-state]")).to_contain_text("is in this browser")


def test_a_key_that_only_one_person_gets_is_noticed(voter: Voter) -> None:
    voter.house.days_later(0)
    key = voter.house.box()

    def another(route: Route) -> None:
        card = route.fetch().json()
        route.fulfill(json=card | {"rules": card["rules"].replace("Harbour", "Harbor")})

    voter.page.route(f"**/urn/boxes/{key}/", another)
    voter.look_at_papers(key)
    expect(voter.page.locator("[data-state]")).to_contain_text("not the one everybody else has")
    assert voter.house.issued(key) == 0


def test_a_phone_takes_the_paper_and_the_desk_finds_out(contexts: Contexts, house: House) -> None:
    desk, phone = Voter(contexts(), house), Voter(contexts(390), house)
    key = desk.hold()
    phone.page.goto(f"/urn/#paper={carried(desk.paper(key))}")
    expect(phone.page).to_have_url(f"{house.address}/urn/#box={key}")
    phone.answer()
    phone.put()
    expect(phone.page.get_by_text("It is in the box.")).to_be_visible()
    desk.open(key)
    desk.page.get_by_label("disagree", exact=True).first.check()
    desk.page.locator("input[name=item-1]").first.check()
    desk.put()
    expect(desk.page.locator("[data-said]")).to_contain_text("is in the box already")
    assert house.said(key) == [ANSWERED]


def test_the_squares_are_shown_and_put_away(voter: Voter) -> None:
    voter.hold()
    voter.page.reload()
    voter.page.get_by_role("button", name="Take it to your phone").click()
    expect(voter.page.get_by_role("img", name="Squares that take your ballot")).to_be_visible()
    assert wrong(voter.visitor) == []
    voter.page.keyboard.press("Escape")
    expect(voter.page.get_by_role("button", name="Take it to your phone")).to_be_focused()


def test_after_closing_everyone_can_look_whether_theirs_counted(voter: Voter) -> None:
    key = voter.hold()
    voter.cast(key)
    voter.house.days_later(9)
    voter.look_at_papers(key)
    voter.page.get_by_role("button", name="Did my ballot count?").click()
    expect(voter.page.locator("[data-state]")).to_contain_text("is among the 1 in the box")
    voter.open(key)
    voter.page.get_by_role("button", name="Did my ballot count?").click()
    expect(voter.page.locator("[data-said]")).to_contain_text("is among the 1 in the box")


def test_a_browser_that_keeps_nothing_says_so_and_nothing_is_lost(voter: Voter) -> None:
    voter.house.days_later(0)
    key = voter.house.box()
    voter.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"
    )
    voter.look_at_papers(key)
    expect(voter.page.locator("[data-state]")).to_contain_text("This browser keeps nothing")
    assert voter.house.issued(key) == 0


def test_a_row_without_a_place_for_words_gets_the_way_alone(voter: Voter) -> None:
    key = voter.hold()
    voter.page.goto(f"/test/page/{key}/?brief")
    voter.page.locator("ballot-papers[data-settled]").wait_for()
    row = voter.page.locator("[data-box]")
    expect(row.get_by_role("link", name="Open the ballot")).to_be_visible()
    expect(row.get_by_role("button")).to_have_count(0)
