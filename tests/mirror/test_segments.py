"""Units: sentences by their marks, pauses where there are none, nothing lost, alike in JS."""

import json
import random
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mirror.twin import answers
from touchline.mirror.reading.spacing import SPACES
from touchline.mirror.segments import segment, table
from training.mirror.labelled import HERE, conversation

VECTORS = Path(__file__).resolve().parents[1] / "parity" / "segments.json"
GIVEN: list[tuple[str, list[str]]] = json.loads(VECTORS.read_text(encoding="utf-8"))
ODD = ("e.g.", "Mr.", "3.5", "U.S.", "a.m.", "…", "...", "?!", "“Why?”", "(ok)", "—", "😀", "É",
       "İ", "שלום", "你好。", "3.", "J.", "etc.", "\u200f", "\xa0", "\n", "don’t")  # fmt: skip


def said(*, voices: str) -> list[str]:
    files = sorted((HERE / "conversations").glob(f"{voices}-0*.jsonl"))
    return [unit.text for file in files for unit in conversation(file)]


def without_spaces(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, SPACES)))


@pytest.mark.parametrize(("text", "units"), GIVEN)
def test_a_text_is_cut_as_the_browser_cuts_it(text: str, units: list[str]) -> None:
    assert segment(text) == units


@pytest.mark.parametrize("text", [
    "they are at legal since tuesday and the price is agreed | what do you need from me",
    "alright that's fair i was talking from my chair | so what would work for you",
    "i'll take it to legal on monday | what else do you need",
])  # fmt: skip
def test_a_question_behind_a_statement_is_a_unit_without_any_mark(text: str) -> None:
    assert segment(text.replace(" | ", " ")) == text.split(" | ")


@pytest.mark.parametrize("text", [
    "i asked them what they think of the offer",
    "i'll send it because they asked for it",
    "yes and no",
])  # fmt: skip
def test_clauses_that_belong_together_stay_together(text: str) -> None:
    assert segment(text) == [text]


@given(st.text())
def test_no_character_but_spaces_is_lost(text: str) -> None:
    assert without_spaces("".join(segment(text))) == without_spaces(text)


@given(st.lists(st.sampled_from(said(voices="v1")), min_size=1, max_size=4).map(" ".join))
def test_no_character_of_a_turn_is_lost(text: str) -> None:
    assert without_spaces("".join(segment(text))) == without_spaces(text)


def test_units_with_punctuation_are_units_when_they_are_cut_again() -> None:
    marked = [text for text in said(voices="v4") if text[-1] in ".?!"]
    assert sum(segment(text) == [text] for text in marked) >= 0.98 * len(marked)


def test_units_without_punctuation_mostly_are_units_when_they_are_cut_again() -> None:
    bare = [text for text in said(voices="v4") if text[-1] not in ".?!"]
    assert sum(segment(text) == [text] for text in bare) >= 0.9 * len(bare)


def test_a_long_monologue_without_a_mark_is_cut_in_linear_time() -> None:
    words = " ".join(said(voices="v2")).lower().replace(".", "").replace(",", "").replace("?", "")
    short, long = words[:20_000], words[:20_000] * 8
    assert spent(long) < 40 * max(spent(short), 0.01)


def spent(text: str) -> float:
    begun = time.process_time()
    segment(text)
    return time.process_time() - begun


def test_the_table_knows_no_mark_and_no_capital() -> None:
    words = [word for words in table().classes for word in words]
    assert all("a" <= each <= "z" or each == "'" for word in words for each in word)


@pytest.mark.parametrize("count", [2000, pytest.param(12_000, marks=pytest.mark.long)])
def test_texts_are_cut_alike_in_both_languages(count: int) -> None:
    chance = random.Random(count)
    units = said(voices="v3") + said(voices="v5")
    texts = [made(units, chance) for _ in range(count)]
    found = answers("segment", texts)
    assert [text for text, cut in zip(texts, found, strict=True) if segment(text) != cut] == []


def made(units: list[str], chance: random.Random) -> str:
    """A few units, some without their marks, some with odd words among theirs."""
    text = " ".join(chance.choice(units) for _ in range(chance.randrange(1, 5)))
    if chance.random() < 0.4:
        text = "".join(each for each in text.lower() if each not in ",.?!")
    if chance.random() < 0.4:
        words = text.split(" ")
        text = " ".join(chance.choice(ODD) if chance.random() < 0.2 else word for word in words)
    return text
