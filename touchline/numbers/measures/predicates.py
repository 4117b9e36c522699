"""Which rows count in a period: each takes a row and a period as Ibis tables."""

from collections.abc import Callable
from typing import Any


def created(deal: Any, period: Any) -> Any:
    """The day of creation is one of these days."""
    return (deal.created_at >= period.first) & (deal.created_at <= period.last)


def closed(deal: Any, period: Any) -> Any:
    """Won or lost in these days."""
    return (deal.closed_at >= period.first) & (deal.closed_at <= period.last)


def won(deal: Any, period: Any) -> Any:
    """Won in these days."""
    return closed(deal, period) & (deal.outcome == "won")


def lost(deal: Any, period: Any) -> Any:
    """Lost in these days."""
    return closed(deal, period) & (deal.outcome == "lost")


def closed_of_kind(kind: str) -> Callable[[Any, Any], Any]:
    """Closed in these days, and new, an expansion or a renewal."""
    return lambda deal, period: closed(deal, period) & (deal.kind == kind)


def won_of_kind(kind: str) -> Callable[[Any, Any], Any]:
    """Won in these days, and new, an expansion or a renewal."""
    return lambda deal, period: won(deal, period) & (deal.kind == kind)


def open_at_the_end(deal: Any, period: Any) -> Any:
    """Neither won nor lost at the end of these days."""
    # A deal of unknown age is open until it closes: it was there, we only do not know since when.
    begun = deal.created_at.isnull() | (deal.created_at <= period.last)
    return begun & (deal.closed_at.isnull() | (deal.closed_at > period.last))


def open_meanwhile(deal: Any, period: Any) -> Any:
    """Open on at least one of these days."""
    begun = deal.created_at.isnull() | (deal.created_at <= period.last)
    return begun & (deal.closed_at.isnull() | (deal.closed_at >= period.first))


def due(deal: Any, period: Any) -> Any:
    """Open at the end of these days, and expected to close in them."""
    within = (deal.close_date >= period.first) & (deal.close_date <= period.last)
    return within & open_at_the_end(deal, period)


def closed_with_a_cycle(deal: Any, period: Any) -> Any:
    """Closed in these days, and created before it closed."""
    return closed(deal, period) & (deal.created_at <= deal.closed_at)


def qualified(deal: Any, period: Any) -> Any:
    """Came to the qualified step, or past it, for the first time in these days."""
    return (deal.qualified_on >= period.first) & (deal.qualified_on <= period.last)


def stay_ended(stay: Any, period: Any) -> Any:
    """Left the step in these days; a stay that ends before it began is a slip of the clock."""
    within = (stay.left_on >= period.first) & (stay.left_on <= period.last)
    return within & (stay.left_on >= stay.entered_on)


def happened(activity: Any, period: Any) -> Any:
    """Took place in these days."""
    return (activity.day >= period.first) & (activity.day <= period.last)
