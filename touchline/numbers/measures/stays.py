"""Stays: each time that a deal was in a step of the process, from the day it came until it left."""

from typing import Any

import ibis

from touchline.numbers import schema
from touchline.numbers.engine.protocol import NO_STEP


def stays(deals: Any, stages: Any) -> Any:
    """One row for each stay of these deals in a step of the process.

    Columns: those of the deal, `stage`, `place` (from 1), `entered_at` and `entered_on`, `left_at`
    and `left_on` (empty while the deal is still there), `before` and `after` (the places it came
    from and went to, empty at the ends of its path), `onward` (left for a later step, or won),
    `qualifies` (whether this is the qualified step or a later one).
    """
    events = _changes_of_stage(_placed(deals, stages))
    # Windows sort all they are given: what belongs to the deal is joined to the sorted rows.
    path = ibis.window(group_by="opportunity_key", order_by=["entered_at", "place", "stage"])
    path_of = events.mutate(
        before=events.place.lag().over(path),
        after=events.place.lead().over(path),
        next_on=events.entered_on.lead().over(path),
        next_at=events.entered_at.lead().over(path),
    )
    of_deals = deals.drop("stage").rename(deal_key="opportunity_key")
    steps = path_of.filter(path_of.place < NO_STEP)
    steps = steps.join(of_deals, steps.opportunity_key == of_deals.deal_key).drop("deal_key")
    still_there = steps.next_on.isnull()
    qualified = stages.filter(stages.qualified).place.min().as_scalar()
    won_from_here = (steps.outcome == "won") & (still_there | (steps.after == NO_STEP))
    return steps.mutate(
        left_on=ibis.ifelse(still_there, steps.closed_at, steps.next_on),
        left_at=ibis.ifelse(still_there, steps.closed_at.cast("timestamp"), steps.next_at),
        onward=((steps.after > steps.place) & (steps.after < NO_STEP)).fill_null(False)
        | won_from_here,
        qualifies=(steps.place >= qualified).fill_null(False),
    ).drop("next_on", "next_at")


def _placed(deals: Any, stages: Any) -> Any:
    """The stage events of the deals, each with its place in the process."""
    from touchline.numbers.measures.facts import unbound

    events = unbound(schema.STAGE_EVENTS)
    own = events.semi_join(deals, events.opportunity_key == deals.opportunity_key)
    known = stages.select("step", called="stage", place="place")
    # A stage that the process does not name is passed over: the stay before it goes on.
    placed = own.join(known, own.stage == known.called).drop("called", "stage")
    return placed.rename(stage="step")


def _changes_of_stage(events: Any) -> Any:
    """Without events that say again where a deal already is."""
    path = ibis.window(group_by="opportunity_key", order_by=["entered_at", "place", "stage"])
    told = events.mutate(was=events.stage.lag().over(path))
    return told.filter(told.was.isnull() | (told.was != told.stage)).drop("was")
