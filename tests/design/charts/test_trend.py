"""A trend stays inside its drawing, writes its ends and keeps its gaps."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.design.charts.parts import Drawing, Reading, Target
from touchline.design.charts.plane import NARROW, WIDE, Plane
from touchline.design.charts.trend import draw_trend

VALUE = st.floats(min_value=-1e6, max_value=1e6, allow_nan=False).map(lambda n: round(n, 2))
PLANES = st.sampled_from([WIDE, NARROW])


@st.composite
def readings(draw: st.DrawFn) -> list[Reading]:
    """One to sixty periods, some without a value, some with an interval."""
    values = draw(
        st.lists(st.none() | VALUE, min_size=1, max_size=60).filter(
            lambda found: any(value is not None for value in found)
        )
    )
    spread = draw(st.none() | st.floats(min_value=0, max_value=1e5))
    return [_reading(place, value, spread) for place, value in enumerate(values)]


def _reading(place: int, value: float | None, spread: float | None) -> Reading:
    if value is None or spread is None:
        return Reading(f"{place} May", value)
    return Reading(f"{place} May", value, value - spread, value + spread)


def _say(value: float) -> str:
    return f"{value:,.0f}"


def _draw(found: list[Reading], *, plane: Plane = WIDE, bars: bool = False) -> Drawing:
    return draw_trend(found, plane=plane, say=_say, say_axis=_say, bars=bars)


def _points(drawing: Drawing) -> list[tuple[float, float]]:
    pairs = re.findall(r"(-?[\d.]+) (-?[\d.]+)", " ".join(drawing.lines + drawing.bands))
    return [(float(x), float(y)) for x, y in pairs] + list(drawing.dots)


@given(found=readings(), plane=PLANES)
def test_every_point_lies_on_the_drawing(found: list[Reading], plane: Plane) -> None:
    drawing = _draw(found, plane=plane)
    assert all(plane.holds(x, y) for x, y in _points(drawing))


@given(found=readings(), plane=PLANES)
def test_every_bar_lies_on_the_drawing(found: list[Reading], plane: Plane) -> None:
    bars = _draw(found, plane=plane, bars=True).bars
    corners = [(bar.x, bar.y) for bar in bars]
    corners += [(bar.x + bar.width, bar.y + bar.height) for bar in bars]
    assert all(plane.holds(x, y) for x, y in corners)


@given(found=readings(), plane=PLANES, bars=st.booleans())
def test_every_word_begins_on_the_drawing(found: list[Reading], plane: Plane, bars: bool) -> None:
    drawing = _draw(found, plane=plane, bars=bars)
    words = drawing.grid + drawing.periods + drawing.values
    assert all(plane.holds(word.x, word.y) for word in words)


@given(found=readings())
def test_the_first_and_last_value_are_written_beside_a_line(found: list[Reading]) -> None:
    known = [reading.value for reading in found if reading.value is not None]
    ends = [known[0], known[-1]] if len(known) > 1 else known
    assert [word.text for word in _draw(found).values] == [_say(end) for end in ends]


def test_the_ends_are_written_on_bars_that_stand_out() -> None:
    found = [_reading(place, value, None) for place, value in enumerate([9.0, *[1.0] * 30, 8.0])]
    assert [word.text for word in _draw(found, bars=True).values] == ["9", "8"]


def test_a_value_is_not_written_above_a_taller_neighbour() -> None:
    found = [_reading(place, value, None) for place, value in enumerate([1e5, *[9e5] * 30, 1e5])]
    assert _draw(found, bars=True).values == ()


@given(found=readings())
def test_each_value_is_drawn_once_as_a_bar(found: list[Reading]) -> None:
    known = [reading for reading in found if reading.value is not None]
    assert len(_draw(found, bars=True).bars) == len(known)


@given(found=readings(), plane=PLANES, bars=st.booleans())
def test_periods_never_touch(found: list[Reading], plane: Plane, bars: bool) -> None:
    words = _draw(found, plane=plane, bars=bars).periods
    room = plane.room_for("59 May")
    gaps = [after.x - before.x for before, after in pairwise(words)]
    assert all(gap >= room * 0.8 for gap in gaps)


def test_a_gap_stays_a_gap() -> None:
    found = [_reading(n, value, None) for n, value in enumerate([1.0, 2.0, None, 3.0, 4.0])]
    assert len(_draw(found).lines) == 2


def test_a_value_between_two_gaps_is_a_dot() -> None:
    found = [_reading(n, value, None) for n, value in enumerate([1.0, None, 3.0, None, 4.0])]
    assert len(_draw(found).dots) == 3


def test_a_share_never_has_an_axis_beyond_the_whole() -> None:
    found = [Reading("May", 0.97, 0.9, 1.0), Reading("June", 0.99, 0.92, 1.0)]
    drawing = draw_trend(
        found, plane=WIDE, say=_say, say_axis=lambda value: f"{value:.2f}", ceiling=1.0
    )
    assert max(float(step.text) for step in drawing.grid) == 1.0


def test_bars_stand_on_nought() -> None:
    found = [Reading("May", 90.0), Reading("June", 100.0)]
    assert _draw(found, bars=True).grid[0].text == "0"


def test_a_target_is_inside_the_axis() -> None:
    found = [Reading("May", 10.0), Reading("June", 12.0)]
    aim = Target(value=40.0, word="target 40")
    drawing = draw_trend(found, plane=WIDE, say=_say, say_axis=_say, target=aim)
    assert float(drawing.grid[-1].text) >= 40


def test_nothing_to_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one value"):
        _draw([Reading("May", None)])
