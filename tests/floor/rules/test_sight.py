"""Whose deals open behind a team's number, and beside which of them a name stands."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.sight import Sight
from touchline.numbers import Deal, Selection

LEITH = Selection(teams=("Leith",))
KEYS = st.sampled_from(["mairi", "callum", "femke", ""])
SOME = st.frozensets(KEYS)
DEAL = Deal(
    key="M-1", account="Forth Estuary Water", product="Tide 200", seller_key="mairi",
    seller="Mairi Sinclair", team="Leith", kind="new", amount=40_000.0, currency="EUR",
    stage="Won", outcome="won", created_on=None, closed_on=None, close_date=None, next_step="",
)  # fmt: skip

MAIRI = Sight(own=frozenset({"mairi"}), reports=frozenset(), runs_team=False)
DANA = Sight(own=frozenset(), reports=frozenset({"mairi", "callum"}), runs_team=True)
GRETE = Sight(own=frozenset(), reports=frozenset({"dana", "sander"}), runs_team=True)
NOBODY = Sight(own=frozenset(), reports=frozenset(), runs_team=False)


def test_a_seller_opens_her_own_deals() -> None:
    assert MAIRI.deals_within(LEITH) == replace(LEITH, sellers=("mairi",))


def test_who_runs_the_team_opens_every_deal_of_it() -> None:
    assert DANA.deals_within(LEITH) == LEITH


def test_who_has_no_key_in_the_crm_opens_no_deal() -> None:
    assert NOBODY.deals_within(LEITH) is None


@given(own=SOME, reports=SOME)
def test_who_does_not_run_the_team_never_gets_a_selection_of_everyone(
    own: frozenset[str], reports: frozenset[str]
) -> None:
    allowed = Sight(own=own, reports=reports, runs_team=False).deals_within(LEITH)
    assert allowed is None or set(allowed.sellers or ()) == own != set()


def test_a_manager_reads_the_name_of_her_report() -> None:
    assert DANA.without_strangers(DEAL).seller == "Mairi Sinclair"


def test_a_leader_reads_no_name_two_levels_below() -> None:
    assert GRETE.without_strangers(DEAL).seller == ""


@given(own=SOME, reports=SOME, runs=st.booleans())
def test_a_name_stands_only_beside_ones_own_and_ones_reports(
    own: frozenset[str], reports: frozenset[str], runs: bool
) -> None:
    seen = Sight(own=own, reports=reports, runs_team=runs).without_strangers(DEAL)
    assert bool(seen.seller or seen.seller_key) == ("mairi" in own | reports)


@given(own=SOME, reports=SOME)
def test_nothing_but_the_name_is_taken_from_a_deal(
    own: frozenset[str], reports: frozenset[str]
) -> None:
    seen = Sight(own=own, reports=reports, runs_team=True).without_strangers(DEAL)
    assert replace(seen, seller=DEAL.seller, seller_key=DEAL.seller_key) == DEAL
