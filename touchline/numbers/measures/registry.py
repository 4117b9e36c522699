"""Every measure, defined once: its words, its unit, what a case is, and which rows it counts.

A predicate takes a row and a period as Ibis tables; nothing is imported or run until someone asks.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from touchline.numbers.errors import MeasureError

Predicate = Callable[[Any, Any], Any]


@dataclass(frozen=True)
class Measure:
    """One measure.

    `counted` says which rows of `fact` are its cases in a period; `hit` which of them a share is
    of. A `sum` adds amounts, a `median` takes the days from creation to close.
    """

    key: str
    label: str
    unit: str
    sentence: str
    case: str
    kind: Literal["count", "sum", "share", "median"]
    counted: Predicate
    hit: Callable[[Any], Any] | None = None
    fact: Literal["deals", "moved deals", "activities"] = "deals"
    better: Literal["higher", "lower", "neither"] = "higher"
    group: Literal["leading", "lagging"] = "lagging"

    @property
    def lists_deals(self) -> bool:
        """Whether its cases are deals, so that the deals behind a figure can be shown."""
        return self.fact != "activities"


def _created(deal: Any, period: Any) -> Any:
    return (deal.created_at >= period.first) & (deal.created_at <= period.last)


def _closed(deal: Any, period: Any) -> Any:
    return (deal.closed_at >= period.first) & (deal.closed_at <= period.last)


def _won(deal: Any, period: Any) -> Any:
    return _closed(deal, period) & (deal.outcome == "won")


def _open_at_the_end(deal: Any, period: Any) -> Any:
    # A deal of unknown age is open until it closes: it was there, we only do not know since when.
    begun = deal.created_at.isnull() | (deal.created_at <= period.last)
    return begun & (deal.closed_at.isnull() | (deal.closed_at > period.last))


def _open_meanwhile(deal: Any, period: Any) -> Any:
    begun = deal.created_at.isnull() | (deal.created_at <= period.last)
    return begun & (deal.closed_at.isnull() | (deal.closed_at >= period.first))


def _closed_with_a_cycle(deal: Any, period: Any) -> Any:
    return _closed(deal, period) & (deal.created_at <= deal.closed_at)


def _happened(activity: Any, period: Any) -> Any:
    return (activity.day >= period.first) & (activity.day <= period.last)


MEASURES: tuple[Measure, ...] = (
    Measure(
        key="activities",
        label="Activities",
        unit="activities",
        sentence="Calls, meetings, mails and visits that the CRM has for these days.",
        case="an activity",
        kind="count",
        counted=_happened,
        fact="activities",
        group="leading",
    ),
    Measure(
        key="deals_created",
        label="Deals created",
        unit="deals",
        sentence="Deals whose day of creation is one of these days.",
        case="a deal with a known day of creation",
        kind="count",
        counted=_created,
        group="leading",
    ),
    Measure(
        key="pipeline_created",
        label="Pipeline created",
        unit="money",
        sentence="The amounts of the deals created in these days, whatever became of them.",
        case="a deal with a known day of creation, with an amount or without",
        kind="sum",
        counted=_created,
        group="leading",
    ),
    Measure(
        key="deals_open",
        label="Open deals",
        unit="deals",
        sentence="Deals that are neither won nor lost at the end of these days.",
        case="a deal created by then, or on an unknown day, and not closed by then",
        kind="count",
        counted=_open_at_the_end,
        better="neither",
        group="leading",
    ),
    Measure(
        key="open_pipeline",
        label="Open pipeline",
        unit="money",
        sentence="The amounts, as they stand today, of the deals open at the end of these days.",
        case="a deal open at the end of these days, with an amount or without",
        kind="sum",
        counted=_open_at_the_end,
        better="neither",
        group="leading",
    ),
    Measure(
        key="pushed_close_dates",
        label="Close dates moved later",
        unit="share",
        sentence="Of the deals open on any of these days, those whose expected close date was "
        "moved later at least once in these days.",
        case="a deal open on at least one of these days",
        kind="share",
        counted=_open_meanwhile,
        hit=lambda row: row.moved,
        fact="moved deals",
        better="lower",
        group="leading",
    ),
    Measure(
        key="deals_won",
        label="Deals won",
        unit="deals",
        sentence="Deals that were won in these days.",
        case="a deal won",
        kind="count",
        counted=_won,
    ),
    Measure(
        key="deals_lost",
        label="Deals lost",
        unit="deals",
        sentence="Deals that were lost in these days.",
        case="a deal lost",
        kind="count",
        counted=lambda deal, period: _closed(deal, period) & (deal.outcome == "lost"),
        better="neither",
    ),
    Measure(
        key="won_value",
        label="Won value",
        unit="money",
        sentence="The amounts of the deals won in these days.",
        case="a deal won, with an amount or without",
        kind="sum",
        counted=_won,
    ),
    Measure(
        key="win_rate",
        label="Win rate",
        unit="share",
        sentence="Of the deals closed in these days, those that were won.",
        case="a deal won or lost",
        kind="share",
        counted=_closed,
        hit=lambda row: row.outcome == "won",
    ),
    Measure(
        key="cycle_days_median",
        label="Cycle time",
        unit="days",
        sentence="Half of the deals closed in these days, won or lost, took at most so many days.",
        case="a deal won or lost with a known day of creation that is not after its close",
        kind="median",
        counted=_closed_with_a_cycle,
        better="neither",
    ),
)


def measure(key: str) -> Measure:
    """The measure of this key. Raises MeasureError if there is none."""
    for found in MEASURES:
        if found.key == key:
            return found
    known = ", ".join(found.key for found in MEASURES)
    raise MeasureError(f"There is no measure {key!r}; there are {known}.")
