"""A scale: a few statements about one thing, answered from one to five, and what goes with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from touchline.pulse.rules.reading_age import minutes, reading_age

FEWEST_ITEMS: Final = 3
MOST_ITEMS: Final = 8
LABELS: Final = 5
LONGEST_ITEM: Final = 120
LONGEST_TITLE: Final = 60
LONGEST_LABEL: Final = 40
LONGEST_SENTENCE: Final = 300
FEWEST_QUESTIONS: Final = 4
MOST_QUESTIONS: Final = 6


class NotAScale(ValueError):
    """It cannot be asked; the sentence says what to mend.

    `sentence` and `given` are its two parts, for whoever says it in another language.
    """

    def __init__(self, sentence: str, **given: Any) -> None:
        super().__init__(sentence % given)
        self.sentence = sentence
        self.given = given


@dataclass(frozen=True)
class Item:
    """A statement. Of a `reversed` one a low answer speaks for what the scale asks about."""

    text: str
    reversed: bool = False


@dataclass(frozen=True)
class Talk:
    """Questions for a team too small for figures. `how` says what whoever holds it minds."""

    how: str = ""
    opening: tuple[str, ...] = ()
    deeper: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()

    @property
    def questions(self) -> tuple[str, ...]:
        """All of them in their order."""
        return (*self.opening, *self.deeper, *self.closing)


@dataclass(frozen=True)
class Words:
    """What people read of a scale in one language. Empty: nobody wrote it in this language."""

    language: str
    title: str
    items: tuple[Item, ...]
    labels: tuple[str, ...]
    asks: str = ""
    direction: str = ""
    read_with_care: str = ""
    talk: Talk = Talk()


@dataclass(frozen=True)
class Scale:
    """`labels` are those of 1 to 5. `direction` says what a high figure means and what a low one;
    `read_with_care`, what no figure of it can say; `source`, whose idea it follows."""

    key: str
    title: str
    items: tuple[Item, ...]
    labels: tuple[str, ...]
    asks: str = ""
    source: str = ""
    direction: str = ""
    read_with_care: str = ""
    talk: Talk = Talk()
    language: str = "en"
    translations: tuple[Words, ...] = ()

    @property
    def reading_age(self) -> int | None:
        """From which age its items can be read; None in a language without a formula."""
        return reading_age([item.text for item in self.items], self.language)

    @property
    def minutes(self) -> int:
        """How many it takes to answer."""
        return minutes([item.text for item in self.items])

    @property
    def reversed_items(self) -> tuple[bool, ...]:
        """For each item whether its answer is turned round before it counts."""
        return tuple(item.reversed for item in self.items)


def in_language(scale: Scale, language: str) -> Scale:
    """The scale in the words of a language (`de`, `de-at`), or as it is where there are none.

    What was not translated stays as it is: the answers mean the same, whatever one reads.
    """
    for wanted in (language.lower(), language.lower().split("-")[0]):
        for words in scale.translations:
            if words.language == wanted != scale.language:
                return _said_in(scale, words)
    return scale


def _said_in(scale: Scale, words: Words) -> Scale:
    return replace(
        scale,
        language=words.language,
        title=words.title,
        items=words.items,
        labels=words.labels,
        asks=words.asks or scale.asks,
        direction=words.direction or scale.direction,
        read_with_care=words.read_with_care or scale.read_with_care,
        talk=words.talk if words.talk.questions else scale.talk,
    )
