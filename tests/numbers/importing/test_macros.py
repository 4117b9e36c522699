"""The SQL that reads days and numbers, against the same rules written in Python."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

import touchline.numbers.importing as package
from touchline.numbers.engine.duck import connect

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
MOMENTS = st.datetimes(datetime(1900, 1, 2), datetime(2199, 12, 30)).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=0)
)
ZONES = st.sampled_from(
    ["UTC", "Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Auckland"]
)
SHOWN_SINCE_1971 = st.datetimes(datetime(1971, 1, 2), datetime(2036, 12, 30))  # noqa: DTZ001
AMOUNTS = st.decimals(Decimal("-99999999999"), Decimal("99999999999"), places=2)
NEARLY_NUMBERS = st.text(st.sampled_from("0123456789.,-+e "), max_size=9)
NEARLY_MOMENTS = st.lists(
    st.sampled_from(["2026", "03", "31", "3", "-", "-", " ", "T", ":", "10", "5", "Z", ".", "+"]),
    min_size=5,
    max_size=11,
).map("".join)
NEARLY_DAYS = st.text(st.sampled_from("0123456789-/. T:"), max_size=12)


@cache
def reader() -> duckdb.DuckDBPyConnection:
    """A connection that knows the macros; not a fixture, since Hypothesis would hold on to it."""
    connection = connect()
    macros = Path(str(package.__file__)).parent / "macros.sql"
    connection.execute(macros.read_text(encoding="utf-8"))
    return connection


@pytest.fixture(autouse=True, scope="module")
def _closed() -> Iterator[None]:
    yield
    reader().close()
    reader.cache_clear()


def ask(expression: str, *told: object) -> object:
    """The value of an expression with these texts in it."""
    found = reader().execute(f"SELECT {expression}", list(told)).fetchone()
    assert found is not None
    return found[0]


@given(day=DAYS)
def test_every_day_comes_back_from_every_way_to_write_it(day: date) -> None:
    ways = ["%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y"]
    told = [day.strftime(way) for way in ways]
    read = reader().execute(
        "SELECT DISTINCT CAST(odd_moment(told, true) AS DATE) FROM unnest(?) AS t(told)", [told]
    )
    assert read.fetchall() == [(day,)]


@given(day=DAYS)
def test_every_day_comes_back_from_month_first(day: date) -> None:
    read = ask("CAST(odd_moment(?, false) AS DATE)", day.strftime("%m/%d/%Y"))
    assert read == day


@given(moment=MOMENTS, minutes=st.integers(-14 * 60, 14 * 60))
def test_a_moment_of_any_zone_becomes_utc(moment: datetime, minutes: int) -> None:
    told = moment.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    expected = told.astimezone(UTC).replace(tzinfo=None)
    assert ask("odd_moment(?, true)", told.isoformat()) == expected


@given(moment=MOMENTS)
def test_the_fast_way_and_the_slow_way_agree(moment: datetime) -> None:
    told = moment.isoformat()
    assert ask("iso_moment(?) = odd_moment(?, true)", told, told) is True


@given(told=NEARLY_MOMENTS)
def test_what_the_fast_way_reads_the_slow_way_reads_alike(told: str) -> None:
    fast = ask("plausible(iso_moment(?))", told)
    assert fast in (None, ask("odd_moment(?, true)", told))


@given(told=st.text(st.sampled_from(" !a\té"), max_size=5))
def test_a_cell_is_what_is_left_without_the_spaces_around_it(told: str) -> None:
    assert ask("cell_text(?)", told) == (told.strip(" ") or None)


@given(told=NEARLY_DAYS)
def test_what_is_read_as_a_day_is_one_that_python_knows(told: str) -> None:
    read = ask("CAST(plausible(odd_moment(?, true)) AS DATE)", told)
    assert read is None or 1900 <= date.fromisoformat(str(read)).year <= 2199


@given(moment=SHOWN_SINCE_1971, told=ZONES, home=ZONES)
def test_a_day_at_home_is_the_one_that_python_finds(moment: datetime, told: str, home: str) -> None:
    """A clock that was put forward never showed some moments: an hour either way is right."""
    found = ask("day_at(?::TIMESTAMP, false, ?, ?)", moment, told, home)
    near = [moment + timedelta(hours=hours) for hours in (0, 1, -1)]
    days = [one.replace(tzinfo=ZoneInfo(told)).astimezone(ZoneInfo(home)).date() for one in near]
    shown = moment.replace(tzinfo=ZoneInfo(told)).astimezone(UTC).astimezone(ZoneInfo(told))
    real = shown.replace(tzinfo=None) == moment
    expected = [moment.date()] if moment.time() == datetime.min.time() else days
    assert found in (expected[:1] if real else expected)


@given(amount=AMOUNTS)
def test_an_amount_comes_back_from_both_ways_to_write_it(amount: Decimal) -> None:
    point = f"{amount:,.2f}"
    comma = point.translate(str.maketrans(",.", ".,"))
    read = ask(
        "[CAST(point_number(?) AS DECIMAL(18,4)), CAST(comma_number(?) AS DECIMAL(18,4))]",
        *(point, comma),
    )
    assert read == [amount, amount]


@given(told=NEARLY_NUMBERS)
def test_a_number_with_a_point_is_read_as_python_would(told: str) -> None:
    assert ask("point_number(?)", told) == _point_number(told)


@given(told=NEARLY_NUMBERS)
def test_a_text_is_one_kind_of_number_or_either_or_none(told: str) -> None:
    kinds = "is_either_number(?), is_point_number(?) AND NOT is_comma_number(?)"
    either, point = reader().execute(f"SELECT {kinds}", [told] * 3).fetchone() or (None, None)
    assert not (either and point)


def _point_number(told: str) -> str | None:
    """The rule again: digits, perhaps in groups of three, perhaps with decimals or an exponent."""
    bare = re.sub(r"\s", "", told)
    whole = r"\d+|[1-9]\d{0,2}(?:,\d{3})+"
    if not re.fullmatch(rf"[+-]?(?:{whole})(?:\.\d+)?(?:[eE][+-]?\d{{1,2}})?", bare):
        return None
    return bare.replace(",", "")
