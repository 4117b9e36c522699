"""The path of deals as Ibis tables: each stay with its length, each way of leaving the process."""

from typing import Any

import ibis

from touchline.numbers import schema
from touchline.numbers.engine.protocol import NO_LIMIT, NO_STEP, PERIODS, STAGES
from touchline.numbers.measures.facts import DEALS, STAYS, asked, taken, unbound
from touchline.numbers.measures.predicates import open_meanwhile

SECONDS = 86_400
ENOUGH = 8
"""Stays that must have ended before one more can be called long."""


def deals_of_these_days() -> Any:
    """The deals open on any of the asked days that were in a step; `last` is the last day."""
    deals, periods = taken(DEALS), asked(PERIODS)
    meanwhile = deals.join(periods, open_meanwhile(deals, periods))
    stays = taken(STAYS)
    return meanwhile.semi_join(stays, meanwhile.opportunity_key == stays.opportunity_key).select(
        "opportunity_key", "outcome", "last"
    )


def stays_of_these_days() -> Any:
    """The stays of these deals that began by the last day, with `days`, and `ended` or not."""
    deals = deals_of_these_days().rename(deal_key="opportunity_key").drop("outcome")
    stays = taken(STAYS)
    own = stays.join(deals, stays.opportunity_key == deals.deal_key).drop("deal_key")
    own = own.filter(own.entered_on <= own["last"])
    ended = own.left_on.notnull() & (own.left_on <= own["last"])
    until = ibis.ifelse(ended, own.left_at, own["last"].cast("timestamp"))
    seconds = until.epoch_seconds() - own.entered_at.epoch_seconds()
    days = ibis.greatest(seconds.cast("float64") / float(SECONDS), 0.0)
    return own.mutate(ended=ended, days=days)


def dwells() -> Any:
    """For each stage the median and the 90th percentile of the stays that have ended."""
    stays = stays_of_these_days()
    ended = stays.filter(stays.ended)
    return ended.group_by("stage").aggregate(
        median_days=ended.days.median(), p90_days=ended.days.quantile(0.9), cases=ended.count()
    )


def leaves() -> Any:
    """One row for each deal and each stage at which it left the process, and how."""
    return ibis.union(_skipped(), _returned(), _stalled())


def overstays() -> Any:
    """One row for each open deal that is in its stage for longer than the process expects."""
    stays, stages = stays_of_these_days(), asked(STAGES)
    told = stages.filter(stages.days < NO_LIMIT)
    limits = told.select(at_stage="step", most="days").distinct()
    going = stays.filter(~stays.ended)
    waiting = going.join(limits, going.stage == limits.at_stage)
    return _way(waiting.filter(waiting["days"] > waiting.most), "long")


def passages() -> Any:
    """For each stage how many deals came, went on, were lost from it, are still in it."""
    stays = stays_of_these_days()
    path = ibis.window(group_by=["opportunity_key", "stage"], order_by=ibis.desc("entered_at"))
    last = stays.mutate(nth=ibis.row_number().over(path))
    last = last.filter(last.nth == 0)  # a deal that came twice is told by its last stay
    lost = last.ended & ~last.onward & (last.outcome == "lost") & _nowhere_else(last)
    return last.group_by("stage").aggregate(
        came=last.count(),
        onward=ibis.ifelse(last.ended & last.onward, 1, 0).sum(),
        lost=ibis.ifelse(lost, 1, 0).sum(),
        there=ibis.ifelse(last.ended, 0, 1).sum(),
    )


def seen() -> Any:
    """The stages of which the export has an event, of whomever."""
    events, stages = unbound(schema.STAGE_EVENTS).select("stage").distinct(), asked(STAGES)
    told = stages.semi_join(events, stages.stage == events.stage)
    return told.select(stage="step").distinct()


def _nowhere_else(stays: Any) -> Any:
    """The path ends here, or goes on to an end of the process."""
    return stays.after.isnull() | (stays.after == NO_STEP)


def _skipped() -> Any:
    """Steps before the furthest one in which a deal has never been; a won deal passed them all.

    A step of which the export has not one event cannot be called skipped: nobody wrote it down.
    """
    stays = stays_of_these_days()
    stages = asked(STAGES)
    steps = stages.filter(stages.place < NO_STEP).select("place", stage="step").distinct()
    steps = steps.semi_join(seen(), "stage")
    reached = stays.group_by("opportunity_key").aggregate(
        furthest=stays.place.max(),
        won=((stays.outcome == "won") & (stays.closed_at <= stays["last"])).max(),
    )
    passed = reached.join(steps, (steps.place < reached.furthest) | reached.won)
    been = stays.select(been_key="opportunity_key", been_at="place").distinct()
    never = passed.anti_join(
        been, (passed.opportunity_key == been.been_key) & (passed.place == been.been_at)
    )
    return _way(never, "skipped")


def _returned() -> Any:
    stays = stays_of_these_days()
    return _way(stays.filter(stays.ended & (stays.after < stays.place)), "returned")


def _stalled() -> Any:
    """Open deals that have been in their stage for longer than nine of ten ended stays."""
    stays, usual = stays_of_these_days(), dwells()
    usual = usual.filter(usual.cases >= ENOUGH).select(at_stage="stage", long="p90_days")
    going = stays.filter(~stays.ended)
    waiting = going.join(usual, going.stage == usual.at_stage)
    return _way(waiting.filter(waiting.days > waiting.long), "stalled")


def _way(rows: Any, kind: str) -> Any:
    return rows.select(
        "opportunity_key", kind=ibis.literal(kind), stage=rows.stage, place=rows.place
    ).distinct()
