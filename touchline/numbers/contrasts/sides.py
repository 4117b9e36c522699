"""Puts one seller's rows on the two sides of each contrast."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from touchline.numbers.contrasts.own import Own, OwnDeal
from touchline.numbers.contrasts.samples import (
    ENOUGH,
    OTHERS,
    MedianAgainst,
    Medians,
    Sample,
    ShareAgainst,
    Shares,
    Weeks,
)
from touchline.numbers.contrasts.statistics import Middle, middle_of
from touchline.numbers.measures.scoreboard import scoreboards_by
from touchline.numbers.snapshots import Snapshot
from touchline.numbers.terms import CrmPerson, Selection

WEEK = timedelta(days=7)
NOW_WEEKS, PAST_WEEKS = 13, 52
YEAR = timedelta(days=365)


def won_against_lost(own: Own) -> dict[str, Sample]:
    """The deals won on one side, those lost on the other, of all time."""
    won = [deal for deal in own.deals if deal.outcome == "won"]
    lost = [deal for deal in own.deals if deal.outcome == "lost"]
    samples: dict[str, Sample] = {
        "won_cycle_days": Medians(_cycles(won), _cycles(lost)),
        "won_amount": Medians(_amounts(won), _amounts(lost)),
    }
    if any(deal.touches for deal in own.deals):
        samples["won_touches"] = Medians([d.touches for d in won], [d.touches for d in lost])
    if any(deal.moves for deal in own.deals):
        samples["won_moved"] = Shares(_moved(won), _moved(lost))
    return samples


def now_against_past(own: Own, *, today: date, since: Mapping[str, date]) -> dict[str, Sample]:
    """Thirteen weeks on one side, the year before them on the other.

    `since` says from which day on deals and activities of this seller can be known.
    """
    turn = today - NOW_WEEKS * WEEK
    begin = turn - PAST_WEEKS * WEEK
    closed_now = [deal for deal in own.deals if _within(deal.closed_on, turn, today)]
    closed_then = [deal for deal in own.deals if _within(deal.closed_on, begin, turn)]
    new = [deal for deal in own.deals if _within(deal.created_on, turn, today)]
    old = [deal for deal in own.deals if _within(deal.created_on, begin, turn)]
    samples: dict[str, Sample] = {
        "now_win_rate": Shares(_won(closed_now), _won(closed_then)),
        "now_cycle_days": Medians(_cycles(closed_now), _cycles(closed_then)),
        "now_amount": Medians(_amounts(new), _amounts(old)),
    }
    created = [deal.created_on for deal in own.deals if deal.created_on]
    # New deals without a day of creation would make these weeks look quiet.
    if "deals" in since and len(created) == len(own.deals):
        samples["now_deals_created"] = _weeks(created, today=today, since=since["deals"])
    if "activities" in since:
        samples["now_activities"] = _weeks(own.touches, today=today, since=since["activities"])
    return samples


def own_against_team(
    own: Own, person: CrmPerson, snapshot: Snapshot, *, today: date
) -> dict[str, Sample]:
    """The last year of this seller, and the middle of the colleagues in the same team."""
    begin = today - YEAR
    closed = [deal for deal in own.deals if _within(deal.closed_on, begin, today)]
    ended = [stay for stay in own.stays if _within(stay.left_on, begin, today)]
    middles = _middles(person, snapshot, begin=begin, today=today)
    return {
        "team_win_rate": ShareAgainst(_won(closed), middles["win_rate"]),
        "team_cycle_days": MedianAgainst(_cycles(closed), middles["cycle_days_median"]),
        "team_days_in_stage": MedianAgainst(
            [stay.days for stay in ended], middles["days_in_stage"]
        ),
        "team_stage_conversion": ShareAgainst(
            (sum(stay.onward for stay in ended), len(ended)), middles["stage_conversion"]
        ),
    }


def _middles(
    person: CrmPerson, snapshot: Snapshot, *, begin: date, today: date
) -> dict[str, Middle | None]:
    """Of each measure the median of the colleagues' figures, or None if they are too few."""
    team = Selection(teams=(person.team,), first=begin + timedelta(days=1), last=today)
    keys = ("win_rate", "cycle_days_median", "days_in_stage", "stage_conversion")
    if not person.team:
        return dict.fromkeys(keys)
    boards = scoreboards_by(snapshot, team, "seller")
    sellers = {p.person_key for p in snapshot.people() if p.seat in ("seller", "")}
    others = [boards[key] for key in boards if key in sellers and key != person.person_key]
    found: dict[str, Middle | None] = {}
    for key in keys:
        figures = [board[key] for board in others if board[key].cases >= ENOUGH]
        values = [float(figure.value) for figure in figures if figure.value is not None]
        found[key] = middle_of(values) if len(values) >= OTHERS else None
    return found


def _within(day: date | None, after: date, until: date) -> bool:
    return day is not None and after < day <= until


def _cycles(deals: Iterable[OwnDeal]) -> list[float]:
    return [
        float((deal.closed_on - deal.created_on).days)
        for deal in deals
        if deal.closed_on and deal.created_on and deal.created_on <= deal.closed_on
    ]


def _amounts(deals: Iterable[OwnDeal]) -> list[float]:
    """A lost deal's amount of nought is an amount that nobody kept."""
    return [deal.amount for deal in deals if deal.amount]


def _won(closed: Sequence[OwnDeal]) -> tuple[int, int]:
    return sum(deal.outcome == "won" for deal in closed), len(closed)


def _moved(deals: Sequence[OwnDeal]) -> tuple[int, int]:
    return sum(deal.moves > 0 for deal in deals), len(deals)


def _weeks(days: Iterable[date], *, today: date, since: date) -> Weeks:
    """Events a week, counted back from today; only weeks that begin after `since` are known."""
    counts = Counter((today - day).days // 7 for day in days if day <= today)
    known = min((today - since).days // 7, NOW_WEEKS + PAST_WEEKS)
    return Weeks(
        [counts[week] for week in range(min(known, NOW_WEEKS))],
        [counts[week] for week in range(NOW_WEEKS, known)],
    )
