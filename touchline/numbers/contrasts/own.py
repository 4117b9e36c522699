"""The rows of one seller, and of nobody else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from touchline.numbers import schema
from touchline.numbers.engine.opening import engine_of
from touchline.numbers.engine.protocol import Asked, Dialect, Row
from touchline.numbers.measures.tallies import stages_of
from touchline.numbers.snapshots import Snapshot


@dataclass(frozen=True)
class OwnDeal:
    """One of the seller's deals: `moves` of its close date to later, `touches` by the seller."""

    outcome: str
    created_on: date | None
    closed_on: date | None
    amount: float | None
    moves: int
    touches: int


@dataclass(frozen=True)
class OwnStay:
    """One stay of one of the seller's deals in a step, that has ended."""

    days: int
    left_on: date
    onward: bool


@dataclass(frozen=True)
class Own:
    """Everything that patterns read about one seller."""

    deals: Sequence[OwnDeal]
    stays: Sequence[OwnStay]
    touches: Sequence[date]
    """The day of each activity."""
    currency: str = ""


def own_rows(snapshot: Snapshot, seller_key: str) -> Own:
    """The deals, ended stays and activities of one seller.

    Amounts of several currencies are in that of the organisation, or empty where no rate is known.
    """
    engine = engine_of(snapshot)
    asked = Asked(sellers=(seller_key,), stages=stages_of(snapshot))
    rows = engine.rows(_statement("deals", engine.dialect), asked)
    currencies = {row[4] for row in rows if row[3] is not None}
    stays = engine.rows(_statement("stays", engine.dialect), asked)
    touches = engine.rows(_statement("touches", engine.dialect), asked)
    return Own(
        deals=[_deal(row, converted=len(currencies) > 1) for row in rows],
        stays=[OwnStay((left - entered).days, left, onward) for entered, left, onward in stays],
        touches=[row[0] for row in touches],
        currency=currencies.pop() if len(currencies) == 1 else snapshot.currency,
    )


def _deal(row: Row, *, converted: bool) -> OwnDeal:
    outcome, created, closed, amount, _, base, moves, touches = row
    told = base if converted else amount
    return OwnDeal(outcome, created, closed, None if told is None else float(told), moves, touches)


@cache
def _statement(question: str, dialect: Dialect) -> str:
    import ibis

    from touchline.numbers.measures.facts import ACTIVITIES, DEALS, MOVES, STAYS, prelude, taken

    needs = {"deals": (DEALS, MOVES), "stays": (DEALS, STAYS), "touches": (ACTIVITIES,)}[question]
    begin = prelude(frozenset(needs), restricted=True, dialect=dialect)
    if question == "deals":
        rows = _deals(taken(DEALS), taken(MOVES))
    elif question == "stays":
        stays = taken(STAYS)
        ended = stays.filter(stays.left_on.notnull() & (stays.left_on >= stays.entered_on))
        rows = ended.select("entered_on", "left_on", "onward")
    else:
        rows = taken(ACTIVITIES).select("day")
    return begin + str(ibis.to_sql(rows, dialect=dialect))


def _deals(deals: Any, moves: Any) -> Any:
    from touchline.numbers.measures.facts import unbound

    activities = unbound(schema.ACTIVITIES).select(
        touched_key="opportunity_key", toucher="seller_key"
    )
    moved = moves.group_by("moved_key").aggregate(moves=moves.count())
    touched = activities.group_by("touched_key", "toucher").aggregate(touches=activities.count())
    rows = deals.left_join(moved, deals.opportunity_key == moved.moved_key)
    by_the_seller = (rows.opportunity_key == touched.touched_key) & (
        rows.seller_key == touched.toucher
    )
    rows = rows.left_join(touched, by_the_seller)
    return rows.select(
        *("outcome", "created_at", "closed_at", "amount"),
        rows.currency.fill_null("").name("currency"),
        "base_amount",
        rows.moves.fill_null(0).name("moves"),
        rows.touches.fill_null(0).name("touches"),
    )
