"""What a CRM's list would change: worked out for any list, however odd."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.people.rules.roster import Known, Listed, Roster, roster
from touchline.people.rules.tree import above
from touchline.people.seats import SeatKind

DOMAIN = "no-address.invalid"
KEYS = st.sampled_from(["K1", "k1", "k 1", "k2", "k3", "K-3", "ż"])
EMAILS = st.sampled_from(["", " ", "a@x.example", "A@x.example ", "b@x.example", f"k1@{DOMAIN}"])
TEAMS = st.sampled_from(["", "Leith", " Leith", "Bergen", "North"])
LISTED = st.builds(
    Listed,
    person_key=KEYS,
    name=st.sampled_from(["Dana Calder", "Mairi Sinclair"]),
    email=EMAILS,
    team=TEAMS,
    manager_key=KEYS | st.just(""),
    seat=st.sampled_from(["", "owner", *SeatKind.values]),
)
LISTS = st.lists(LISTED, max_size=5)
PEOPLE = st.lists(
    st.builds(
        Known,
        key=st.sampled_from(["p1", "p2", "p3"]),
        email=st.sampled_from(["a@x.example", "b@x.example", f"k1@{DOMAIN}", "c@x.example"]),
        person_keys=st.frozensets(KEYS, max_size=2),
    ),
    max_size=3,
    unique_by=(lambda one: one.key, lambda one: one.email),
)


def work_out(listed: list[Listed], known: list[Known] | None = None) -> Roster:
    return roster(listed, known or [], domain=DOMAIN)


@given(listed=LISTS, known=PEOPLE)
def test_everyone_listed_is_a_newcomer_linked_or_doubted(
    listed: list[Listed], known: list[Known]
) -> None:
    found = work_out(listed, known)
    assert len(listed) == len(found.newcomers) + len(found.links) + len(found.doubts)


@given(listed=LISTS, known=PEOPLE)
def test_no_two_newcomers_share_an_address(listed: list[Listed], known: list[Known]) -> None:
    addresses = [row.email for row in work_out(listed, known).newcomers]
    assert len(addresses) == len(set(addresses))


@given(listed=LISTS, known=PEOPLE)
def test_no_newcomer_has_the_address_of_someone_here(
    listed: list[Listed], known: list[Known]
) -> None:
    addresses = {row.email for row in work_out(listed, known).newcomers}
    assert not addresses & {person.email for person in known}


@given(listed=LISTS, known=PEOPLE)
def test_who_is_recognised_has_a_linked_key_or_the_same_address(
    listed: list[Listed], known: list[Known]
) -> None:
    rows = {row.person_key: row for row in reversed(listed)}
    here = {person.key: person for person in known}
    linked = work_out(listed, known).links.items()
    assert all(
        any(key in one.person_keys for one in known)
        or rows[key].email.strip().lower() == here[person].email
        for key, person in linked
    )


@given(listed=LISTS, known=PEOPLE)
def test_every_line_and_seat_is_of_someone_who_is_let_in(
    listed: list[Listed], known: list[Known]
) -> None:
    found = work_out(listed, known)
    let_in = {*found.links, *(row.person_key for row in found.newcomers)}
    named = {*found.lines, *found.lines.values(), *found.seats, *found.teams}
    assert named <= let_in


@given(listed=LISTS)
def test_lines_hold_no_circle(listed: list[Listed]) -> None:
    lines = work_out(listed).lines
    assert all(lines[key] != key and key not in above(lines[key], parents=lines) for key in lines)


@given(listed=LISTS)
def test_teams_hold_no_circle(listed: list[Listed]) -> None:
    teams = work_out(listed).parents
    assert all(team not in (teams[team], *above(teams[team], parents=teams)) for team in teams)


@given(listed=LISTS)
def test_every_seat_is_one_of_ours(listed: list[Listed]) -> None:
    assert set(work_out(listed).seats.values()) <= set(SeatKind.values)


@given(listed=LISTS)
def test_who_came_in_is_recognised_the_next_time(listed: list[Listed]) -> None:
    first = work_out(listed)
    here = [
        Known(
            key=f"here {row.person_key}", email=row.email, person_keys=frozenset({row.person_key})
        )
        for row in first.newcomers
    ]
    assert not work_out(listed, here).newcomers


DANA = Listed("k1", "Dana Calder", "dana@x.example", "Leith", seat="manager")
MAIRI = Listed("k2", "Mairi Sinclair", "mairi@x.example", "Leith", manager_key="k1", seat="seller")


def test_someone_is_recognised_by_the_key_of_the_crm() -> None:
    here = Known("p1", "old@x.example", frozenset({"k1"}))
    assert work_out([DANA], [here]).links == {"k1": "p1"}


def test_someone_is_recognised_by_the_address_in_any_case() -> None:
    here = Known("p1", "dana@x.example")
    assert work_out([replace(DANA, email=" Dana@X.example")], [here]).links == {"k1": "p1"}


def test_nobody_is_recognised_by_a_name() -> None:
    found = work_out([DANA, replace(DANA, person_key="k9", email="other@x.example")])
    assert len(found.newcomers) == 2


def test_the_key_counts_more_than_the_address() -> None:
    people = [Known("p1", "other@x.example", frozenset({"k1"})), Known("p2", "dana@x.example")]
    assert work_out([DANA], people).links == {"k1": "p1"}


def test_a_second_person_with_the_same_address_is_doubted() -> None:
    twin = replace(MAIRI, email="dana@x.example")
    assert work_out([DANA, twin]).doubts == ((twin, "has the same e-mail address as Dana Calder"),)


def test_a_key_that_is_listed_twice_is_doubted() -> None:
    again = replace(DANA, email="again@x.example")
    assert work_out([DANA, again]).doubts == (
        (again, "is listed a second time under the same key"),
    )


def test_without_an_address_a_newcomer_gets_one_that_receives_no_mail() -> None:
    newcomer = work_out([replace(DANA, email="")]).newcomers[0]
    assert newcomer.email == f"k1@{DOMAIN}"


def test_keys_that_differ_in_case_alone_are_two_people() -> None:
    rows = [replace(DANA, email=""), replace(DANA, person_key="K1", email="")]
    emails = [row.email for row in work_out(rows).newcomers]
    assert emails == [f"k1@{DOMAIN}", f"k1-2@{DOMAIN}"]


def test_an_address_that_was_made_up_is_no_proof_of_who_someone_is() -> None:
    here = Known("p1", f"k1@{DOMAIN}", frozenset({"k1"}))
    assert work_out([replace(DANA, person_key="K1", email="")], [here]).links == {}


@pytest.mark.parametrize("manager", ["", "k9", "k2"])
def test_an_unknown_manager_means_no_line(manager: str) -> None:
    assert work_out([DANA, replace(MAIRI, manager_key=manager)]).lines == {}


def test_a_circle_in_the_list_is_opened_at_its_last_line() -> None:
    assert work_out([replace(DANA, manager_key="k2"), MAIRI]).lines == {"k1": "k2"}


def test_a_seat_the_list_does_not_name_is_a_sellers() -> None:
    assert work_out([replace(MAIRI, seat="Owner")]).seats == {"k2": "seller"}


def test_a_team_hangs_below_the_team_of_its_managers_manager() -> None:
    grete = Listed("k3", "Grete Solheim", "grete@x.example", "North Sea", seat="leader")
    found = work_out([replace(DANA, manager_key="k3"), MAIRI, grete])
    assert found.parents == {"Leith": "North Sea"}


def test_a_seller_whose_manager_sits_elsewhere_moves_no_team() -> None:
    found = work_out([DANA, replace(MAIRI, team="Bergen")])
    assert found.parents == {}


def test_two_teams_whose_managers_report_across_do_not_hang_below_each_other() -> None:
    across = [
        Listed("k1", "Dana Calder", "d@x.example", "Leith", manager_key="k2", seat="manager"),
        Listed("k2", "Grete Solheim", "g@x.example", "Bergen", manager_key="k3", seat="leader"),
        Listed("k3", "Amara Okafor", "a@x.example", "Leith", seat="leader"),
    ]
    assert work_out(across).parents == {"Leith": "Bergen"}
