"""A reference to another room: plain text that outlives what it points to."""

from html import escape

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from touchline.wall import references
from touchline.wall.references import Reference, finds, standing

WIN_RATE = Reference("figure", "win_rate", "Win rate, Leith, Q1 2026", "/floor/x/")


@pytest.fixture(autouse=True)
def _nobody_finds_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(references, "_finders", {})


def drawn(target: Reference) -> str:
    return Template("{% reference target %}").render(Context({"target": target}))


@given(kind=st.text(), key=st.text(), label=st.text(), path=st.text())
def test_a_reference_comes_back_from_its_row_as_it_was(
    kind: str, key: str, label: str, path: str
) -> None:
    target = Reference(kind, key, label, path)
    assert Reference.from_json(target.as_json()) == target


@given(said=st.dictionaries(st.text(), st.none() | st.integers() | st.text()))
def test_a_row_of_another_release_is_still_a_reference(said: dict[str, object]) -> None:
    assert isinstance(Reference.from_json(said).label, str)


def test_a_target_that_is_found_stands() -> None:
    finds("figure", lambda key: key == "win_rate")
    assert standing(WIN_RATE)


def test_a_target_that_is_not_found_has_vanished() -> None:
    finds("figure", lambda key: False)
    assert not standing(WIN_RATE)


def test_a_kind_that_no_room_knows_has_vanished() -> None:
    assert not standing(WIN_RATE)


def test_a_target_without_an_address_cannot_be_opened() -> None:
    finds("figure", lambda key: True)
    assert not standing(Reference("figure", "win_rate", "Win rate"))


def test_a_target_that_stands_is_a_link() -> None:
    finds("figure", lambda key: True)
    assert f'<a href="/floor/x/">{WIN_RATE.label}</a>' in drawn(WIN_RATE)


def test_a_vanished_target_keeps_its_label() -> None:
    assert WIN_RATE.label in drawn(WIN_RATE)


def test_a_vanished_target_leads_nowhere() -> None:
    assert "href" not in drawn(WIN_RATE)


def test_a_label_is_text_and_never_markup() -> None:
    label = "<b>Won</b>"
    assert escape(label) in drawn(Reference("figure", "won_value", label))
