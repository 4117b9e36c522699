"""An organisation's own scale: what is taken, and what is said about what is not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pulse.rules.asking import OWN, TALK, own
from touchline.pulse.rules.scale import LONGEST_ITEM, LONGEST_TITLE
from touchline.pulse.rules.scales import NotAScale, check

JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def what_to_mend(raw: dict[str, Any]) -> str:
    with pytest.raises(NotAScale) as told:
        check(raw)
    return str(told.value)


def said_of(raw: dict[str, Any]) -> dict[str, Any]:
    return {name: raw[name] for name in ("title", "items", "labels")}


def test_four_things_are_enough_for_a_scale() -> None:
    assert check(OWN).items[0].text == "I know who takes over."


def test_spaces_and_breaks_around_words_are_taken_away() -> None:
    assert check(own(title="  Our\n handovers ")).title == "Our handovers"


@pytest.mark.parametrize("items", [2, 9])
def test_too_few_items_or_too_many_are_counted(items: int) -> None:
    told = what_to_mend(own(items=[f"I see {at}." for at in range(items)]))
    assert told == f"A scale has 3 to 8 items; this one has {items}."


@pytest.mark.parametrize("labels", [4, 6])
def test_a_scale_has_five_labels(labels: int) -> None:
    told = what_to_mend(own(labels=[str(at) for at in range(labels)]))
    assert told == f"A scale has 5 labels, from 1 to 5; this one has {labels}."


def test_the_longest_item_and_title_are_taken() -> None:
    made = check(own(title="t" * LONGEST_TITLE, items=["i" * LONGEST_ITEM, "I see.", "I do."]))
    assert (len(made.title), len(made.items[0].text)) == (60, 120)


def test_an_item_that_is_too_long_is_named() -> None:
    told = what_to_mend(own(items=["I see.", "i" * 121, "I do."]))
    assert told == "Item 2 has 121 characters; 120 is the most. Let it say one thing."


def test_a_title_that_is_too_long_says_by_how_much() -> None:
    assert what_to_mend(own(title="t" * 61)) == "The title has 61 characters; 60 is the most."


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        (own(title=" "), "The title is empty"),
        (own(items=["I see.", "", "I do."]), "Item 2 is empty"),
        (own(items=["I see.", "I do.", "i SEE."]), "Items 1 and 3 are the same"),
        (own(items=["I see.", "I do.", {"text": "I.", "reversed": "yes"}]), "item 3 is reversed"),
        (own(items=["I see.", "I do.", {"text": "I.", "turned": True}]), "“turned” means in item"),
        (own(items=["I see.", "I do.", "I \u202ego."]), "Item 3 holds a sign that cannot be shown"),
        (own(labels=["a", "b", "c", "d", "a"]), "Labels 1 and 5 are the same"),
        (own(labels=["a", "b", "c", "d", "e" * 41]), "Label 5 has 41 characters"),
        (own(key="a/b"), "A scale needs a key"),
        (own(lables=[]), "“lables” means in a scale"),
        (own(asks="a" * 301), "“asks” has 301 characters"),
        (own(language="Deutsch"), "A language is a short code"),
        (own(talk=TALK | {"closing": []}), "to open it, to go deeper and to close it"),
        (own(talk=TALK | {"deeper": ["Why?"]}), "A talk has 4 to 6 questions; this one has 3"),
        (own(translations=["de"]), "Translations stand each under its language"),
    ],
)  # fmt: skip
def test_what_is_to_be_mended_is_said(raw: dict[str, Any], named: str) -> None:
    assert named in what_to_mend(raw)


def test_a_mistake_in_a_translation_names_its_language() -> None:
    told = what_to_mend(own(translations={"de": {**said_of(OWN), "labels": ["nie"]}}))
    assert told.startswith("In the translation “de”: A scale has 5 labels")


def test_a_translation_has_as_many_items_as_its_scale() -> None:
    more = {**said_of(OWN), "items": ["Ich a.", "Ich b.", "Ich c.", "Ich d."]}
    assert "needs the same items" in what_to_mend(own(translations={"de": more}))


def test_a_translation_turns_no_other_item_round() -> None:
    turned = [{"text": text, "reversed": at == 2} for at, text in enumerate(OWN["items"])]
    other = {**said_of(OWN), "items": turned}
    assert "the same of them reversed" in what_to_mend(own(translations={"de": other}))


def test_what_to_mend_can_be_said_in_another_language() -> None:
    with pytest.raises(NotAScale) as told:
        check(own(title="t" * 61))
    assert told.value.sentence % told.value.given == str(told.value)


@given(st.dictionaries(st.sampled_from([*OWN, "talk", "translations", "asks", "x"]), JSON))
def test_whatever_is_handed_in_is_a_scale_or_says_what_to_mend(other: dict[str, Any]) -> None:
    try:
        items = len(check(OWN | other).items)
    except NotAScale:
        items = len(OWN["items"])
    assert 3 <= items <= 8
