"""The scoreboard: a seller sees the team and herself, a manager her reports, a leader totals."""

import re
from typing import Any

import pytest

from tests.cast import LONG_AGO, NOW, Cast
from tests.floor.addresses import own_page, scoreboard
from tests.reading import amount_of, main_of, row_heads, section_of, words_of
from touchline.numbers import Snapshot
from touchline.people.models import Deactivation
from touchline.witness.actor import SYSTEM

pytestmark = pytest.mark.usefixtures("numbers")
BY: dict[str, Any] = {"by": SYSTEM, "at": NOW}


@pytest.fixture
def seen_by_mairi(cast: Cast, signed_in_as: Any, numbers: Snapshot) -> Any:
    return signed_in_as(cast.mairi).get(scoreboard(cast.leith))


@pytest.fixture
def seen_by_dana(cast: Cast, signed_in_as: Any, numbers: Snapshot) -> Any:
    return signed_in_as(cast.dana).get(scoreboard(cast.leith))


@pytest.fixture
def seen_by_grete(cast: Cast, signed_in_as: Any, numbers: Snapshot) -> Any:
    return signed_in_as(cast.grete).get(scoreboard(cast.north_sea))


def test_a_seller_sees_what_her_team_has_won(seen_by_mairi: Any) -> None:
    assert amount_of(seen_by_mairi, "Won value") == 70_000


def test_a_seller_sees_her_own_row(seen_by_mairi: Any) -> None:
    assert "Won value € 40.0 k" in section_of(seen_by_mairi, "You")


def test_a_sellers_own_row_says_who_sees_it(seen_by_mairi: Any) -> None:
    assert "You and Dana; leaders get team totals" in section_of(seen_by_mairi, "You")


def test_a_seller_sees_no_colleague(seen_by_mairi: Any) -> None:
    assert "Callum" not in words_of(seen_by_mairi)


def test_a_manager_sees_her_reports_in_the_order_of_their_names(seen_by_dana: Any) -> None:
    assert row_heads(seen_by_dana) == ["Callum Reid", "Mairi Sinclair"]


def test_nothing_sorts_the_reports(cast: Cast, signed_in_as: Any, seen_by_dana: Any) -> None:
    sorted_by_amount = signed_in_as(cast.dana).get(scoreboard(cast.leith, sort="won_value"))
    assert row_heads(sorted_by_amount) == row_heads(seen_by_dana)


def test_no_head_of_the_reports_can_be_pressed(seen_by_dana: Any) -> None:
    heads = re.findall(r'<th scope="col"[^>]*>(.*?)</th>', main_of(seen_by_dana), re.DOTALL)
    assert not [head for head in heads if "<a" in head or "<button" in head]


def test_a_manager_who_sells_nothing_has_no_row_of_her_own(seen_by_dana: Any) -> None:
    assert section_of(seen_by_dana, "You") == ""


def test_a_report_who_left_is_no_longer_listed(cast: Cast, signed_in_as: Any) -> None:
    Deactivation.objects.create_for(cast.callum, **BY)
    seen = signed_in_as(cast.dana).get(scoreboard(cast.leith))
    assert row_heads(seen) == ["Mairi Sinclair"]


def test_a_report_the_crm_does_not_know_says_so(cast: Cast, signed_in_as: Any) -> None:
    cast.mairi.crm_identities.all().delete()
    cast.callum.crm_identities.all().delete()
    seen = signed_in_as(cast.dana).get(scoreboard(cast.leith))
    says = "Callum Reid not linked with the CRM Mairi Sinclair not linked with the CRM"
    assert section_of(seen, "Your reports, by name").endswith(says)


def test_two_accounts_in_the_crm_are_one_row(cast: Cast, signed_in_as: Any) -> None:
    before = section_of(
        signed_in_as(cast.dana).get(scoreboard(cast.leith)), "Your reports, by name"
    )
    cast.femke.crm_identities.update(person=cast.mairi)
    after = section_of(signed_in_as(cast.dana).get(scoreboard(cast.leith)), "Your reports, by name")
    assert after.partition("Mairi Sinclair")[2] != before.partition("Mairi Sinclair")[2]


def test_a_row_of_two_accounts_adds_up_to_the_persons_own_page(
    cast: Cast, signed_in_as: Any
) -> None:
    cast.femke.crm_identities.update(person=cast.mairi)
    dana = signed_in_as(cast.dana)
    won = amount_of(dana.get(own_page(cast.mairi)), "Won value")
    row = main_of(dana.get(scoreboard(cast.leith))).partition("Mairi Sinclair</a>")[2]
    assert won in [float(value) for value in re.findall(r'<data class="amount" value="(.*?)"', row)]


def test_a_leader_sees_the_whole_of_her_region(seen_by_grete: Any) -> None:
    assert amount_of(seen_by_grete, "Won value") == 150_000


def test_a_leader_sees_the_teams_below_by_name(seen_by_grete: Any) -> None:
    assert row_heads(seen_by_grete) == ["Leith", "Rotterdam"]


def test_a_leader_may_open_a_team_below(cast: Cast, signed_in_as: Any) -> None:
    seen = signed_in_as(cast.amara).get(scoreboard(cast.leith))
    assert amount_of(seen, "Won value") == 70_000


@pytest.mark.parametrize("name", ["Mairi", "Callum", "Femke", "Dana", "Sander"])
def test_a_leader_reads_no_persons_name_on_a_scoreboard(seen_by_grete: Any, name: str) -> None:
    assert name not in words_of(seen_by_grete)


@pytest.mark.parametrize("name", ["Mairi", "Callum"])
def test_a_leader_reads_no_sellers_name_on_a_team_below(
    cast: Cast, signed_in_as: Any, name: str
) -> None:
    assert name not in words_of(signed_in_as(cast.grete).get(scoreboard(cast.leith)))


def test_a_team_below_that_the_crm_does_not_know_has_no_figures(
    cast: Cast, signed_in_as: Any
) -> None:
    cast.rotterdam.rename(name="Rotterdam", crm_key="", **BY)
    seen = signed_in_as(cast.grete).get(scoreboard(cast.north_sea))
    below = section_of(seen, "Teams below, in total")
    assert below.endswith("Rotterdam not linked with the CRM")


def test_who_both_sells_and_leads_sees_her_own_row_too(cast: Cast, signed_in_as: Any) -> None:
    cast.mairi.seats.create(kind="manager", team=cast.leith, since=LONG_AGO)
    seen = signed_in_as(cast.mairi).get(scoreboard(cast.leith))
    assert section_of(seen, "You").startswith("You Your own page")


def test_the_page_says_how_old_its_numbers_are(seen_by_mairi: Any) -> None:
    assert "Numbers as of today, 9.30 am" in words_of(seen_by_mairi)


def test_the_first_page_of_the_floor_is_ones_own_team(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.mairi).get("/floor/")
    assert answer["Location"] == scoreboard(cast.leith)


def test_a_leader_begins_with_the_whole(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.amara).get("/floor/")
    assert answer["Location"] == scoreboard(cast.northlight)


def test_a_leader_chooses_a_team_and_keeps_the_quarter(cast: Cast, signed_in_as: Any) -> None:
    chosen = {"team": cast.leith.key, "quarter": "2025-q4"}
    answer = signed_in_as(cast.grete).get("/floor/", chosen)
    assert answer["Location"] == scoreboard(cast.leith, quarter="2025-q4")


def test_a_manager_cannot_choose_a_team_that_is_not_hers(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.sander).get("/floor/", {"team": cast.leith.key})
    assert answer.status_code == 404


def test_who_has_one_team_is_offered_no_choice(seen_by_dana: Any) -> None:
    assert 'name="team"' not in re.sub("<input[^>]*>", "", seen_by_dana.content.decode())


def test_a_team_chosen_in_the_filter_opens_with_the_quarter_chosen(
    cast: Cast, signed_in_as: Any
) -> None:
    answer = signed_in_as(cast.grete).get(f"/floor/?team={cast.leith.key}&quarter=2025-q4")
    assert answer["Location"] == scoreboard(cast.leith, quarter="2025-q4")


def test_a_team_out_of_reach_cannot_be_chosen(cast: Cast, signed_in_as: Any) -> None:
    answer = signed_in_as(cast.sander).get(f"/floor/?team={cast.leith.key}")
    assert answer.status_code == 404
