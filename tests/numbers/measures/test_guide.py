"""The guide to the measures is the registry, printed."""

from pathlib import Path

from touchline.numbers import MEASURES, measures_markdown

PAGE = Path(__file__).resolve().parents[3] / "docs" / "guide" / "measures.md"


def test_the_page_is_what_the_registry_says() -> None:
    told = "docs/guide/measures.md is out of date; write it with bin/touchline papers write"
    assert PAGE.read_text(encoding="utf-8") == measures_markdown(), told


def test_every_measure_is_in_it() -> None:
    page = measures_markdown()
    assert [one.key for one in MEASURES if f"(`{one.key}`)" not in page] == []


def test_no_key_is_used_twice() -> None:
    assert len({one.key for one in MEASURES}) == len(MEASURES)
