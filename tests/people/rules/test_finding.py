"""Names are found however they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.people.rules.finding import folded, found_in


@pytest.mark.parametrize(
    ("sought", "name"),
    [
        ("jaskiewicz", "Agnieszka Jaśkiewicz"),
        ("ZIELINSKI", "Tomasz Zieliński"),
        ("dulic", "Haris Đulić"),
        ("łukasz", "Lukasz Nowak"),
        ("saether", "Håkon Sæther"),
        ("  reid ", "Callum Reid"),
    ],
)
def test_marks_and_case_do_not_matter(sought: str, name: str) -> None:
    assert found_in(sought, name)


def test_someone_else_is_not_found() -> None:
    assert not found_in("reid", "Mairi Sinclair", "mairi@northlight.example")


@given(st.text(), st.text(), st.text())
def test_every_part_of_a_name_finds_it(before: str, part: str, after: str) -> None:
    assert found_in(part, f"{before} {part} {after}")


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)
