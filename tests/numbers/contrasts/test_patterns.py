"""What a seller may read about the own deals, and when there is not enough to say."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from tests.numbers.exports import Export, deal
from touchline.numbers import MeasureError, Patterns, patterns

TODAY = date(2026, 6, 30)


def closed(
    key: str, *, days: int, outcome: str, seller: str = "mairi", ago: int = 20
) -> dict[str, str]:
    """A deal that closed so many days ago after so many days."""
    end = TODAY - timedelta(days=ago)
    stage = outcome.title()
    begin = end - timedelta(days=days)
    told = {"outcome": outcome, "stage": stage, "closed_at": str(end), "created_at": str(begin)}
    return deal(key, seller_key=seller) | told


def told(export: Export, *deals: dict[str, str], seller: str = "mairi") -> Patterns:
    export.deals(*deals, deal("LAST", seller_key="", created_at=str(TODAY)))
    return patterns(export.snapshot(), seller)


def slow_wins(count: int, seller: str = "mairi") -> list[dict[str, str]]:
    """Won after about sixty days, lost after about ten."""
    won = [
        closed(f"{seller}-W{n}", days=55 + n, outcome="won", seller=seller) for n in range(count)
    ]
    lost = [
        closed(f"{seller}-L{n}", days=5 + n, outcome="lost", seller=seller) for n in range(count)
    ]
    return [*won, *lost]


def keys(found: Patterns) -> Sequence[str]:
    return [pattern.key for pattern in found.patterns]


def test_a_clear_contrast_is_asked_as_a_question(export: Export) -> None:
    [pattern] = told(export, *slow_wins(12)).patterns
    assert pattern.question == (
        "The deals you won took 60 days, those you lost 10 days. What do you see early in the "
        "deals that are worth the time?"
    )


def test_the_reference_lies_outside_of_the_interval(export: Export) -> None:
    [pattern] = told(export, *slow_wins(12)).patterns
    assert pattern.reference < pattern.low < pattern.yours < pattern.high


def test_nine_cases_are_not_enough_to_say(export: Export) -> None:
    found = told(export, *slow_wins(9))
    assert "won_cycle_days" not in keys(found)


def test_what_is_missing_is_said(export: Export) -> None:
    found = told(export, *slow_wins(9))
    assert (
        "Days from creation to close, won against lost: 9 and 9 cases; 10 on each side are needed."
        in found.not_enough
    )


def test_a_contrast_that_is_not_clear_is_no_pattern(export: Export) -> None:
    alike = [closed(f"A-{n}", days=n, outcome="won" if n % 2 else "lost") for n in range(40)]
    assert told(export, *alike).patterns == ()


def test_deals_of_others_are_never_read(export: Export) -> None:
    own = told(export, *slow_wins(12))
    with_others = told(export, *slow_wins(12), *slow_wins(40, seller="femke"))
    assert own.patterns == with_others.patterns


def test_an_earlier_self_that_won_more_is_a_question(export: Export) -> None:
    past = [closed(f"P-{n}", days=30, outcome="won", ago=200) for n in range(40)]
    now = [closed(f"N-{n}", days=30, outcome="lost", ago=20) for n in range(30)]
    assert "now_win_rate" in keys(told(export, *past, *now))


def colleagues(export: Export, count: int) -> None:
    """So many colleagues of Mairi in Leith."""
    team = [
        {"person_key": f"c{n}", "name": f"Colleague {n}", "team": "Leith"} for n in range(count)
    ]
    export.write("people", {"person_key": "mairi", "name": "Mairi", "team": "Leith"}, *team)


def team_of(count: int) -> list[dict[str, str]]:
    """Mairi loses nearly all, her colleagues win nearly all."""
    own = [closed(f"M-{n}", days=30, outcome="lost") for n in range(30)]
    others = [
        closed(f"C{c}-{n}", days=30, outcome="won", seller=f"c{c}")
        for c in range(count)
        for n in range(12)
    ]
    return [*own, *others]


def test_five_colleagues_have_a_middle(export: Export) -> None:
    colleagues(export, 5)
    assert "team_win_rate" in keys(told(export, *team_of(5)))


def test_four_colleagues_have_none(export: Export) -> None:
    colleagues(export, 4)
    assert "team_win_rate" not in keys(told(export, *team_of(4)))


def test_four_colleagues_are_said_to_be_too_few(export: Export) -> None:
    colleagues(export, 4)
    assert any("fewer than 5 colleagues" in said for said in told(export, *team_of(4)).not_enough)


def test_weeks_before_someone_began_are_no_quiet_weeks(export: Export) -> None:
    begun = TODAY - timedelta(days=140)  # 20 weeks: 13 now, 7 before
    export.write(
        "people",
        {"person_key": "mairi", "name": "Mairi", "team": "Leith", "started_on": str(begun)},
    )
    weekly = [deal(f"N-{n}", created_at=str(TODAY - timedelta(days=7 * n))) for n in range(20)]
    found = told(export, deal("OLD", seller_key="", created_at="2024-01-01"), *weekly)
    assert "now_deals_created" not in keys(found)


def test_old_deals_that_are_still_open_do_not_make_an_export_old(export: Export) -> None:
    old = [deal(f"O-{n}", created_at=str(TODAY - timedelta(days=150 + 7 * n))) for n in range(30)]
    new = [deal(f"N-{n}", created_at=str(TODAY - timedelta(days=n))) for n in range(90)]
    first_close = closed("C-1", days=10, outcome="won", ago=120)
    assert "now_deals_created" not in keys(told(export, *old, *new, first_close))


def test_a_quiet_past_is_a_question_where_it_is_known(export: Export) -> None:
    old = [deal(f"O-{n}", created_at=str(TODAY - timedelta(days=150 + 7 * n))) for n in range(30)]
    new = [deal(f"N-{n}", created_at=str(TODAY - timedelta(days=n))) for n in range(90)]
    first_close = closed("C-1", days=10, outcome="won", ago=420)
    assert "now_deals_created" in keys(told(export, *old, *new, first_close))


def test_deals_without_a_day_of_creation_silence_the_weekly_count(export: Export) -> None:
    known = [deal(f"N-{n}", created_at=str(TODAY - timedelta(days=120 + 3 * n))) for n in range(90)]
    assert "now_deals_created" not in keys(told(export, *known, deal("A-1", created_at="")))


def test_a_strangers_key_is_refused(export: Export) -> None:
    with pytest.raises(MeasureError, match="nobody with the key 'morag'"):
        patterns(export.snapshot(), "morag")
