"""Which open deals may be worth a look this week, and the fact that says why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from statistics import median
from typing import Generic, Protocol, TypeVar

from touchline.floor.rules.process import StageWords

MOST = 3
"""Never more than three."""

PUSHED = 2
LARGE = 2
"""So many times one's own median, among at least FEW deals of the same currency."""
FEW = 5
STALE = 14
"""Days after which a next step that still reads the same is an old one."""
SLOW = 1.5
"""So many times the usual days in a stage."""


class Look(Protocol):
    """What is known of an open deal; None where it is not."""

    @property
    def key(self) -> str: ...
    @property
    def amount(self) -> float | None: ...
    @property
    def currency(self) -> str: ...
    @property
    def stage(self) -> str: ...
    @property
    def close_date(self) -> date | None: ...
    @property
    def next_step(self) -> str: ...
    @property
    def days_in_stage(self) -> int | None: ...
    @property
    def pushed(self) -> int: ...
    @property
    def step_since(self) -> date | None: ...


Deal = TypeVar("Deal", bound=Look)


class Why(StrEnum):
    """The fact, in the order in which the more telling comes first."""

    PUSHED = "pushed"
    CLOSE_DATE_PAST = "close_date_past"
    STEP_DAY_PAST = "step_day_past"
    SLOW = "slow"
    STALE_STEP = "stale_step"
    NO_NEXT_STEP = "no_next_step"
    LARGE = "large"


@dataclass(frozen=True)
class Reason:
    """A fact with what it is about: how often, how many days, how many times as large."""

    why: Why
    number: float = 0
    usual: float = 0
    day: date | None = None


@dataclass(frozen=True)
class Suggestion(Generic[Deal]):
    """A deal, and every fact that speaks for it; never empty."""

    deal: Deal
    reasons: tuple[Reason, ...]


def expected_days(stages: Iterable[StageWords]) -> dict[str, float]:
    """Name of a stage → the days that a process expects in it, as it and as the CRM call it.

    A stage that says nothing is left out. Where a name of the CRM is also another stage’s own, the
    CRM’s counts: most deals come from there.
    """
    told = [(one, float(one.dwell_days)) for one in stages if one.dwell_days]
    own = {one.name: days for one, days in told}
    return own | {name: days for one, days in told for name in one.crm_names}


def suggested(
    deals: Iterable[Deal],
    *,
    today: date,
    usual: Mapping[str, float] | None = None,
    agreed_by: Mapping[str, date] | None = None,
) -> tuple[Suggestion[Deal], ...]:
    """At most three, those with the most telling facts first; a deal without one is not among them.

    `usual` is stage → days that it usually takes, `agreed_by` deal key → the day that its latest
    agreed step was for, if nothing was said of it since.
    """
    known = list(deals)
    medians = _medians(known)
    found = [
        Suggestion(deal, reasons)
        for deal in known
        if (reasons := _reasons(deal, medians, usual or {}, agreed_by or {}, today))
    ]
    order = list(Why)
    found.sort(
        key=lambda one: (
            -sum(reason.why is not Why.LARGE for reason in one.reasons),
            order.index(one.reasons[0].why),
            -float(one.deal.amount or 0),
            one.deal.key,
        )
    )
    return tuple(found[:MOST])


def _reasons(
    deal: Look,
    medians: Mapping[str, float],
    usual: Mapping[str, float],
    agreed_by: Mapping[str, date],
    today: date,
) -> tuple[Reason, ...]:
    said: list[Reason] = []
    if deal.pushed >= PUSHED:
        said.append(Reason(Why.PUSHED, deal.pushed))
    if deal.close_date and deal.close_date < today:
        said.append(Reason(Why.CLOSE_DATE_PAST, day=deal.close_date))
    if (by := agreed_by.get(deal.key)) and by < today:
        said.append(Reason(Why.STEP_DAY_PAST, day=by))
    slow = usual.get(deal.stage)
    if slow and deal.days_in_stage is not None and deal.days_in_stage > SLOW * slow:
        said.append(Reason(Why.SLOW, deal.days_in_stage, slow))
    if not deal.next_step.strip():
        said.append(Reason(Why.NO_NEXT_STEP))
    elif deal.step_since and (days := (today - deal.step_since).days) > STALE:
        said.append(Reason(Why.STALE_STEP, days))
    middle = medians.get(deal.currency)
    if middle and deal.amount is not None and float(deal.amount) >= LARGE * middle:
        said.append(Reason(Why.LARGE, float(deal.amount) / middle))
    return tuple(said)


def _medians(deals: Iterable[Look]) -> dict[str, float]:
    """Currency → median amount of one's own open deals, where there are enough of them."""
    amounts: dict[str, list[float]] = {}
    for deal in deals:
        if deal.amount is not None:
            amounts.setdefault(deal.currency, []).append(float(deal.amount))
    return {key: float(median(values)) for key, values in amounts.items() if len(values) >= FEW}
