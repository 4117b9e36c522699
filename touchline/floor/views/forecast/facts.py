"""What the CRM says beside a forecast: won so far, expected to close, how past commits ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from touchline.floor.models import Forecast
from touchline.floor.rules.forecast import Ended, ended
from touchline.floor.rules.quarters import Quarter
from touchline.floor.views.asking import current_numbers
from touchline.numbers import (
    EngineGone,
    Figure,
    Selection,
    Snapshot,
    due,
    scoreboard,
    scoreboards_by,
)
from touchline.people.models import Organisation

YEAR = 4


@dataclass(frozen=True)
class Facts:
    """Of a quarter, whoever's: `won` until today, `due` until its last day.

    `away` says that the warehouse could not be asked, and nothing was kept.
    """

    won: Figure
    due: Figure
    away: bool = False


AWAY = Facts(Figure("won_value", "", "", None, 0), Figure("due", "", "", None, 0), away=True)


def numbers_now() -> tuple[Snapshot | None, bool]:
    """The current numbers, and whether the warehouse is away: a forecast is given all the same."""
    try:
        return current_numbers(), False
    except EngineGone:
        return None, True


def facts(snapshot: Snapshot | None, quarter: Quarter, **whose: tuple[str, ...]) -> Facts | None:
    """`whose` is `teams` or `sellers`, as the CRM calls them; None without numbers or names."""
    if snapshot is None or not all(whose.values()):
        return None
    selection = Selection(**whose, first=quarter.first, last=quarter.last)
    try:
        won, expected = scoreboard(snapshot, selection)["won_value"], due(snapshot, selection)
    except EngineGone:
        return AWAY
    return Facts(_named(won), _named(expected))


def currency_of(found: Facts | None, organisation: Organisation) -> str:
    """What amounts are typed in: the organisation's, else that of what was won or is due."""
    units = [figure.unit for figure in (found.won, found.due)] if found else []
    known = (unit for unit in units if len(unit) == 3 and unit.isupper())
    return organisation.currency or next(known, "")


def past_quarters(today: date, *, starts: int) -> tuple[Quarter, ...]:
    """The four that are over, the latest first."""
    quarter = Quarter.of(today, starts=starts)
    found = []
    for _ in range(YEAR):
        quarter = quarter.before
        found.append(quarter)
    return tuple(found)


def commits_of(
    forecasts: Sequence[Forecast], quarters: Sequence[Quarter]
) -> tuple[tuple[str, Decimal], ...]:
    """The commits of these quarters, each with the quarter it was for."""
    known = {quarter.slug for quarter in quarters}
    starts = quarters[0].starts
    told = ((Quarter.of(one.week, starts=starts).slug, one.commit) for one in forecasts)
    return tuple((slug, commit) for slug, commit in told if slug in known)


def won_in(
    snapshot: Snapshot | None, quarters: Sequence[Quarter], **whose: tuple[str, ...]
) -> dict[str, float]:
    """Quarter → what it brought, where amounts can be added and the CRM knows those days."""
    if snapshot is None or not all(whose.values()):
        return {}
    found: dict[str, float] = {}
    for one in _known(snapshot, quarters):
        with suppress(EngineGone):
            board = scoreboard(snapshot, Selection(**whose, first=one.first, last=one.last))
            if (value := board["won_value"].value) is not None:
                found[one.slug] = float(value)
    return found


def won_by_seller(
    snapshot: Snapshot | None, quarters: Sequence[Quarter], sellers: tuple[str, ...]
) -> dict[str, dict[str, float]]:
    """Seller → quarter → what it brought them; one question a quarter, however many they are."""
    found: dict[str, dict[str, float]] = {key: {} for key in sellers}
    if snapshot is None or not sellers:
        return found
    for quarter in _known(snapshot, quarters):
        selection = Selection(sellers=sellers, first=quarter.first, last=quarter.last)
        try:
            boards = scoreboards_by(snapshot, selection, by="seller")
        except EngineGone:
            continue
        for key, board in boards.items():
            value = board["won_value"].value
            if isinstance(key, str) and value is not None:
                found[key][quarter.slug] = float(value)
    return found


def how_they_ended(
    forecasts: Sequence[Forecast], quarters: Sequence[Quarter], won: Mapping[str, float]
) -> Ended:
    """The past commits of one person or team against what came."""
    return ended(commits_of(forecasts, quarters), dict(won))


def _named(figure: Figure) -> Figure:
    """Nothing is nothing in any currency."""
    return replace(figure, unit="") if figure.unit == "money" else figure


def _known(snapshot: Snapshot, quarters: Sequence[Quarter]) -> list[Quarter]:
    first = snapshot.first_day
    return [one for one in quarters if first is not None and one.last >= first]
