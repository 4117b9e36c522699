"""The tags, as a page's author meets them."""

import re
from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template

from touchline.design.amounts import NARROW
from touchline.design.assets import ELEMENTS, STYLESHEETS
from touchline.design.book import figures
from touchline.kit import clock

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _saturday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


def _render(source: str, **values: object) -> str:
    return Template("{% load design %}" + source).render(Context(values)).strip()


def _text(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", markup).split())


def test_every_stylesheet_is_linked_in_order() -> None:
    linked = re.findall(r"css/([\w-]+)\.css", _render("{% stylesheets %}"))
    assert tuple(linked) == STYLESHEETS


def test_every_element_is_a_module() -> None:
    loaded = re.findall(r'type="module" src="[^"]*/([\w-]+)\.js"', _render("{% modules %}"))
    assert tuple(loaded) == ELEMENTS


def test_an_amount_can_end_a_sentence() -> None:
    assert _text(_render('{% amount 320 "EUR" %}.')) == f"€{NARROW}320.".replace(NARROW, " ")


def test_an_amount_is_exact_for_machines() -> None:
    assert 'value="10005534" title="€ 10,005,534"' in _render('{% amount 10005534 "EUR" %}')


def test_no_amount_says_why() -> None:
    assert "not enough to say" in _render('{% amount None "EUR" %}')


def test_an_amount_can_be_plain_text() -> None:
    assert _render('{{ 0.5|in_unit:"share" }}') == f"50.0{NARROW}%"


def test_a_moment_is_said_and_kept_exactly() -> None:
    markup = _render("{% when day %}", day=datetime(2026, 11, 23, 15, 0, tzinfo=UTC))
    assert (_text(markup), "2026-11-23T15:00" in markup) == ("Monday, 3 pm", True)


def test_a_day_can_start_a_sentence() -> None:
    assert _text(_render("{% when day start=True %}", day=date(2026, 11, 21))) == "Today"


def test_no_day_is_said() -> None:
    assert _text(_render("{% when day %}", day=None)) == "no day yet"


def test_a_chart_says_its_point_for_who_cannot_see_it() -> None:
    points = figures.win_rates(today=NOW.date())
    markup = _render("{% trend_chart points %}", points=points)
    assert re.search(r"<desc>Win rate went from 58.% to 63.%[^<]*</desc>", markup)


def test_a_chart_without_values_has_no_drawing() -> None:
    points = figures.nothing(today=NOW.date())
    assert "<svg" not in _render("{% trend_chart points %}", points=points)


def test_a_figure_that_cannot_be_said_shows_its_note() -> None:
    shown = figures.BookFigure("Won", "EUR", None, 38, note="Two currencies are not added.")
    said = _text(_render("{% figure shown %}", shown=shown))
    assert ("Not enough to say" in said, "Two currencies are not added." in said) == (True, True)


def test_a_name_cannot_become_markup() -> None:
    shown = figures.BookFigure("<script>", "EUR", 1, 1)
    assert "<script>" not in _render("{% figure shown %}", shown=shown)


def test_an_interval_is_said_as_text() -> None:
    shown = figures.BookFigure("Win rate", "share", 0.5, 12, low=0.25, high=0.75)
    assert _render("{{ one|interval }}", one=shown) == f"25.0–75.0{NARROW}%"
