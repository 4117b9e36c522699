"""What leaves a round's boxes: for each group how many answered, and sums with noise in them.

The server does this, or a custodian on a machine of their own: by the same lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from touchline.pulse.rules import comparing, helped
from touchline.pulse.rules.noise import Bits, discrete_laplace
from touchline.pulse.rules.scoring import Answers, Spoiled, read_ballot, score
from touchline.pulse.rules.terms import Terms


@dataclass(frozen=True)
class Counted:
    """The ballots of a box that have a score, each with its score in units."""

    ballots: tuple[Answers, ...] = ()
    units: tuple[int, ...] = ()


@dataclass(frozen=True)
class GroupNoise:
    """Drawn beforehand for one group."""

    total: int
    helped: tuple[int, ...]


@dataclass(frozen=True)
class Drawn:
    """Every noise of a round: by the key of a group, and that of the item on who coaches."""

    groups: Mapping[str, GroupNoise]
    compared: comparing.Noises


@dataclass(frozen=True)
class GroupTold:
    """With fewer than k respondents only that: no sum, no counts, no words."""

    respondents: int
    total: int = 0
    helped: tuple[int, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Told:
    """All that a round tells; `compared` are noisy counts and sums, if who coaches was asked."""

    groups: Mapping[str, GroupTold]
    compared: comparing.Noises | None = None

    @property
    def respondents(self) -> int:
        """In the whole organisation."""
        return sum(one.respondents for one in self.groups.values())


def draw(groups: Iterable[str], terms: Terms, bits: Bits) -> Drawn:
    """The noise of each group, by its key, and that of the whole organisation."""
    drawn = {
        key: GroupNoise(discrete_laplace(terms.scale, bits), helped.draw(terms, bits))
        for key in groups
    }
    return Drawn(drawn, comparing.draw(terms, bits))


def drawn_from(said: Mapping[str, Any]) -> Drawn:
    """As `asdict` wrote it down, and JSON kept it."""
    groups = {
        key: GroupNoise(int(one["total"]), tuple(one["helped"]))
        for key, one in said["groups"].items()
    }
    compared = comparing.Noises(*(tuple(said["compared"][name]) for name in ("counts", "sums")))
    return Drawn(groups, compared)


def count(payloads: Iterable[str], items: Iterable[Mapping[str, Any]]) -> Counted:
    """Read the ballots of a box. What cannot be read counts for nobody."""
    turned = [bool(item["reversed"]) for item in items]
    places = {place for place, is_turned in enumerate(turned) if is_turned}
    ballots, units = [], []
    for text in payloads:
        try:
            ballot = read_ballot(text, len(turned))
        except Spoiled:
            continue
        own = score(ballot.answers, places)
        if own is not None:
            ballots.append(ballot)
            units.append(own)
    return Counted(tuple(ballots), tuple(units))


def told_of(
    counted: Mapping[str, Counted], drawn: Drawn, rules: Mapping[str, Any], terms: Terms
) -> Told:
    """What a round tells under its frozen rules; `counted` and `drawn` by the keys of groups."""
    words = {group["key"]: bool(group["words"]) for group in rules["groups"]}
    groups = {
        key: _of_group(own, drawn.groups[key], terms, asks=rules["helped_item"], words=words[key])
        for key, own in counted.items()
    }
    said = [
        (ballot.coach, units)
        for own in counted.values()
        for ballot, units in zip(own.ballots, own.units, strict=True)
    ]
    asked = bool(rules["coach_item"])
    return Told(groups, comparing.noisy_sums(said, drawn.compared, terms) if asked else None)


def _of_group(
    counted: Counted, noise: GroupNoise, terms: Terms, *, asks: bool, words: bool
) -> GroupTold:
    respondents = len(counted.units)
    if respondents < terms.k:
        return GroupTold(respondents)
    said = [ballot.helped for ballot in counted.ballots]
    return GroupTold(
        respondents,
        sum(counted.units) + noise.total,
        helped.noisy_counts(said, noise.helped) if asks else (),
        tuple(sorted(one.words for one in counted.ballots if one.words)) if words else (),
    )
