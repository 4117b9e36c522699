"""The scales in another language, and the two items and the invitation beside them."""

import re
from typing import Any

import pytest

from tests.pulse.rules.asking import EVERY, everything_said, own
from touchline.pulse.rules.scales import (
    Choice,
    Scale,
    check,
    coach_item,
    feedback,
    helped_item,
    in_language,
    scale,
)


@EVERY
def test_it_is_there_in_german(asked: Scale) -> None:
    assert in_language(asked, "de").language == "de"


@EVERY
def test_german_has_as_many_items_and_labels(asked: Scale) -> None:
    german = in_language(asked, "de")
    assert (len(german.items), len(german.labels)) == (len(asked.items), len(asked.labels))


@EVERY
def test_the_same_items_are_turned_round_in_german(asked: Scale) -> None:
    assert in_language(asked, "de").reversed_items == asked.reversed_items


@EVERY
def test_nothing_english_is_left_in_german(asked: Scale) -> None:
    assert not set(everything_said(asked)) & set(everything_said(in_language(asked, "de")))


@EVERY
def test_in_german_nobody_is_called_sie(asked: Scale) -> None:
    said = " ".join(everything_said(in_language(asked, "de")))
    assert not re.search(r"(?<![.:?] )\b(?:Sie|Ihnen|Ihre?[mnrs]?)\b", said)


def test_a_region_is_given_its_language() -> None:
    assert in_language(scale("engagement"), "de-AT") == in_language(scale("engagement"), "de")


def test_a_language_that_nobody_wrote_leaves_it_as_it_is() -> None:
    assert in_language(scale("engagement"), "fr") is scale("engagement")


def test_its_own_language_leaves_it_as_it_is() -> None:
    assert in_language(scale("engagement"), "en") is scale("engagement")


def test_what_was_not_translated_stays_in_the_language_it_was_written_in() -> None:
    german = own(title="Unsere Übergaben", items=["Ich weiß es.", "Ich höre es.", "Es geht."])
    said = {name: german[name] for name in ("title", "items", "labels")}
    made = check(own(asks="Whether it works.", translations={"de": said}))
    assert in_language(made, "de").asks == "Whether it works."


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_coach_is_one_of_four(language: str) -> None:
    keys = [answer.key for answer in coach_item(language).answers]
    assert keys == ["outside", "manager", "both", "nobody"]


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_helped_or_partly_or_did_not(language: str) -> None:
    assert [answer.key for answer in helped_item(language).answers] == ["yes", "partly", "no"]


@pytest.mark.parametrize("asked", [coach_item, helped_item], ids=["coach", "helped"])
def test_the_items_beside_are_there_in_german(asked: Any) -> None:
    def said(one: Choice) -> set[str]:
        return {one.question, one.meaning, *(answer.text for answer in one.answers)}

    assert not said(asked("en")) & said(asked("de-CH"))


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_three_sentences_invite_to_sign(language: str) -> None:
    assert len(feedback(language)) == 3
