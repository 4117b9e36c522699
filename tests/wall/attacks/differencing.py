"""A manager takes one released figure off another and guesses what one person answered.

A company of five teams, asked four times. The smallest is joined with the next; whoever is
attacked comes into it later, which lifts it over k, and then moves on to another. So there are
pairs over time (with and without them), over which teams are joined, and over levels: the team, and
the organisation by who coaches whom. The attacker knows how people answer in general, how many
there are and who came when, and has seen as many such companies as they like.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from touchline.pulse.rules import comparing
from touchline.pulse.rules.merging import merged
from touchline.pulse.rules.noise import Bits, discrete_laplace
from touchline.pulse.rules.scoring import UNIT
from touchline.pulse.rules.terms import Terms

TERMS: Final = Terms()
TEAMS: Final = {"a": 11, "b": 9, "c": 7, "d": 8, "e": 14}
"""How many people are in each team before the one who is attacked comes into c."""
PARENTS: Final[dict[str, str | None]] = {"top": None, **dict.fromkeys(TEAMS, "top")}
WAVES: Final = (None, "c", "c", "a")
"""Where the attacked person is in each wave."""
EVERYONE: Final = "organisation"
USUAL: Final = (5, 10, 25, 40, 20)
"""Of 100 people, how many answer 1 … 5: one peak, as most scales have it."""
EVENLY: Final = (20, 20, 20, 20, 20)
BINS: Final = 8

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[Any]
Key = tuple[int, str]
"""A release: its wave, and its group's teams or EVERYONE."""


@dataclass(frozen=True)
class Company:
    """What was released of one company, and what the attacked person had answered."""

    answer: int
    released: Mapping[Key, float]


@dataclass(frozen=True)
class Advantage:
    """How much more often a guess is right than the commonest answer is, and by which pair."""

    gain: float
    base: float
    pair: tuple[Key, Key]


@dataclass(frozen=True)
class World:
    """How people answer, how many of 100 say the same again, and whether there is noise."""

    answers: Sequence[int] = USUAL
    steady: int = 100
    noise: bool = True


def company(world: World, chance: random.Random) -> Company:
    """One company's four waves, released with the rules and the sampler that are shipped."""
    said = {
        (team, person): _answer(world, chance)
        for team, size in TEAMS.items()
        for person in range(size)
    }
    answer = _answer(world, chance)
    released: dict[Key, float] = {}
    for wave, where in enumerate(WAVES):
        for each in said:
            if chance.randrange(100) >= world.steady:
                said[each] = _answer(world, chance)
        totals = {team: sum(a for (t, _), a in said.items() if t == team) for team in TEAMS}
        if where is not None:
            totals[where] += answer
        sizes = {team: size + (team == where) for team, size in TEAMS.items()}
        for group in merged(PARENTS, sizes, TERMS.k):
            total = sum(totals[team] for team in group.teams)
            noise = world.noise * discrete_laplace(TERMS.scale, chance.getrandbits)
            released[wave, "+".join(group.teams)] = total + noise / UNIT
        everyone = sum(totals.values()) + world.noise * _of_everyone(chance.getrandbits)
        released[wave, EVERYONE] = everyone
    return Company(answer, released)


def advantage(world: World, seed: int, runs: int) -> Advantage:
    """What the best pair of releases is worth to the attacker.

    Half of the companies teach how to guess and which pair is best; the others are attacked.
    """
    chance = random.Random(seed)
    companies = [company(world, chance) for _ in range(runs)]
    answers = np.array([one.answer for one in companies])
    keys = sorted(companies[0].released)
    seen = np.array([[one.released[key] for key in keys] for one in companies])
    taught, attacked = slice(None, runs // 2), slice(runs // 2, None)
    best, guesses, found = 0.0, answers, (keys[0], keys[1])
    for one, other in combinations(range(len(keys)), 2):
        told = _guesses(seen[:, one] - seen[:, other], answers, taught)
        right = float(np.mean(told[taught] == answers[taught]))
        if right > best:
            best, guesses, found = right, told, (keys[one], keys[other])
    commonest = np.bincount(answers[taught]).argmax()
    base = float(np.mean(answers[attacked] == commonest))
    return Advantage(float(np.mean(guesses[attacked] == answers[attacked])) - base, base, found)


def _guesses(differences: Floats, answers: Whole, taught: slice) -> Whole:
    """For each company the commonest answer of those taught with a difference of this size."""
    edges = np.quantile(differences[taught], [place / BINS for place in range(1, BINS)])
    bins = np.searchsorted(edges, differences)
    counted = np.zeros((BINS, 6), dtype=np.int64)
    np.add.at(counted, (bins[taught], answers[taught]), 1)
    told: Whole = counted.argmax(axis=1)[bins]
    return told


def _answer(world: World, chance: random.Random) -> int:
    return chance.choices((1, 2, 3, 4, 5), world.answers)[0]


def _of_everyone(bits: Bits) -> float:
    """The noise on the sum of all answers that the comparison by coaches gives away."""
    noises = comparing.draw(TERMS, bits)
    return sum(noises.sums) / UNIT + 3 * sum(noises.counts)
