"""The one statement that counts the cases of many measures: a row a measure, member and period."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from touchline.numbers.engine.protocol import PERIODS, Dialect
from touchline.numbers.measures.measure import Measure
from touchline.numbers.measures.registry import measure

Split = Literal["whole", "seller", "team", "kind", "stage"]
_COLUMNS = {"seller": "seller_key", "team": "team", "kind": "kind", "stage": "stage"}
COUNTED = "counted"


@dataclass(frozen=True)
class Shape:
    """What a statement depends on beside its measures; the days and names asked for are data."""

    split: Split = "whole"
    one_period: bool = True
    restricted: bool = False


@cache
def statement_of(keys: tuple[str, ...], shape: Shape, dialect: Dialect) -> str:
    """SQL with the columns of a `Tally`.

    In one period all measures of plain deals are counted in one pass, each with a filter. Over
    many periods each measure is joined with those it counts in: every deal beside every week
    would be far more rows than there are cases.
    """
    from touchline.numbers.measures.facts import needed, prelude

    measures = [measure(key) for key in keys]
    begin = prelude(needed(measures), restricted=shape.restricted, dialect=dialect)
    together = tuple(one.key for one in measures if shape.one_period and _plain(one))
    # Joined as text: one expression of many unions takes Ibis five times as long to compile.
    parts = [_alone(key, shape.split, dialect) for key in keys if key not in together]
    if together:
        begin += f", {COUNTED} AS ({_together(together, shape.split, dialect)}) "
        parts += [_of_counted(together, key, shape.split, dialect) for key in together]
    return begin + " UNION ALL ".join(parts)


def _plain(one: Measure) -> bool:
    return one.fact == "deals" and one.kind != "median"


@cache
def _together(keys: tuple[str, ...], split: Split, dialect: Dialect) -> str:
    import ibis

    return str(ibis.to_sql(_counted(keys, split), dialect=dialect))


@cache
def _of_counted(keys: tuple[str, ...], key: str, split: Split, dialect: Dialect) -> str:
    import ibis

    rows = ibis.table(_counted(keys, split).schema(), name=COUNTED)
    zero = ibis.literal(0)

    def told(what: str) -> Any:
        name = f"{key}_{what}"
        return rows[name] if name in rows.columns else zero

    found = rows.filter(rows[f"{key}_cases"] > 0).mutate(
        days=zero,
        **{what: told(what) for what in ("cases", "hits", "total", "blank", "base", "unrated")},
    )
    return f"({ibis.to_sql(_as_tally(found, key), dialect=dialect)})"


@cache
def _counted(keys: tuple[str, ...], split: Split) -> Any:
    """A row a member and currency, with the counts and sums of each measure side by side."""

    from touchline.numbers.measures.facts import DEALS, asked, taken

    periods = asked(PERIODS)
    rows = taken(DEALS).cross_join(periods)
    rows = rows.mutate(member=_member(rows, split), bucket=rows.currency)
    columns: dict[str, Any] = {}
    for one in map(measure, keys):
        case = one.counted(rows, rows)
        columns[f"{one.key}_cases"] = rows.count(where=case)
        if one.hit:
            columns[f"{one.key}_hits"] = rows.count(where=case & one.hit(rows))
        if one.kind in ("sum", "ratio"):
            value, base = rows.amount, rows.base_amount
            columns[f"{one.key}_total"] = value.sum(where=case)
            columns[f"{one.key}_blank"] = rows.count(where=case & value.isnull())
            columns[f"{one.key}_base"] = base.sum(where=case)
            columns[f"{one.key}_unrated"] = rows.count(where=case & base.isnull() & value.notnull())
    return rows.group_by("member", "first", "bucket").aggregate(**columns)


@cache
def _alone(key: str, split: Split, dialect: Dialect) -> str:
    import ibis

    from touchline.numbers.measures.facts import cases

    one = measure(key)
    rows = cases(one)
    nothing, zero = ibis.literal(""), ibis.literal(0)
    first_day, last_day = one.days
    money = one.kind in ("sum", "ratio")
    grouped = rows.mutate(
        member=_member(rows, split),
        bucket=rows.currency if money else nothing,
        days=rows[last_day].delta(rows[first_day], unit="day") if one.kind == "median" else zero,
        value=rows.amount if money else zero,
        base=rows.base_amount if money else zero,
        counts=ibis.ifelse(rows.hit, 1, 0) if one.hit else zero,
    ).group_by("member", "first", "bucket", "days")
    found = grouped.aggregate(
        cases=ibis._.count(),
        hits=ibis._.counts.sum(),
        total=ibis._.value.sum(),
        blank=ibis._.value.isnull().sum(),
        base=ibis._.base.sum(),
        unrated=(ibis._.base.isnull() & ibis._.value.notnull()).sum(),
    )
    return f"({ibis.to_sql(_as_tally(found, key), dialect=dialect)})"


def _member(rows: Any, split: Split) -> Any:
    import ibis

    return ibis.literal("") if split == "whole" else rows[_COLUMNS[split]]


def _as_tally(rows: Any, key: str) -> Any:
    """The columns of a `Tally` in their order and types, the same from every part."""
    import ibis

    return rows.select(
        key=ibis.literal(key),
        member=ibis._.member.fill_null(""),
        first=ibis._["first"],
        bucket=ibis._.bucket.fill_null(""),
        days=ibis._.days.cast("int64"),
        cases=ibis._.cases.cast("int64"),
        hits=ibis._.hits.cast("int64"),
        total=ibis._.total.cast("decimal(38,4)").fill_null(0),
        blank=ibis._.blank.cast("int64"),
        base=ibis._.base.cast("decimal(38,4)").fill_null(0),
        unrated=ibis._.unrated.cast("int64"),
    )
