"""What of each person's yearly privacy was spent, round by round: readable by everyone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from touchline.pulse.models.group import Eligible
from touchline.pulse.models.round import Round
from touchline.pulse.rules.ledger import Spent, may_spend


def spent_by_round() -> Sequence[Spent]:
    """Every frozen round, void or not: papers and noise were made under it. Newest first."""
    return [_spent(one) for one in Round.objects.frozen().whole().newest_first()]


def _spent(round_: Round) -> Spent:
    return Spent(on=round_.opens_on, epsilon=cost_in(round_.rules), what=round_.title)


def cost_in(rules: dict[str, object]) -> Fraction:
    """ε of one person under frozen rules: the figure, and each further item as much again."""
    extra = int(bool(rules["coach_item"])) + int(bool(rules["helped_item"]))
    return Fraction(str(rules["epsilon"])) * (1 + extra)


def would_exceed(people: Iterable[int], *, cost: Fraction, on: date) -> bool:
    """Whether one of these would be asked more than a year allows."""
    rounds = {one.pk: _spent(one) for one in Round.objects.frozen().whole()}
    asked: dict[int, list[Spent]] = {person: [] for person in people}
    rows = Eligible.objects.filter(person__in=list(asked), group__round__in=rounds)
    for person, round_pk in rows.values_list("person_id", "group__round_id"):
        asked[person].append(rounds[round_pk])
    every = {tuple(spent) for spent in asked.values()}
    return not all(may_spend(spent, cost, on) for spent in every)
