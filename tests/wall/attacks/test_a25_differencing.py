"""A25: no two releases, taken off each other, tell what one person answered."""

import random
from math import e

import pytest

from tests.wall.attacks.differencing import EVENLY, EVERYONE, World, advantage, company

ALLOWED = 0.03
RUNS = 2_000
MANY_RUNS = 20_000
USUAL_WORLDS = {"all others say the same again": World(), "six in ten do": World(steady=60)}
LIMIT = e / (e + 4) - 1 / 5
"""What ε allows over one in five for whoever knows every other ballot."""


def test_no_pair_of_releases_helps_to_guess_an_answer() -> None:
    assert advantage(World(), seed=1, runs=RUNS).gain <= ALLOWED


def test_without_noise_the_same_attacker_knows_nearly_every_answer() -> None:
    found = advantage(World(noise=False), seed=2, runs=1_000)
    assert found.base + found.gain > 0.95


def test_what_is_attacked_is_a_company_with_joined_teams_and_two_levels() -> None:
    released = company(World(), random.Random(3)).released
    assert {group for _, group in released} == {"a", "b", "c", "d", "c+d", "e", EVERYONE}


@pytest.mark.long
@pytest.mark.parametrize("name", USUAL_WORLDS)
def test_over_many_companies_no_pair_helps(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = advantage(USUAL_WORLDS[name], seed=4, runs=MANY_RUNS)
    with capsys.disabled():
        print(f"\nA25, {name}: {found.gain:+.2%} over a base rate of {found.base:.1%}")
    assert found.gain <= ALLOWED


@pytest.mark.long
@pytest.mark.parametrize("steady", [100, 60])
def test_even_where_every_answer_is_as_common_it_stays_within_what_epsilon_allows(
    steady: int, capsys: pytest.CaptureFixture[str]
) -> None:
    found = advantage(World(EVENLY, steady), seed=5, runs=MANY_RUNS)
    with capsys.disabled():
        print(f"\nA25, every answer as common, {steady} of 100 the same again: {found.gain:+.2%}")
    assert found.gain <= LIMIT
