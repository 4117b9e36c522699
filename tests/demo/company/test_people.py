"""Who works at the demo company: the size of its teams, its lines, and names that nobody shares."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from touchline.demo.cast import CAST
from touchline.demo.company.frame import Frame
from touchline.demo.company.people import staff

from .export import Export

SIZES = {
    "Leith": 6,
    "Galway": 7,
    "Bergen": 9,
    "Rotterdam": 11,
    "Porto": 12,
    "Malmö": 14,
    "Trieste": 18,
    "Gdańsk": 19,
}


def test_eight_teams_have_ninety_six_sellers_today(company: Export) -> None:
    here = [row for row in company.sellers.values() if not row["left_on"]]
    assert Counter(row["team"] for row in here) == SIZES


def test_two_sellers_left_within_the_two_years(company: Export, today: date) -> None:
    left = [row["left_on"] for row in company.sellers.values() if row["left_on"]]
    assert [day > str(today - timedelta(days=730)) for day in left] == [True, True]


def test_two_sellers_joined_within_the_two_years(company: Export, today: date) -> None:
    started = [row["started_on"] for row in company.sellers.values()]
    assert sum(day > str(today - timedelta(days=730)) for day in started) == 2


def test_each_team_has_one_manager(company: Export) -> None:
    managers = [row["team"] for row in company.rows("people") if row["seat"] == "manager"]
    assert Counter(managers) == dict.fromkeys(SIZES, 1)


def test_sellers_report_to_the_manager_of_their_team(company: Export) -> None:
    people = company.rows("people")
    manager_of = {row["team"]: row["person_key"] for row in people if row["seat"] == "manager"}
    assert all(row["manager_key"] == manager_of[row["team"]] for row in company.sellers.values())


def test_managers_report_to_a_region_and_regions_to_the_top(company: Export) -> None:
    boss = {row["person_key"]: row["manager_key"] for row in company.rows("people")}
    lines = {
        (boss[row["person_key"]], boss[boss[row["person_key"]]])
        for row in company.rows("people")
        if row["seat"] == "manager"
    }
    assert lines == {("grete", "amara"), ("matteo", "amara")}


def test_coaches_stand_outside_every_reporting_line(company: Export) -> None:
    people = company.rows("people")
    coaches = {row["person_key"] for row in people if row["seat"] == "coach"}
    above = {row["manager_key"] for row in people}
    below = {row["manager_key"] for row in people if row["seat"] == "coach"}
    assert (len(coaches), below, above & coaches) == (2, {""}, set())


def test_the_cast_is_in_the_company_as_the_cast_list_says(company: Export) -> None:
    people = {row["person_key"]: row for row in company.rows("people")}
    found = [people[member.key] for member in CAST]
    assert [(row["name"], row["email"], row["seat"], row["team"]) for row in found] == [
        (member.name, member.email, member.seat, member.team) for member in CAST
    ]


def test_names_keep_their_diacritics(company: Export) -> None:
    letters = {letter for row in company.rows("people") for letter in row["name"]}
    assert letters >= set("łńøåöáéšžç")


def test_no_two_people_of_a_team_share_a_first_name(company: Export) -> None:
    here = [(row["team"], row["name"].split()[0]) for row in company.rows("people")]
    assert len(set(here)) == len(here)


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(min_value=0),
    day=st.dates(min_value=date(2020, 1, 1), max_value=date(2060, 1, 1)),
)
def test_names_keys_and_addresses_belong_to_one_person_each(seed: int, day: date) -> None:
    people = staff(Frame(seed=seed, today=day, since=day))
    distinct = [len({getattr(one, what) for one in people}) for what in ("person_key", "name")]
    assert [*distinct, len({one.email for one in people})] == [len(people)] * 3
