"""Names and the addresses made from them."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.demo.company.names import POOLS, address, draw_name
from touchline.demo.company.places import TEAMS


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Tomasz Zieliński", "tomasz.zielinski"),
        ("Femke de Wit", "femke.dewit"),
        ("Łukasz Gołąb", "lukasz.golab"),
        ("Bjørg Sæther", "bjorg.saether"),
        ("Aoife O'Shaughnessy", "aoife.oshaughnessy"),
        ("Oğuz Yıldız", "oguz.yildiz"),
        ("Emir Đulić", "emir.dulic"),
    ],
)
def test_an_address_spells_a_name_in_plain_letters(name: str, expected: str) -> None:
    assert address(name) == expected


def test_every_team_has_names_that_fit_its_city() -> None:
    assert set(POOLS) == {team.name for team in TEAMS}


@given(city=st.sampled_from(sorted(POOLS)), seed=st.integers())
def test_every_name_makes_a_valid_address(city: str, seed: int) -> None:
    assert re.fullmatch(r"[a-z]+\.[a-z-]+", address(draw_name(city, chance=Random(seed))))


def test_a_family_name_with_two_forms_agrees_with_the_first_name() -> None:
    drawn = {draw_name("Gdańsk", chance=Random(seed)) for seed in range(400)}
    endings = {(name.split()[0][-1] == "a", name[-1]) for name in drawn if "wick" in name}
    assert endings == {(True, "a"), (False, "i")}
