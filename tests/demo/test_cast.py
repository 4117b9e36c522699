"""The people with a story: who they are, and that each can be found."""

from touchline.demo.cast import CAST
from touchline.demo.company.names import address
from touchline.demo.company.places import TEAMS

SEATS = {"seller", "manager", "coach", "leader", "partner", "admin"}


def test_everyone_in_the_cast_has_a_key_of_their_own() -> None:
    assert len({member.key for member in CAST}) == len(CAST)


def test_a_key_is_the_first_name_in_small_letters() -> None:
    assert [one.key for one in CAST] == [one.name.split()[0].lower() for one in CAST]


def test_an_address_is_the_name_in_plain_letters() -> None:
    expected = [f"{address(member.name)}@northlight.example" for member in CAST]
    assert [member.email for member in CAST] == expected


def test_the_cast_holds_every_seat() -> None:
    assert {member.seat for member in CAST} == SEATS


def test_sellers_and_managers_of_the_cast_sit_in_a_team_with_a_city() -> None:
    cities = {team.name for team in TEAMS}
    assert {one.team for one in CAST if one.seat in ("seller", "manager")} <= cities


def test_each_member_is_introduced_in_one_sentence_and_told_where_to_look() -> None:
    told = [sentence for member in CAST for sentence in (member.comment, member.look_first)]
    assert all(sentence.endswith(".") and len(sentence) < 110 for sentence in told)


def test_a_seller_in_trieste_has_a_surname_of_forty_letters() -> None:
    surnames = [one.name.partition(" ")[2] for one in CAST if one.team == "Trieste"]
    assert [sum(letter.isalpha() for letter in surname) for surname in surnames] == [40]
