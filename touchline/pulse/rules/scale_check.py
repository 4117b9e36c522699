"""Reads a scale from plain values, those of a file or of a form; what cannot be asked is said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from touchline.pulse.rules.scale import (
    FEWEST_ITEMS,
    FEWEST_QUESTIONS,
    LABELS,
    LONGEST_ITEM,
    LONGEST_LABEL,
    LONGEST_SENTENCE,
    LONGEST_TITLE,
    MOST_ITEMS,
    MOST_QUESTIONS,
    Item,
    NotAScale,
    Scale,
    Talk,
    Words,
)

KEY: Final = re.compile(r"[0-9A-Za-z_-]{1,60}")
LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_READ: Final = {"title", "items", "labels", "asks", "direction", "read_with_care", "talk"}
_JOINERS: Final = "\u200c\u200d"
"""Invisible, and needed to write Persian or Hindi."""


def check(raw: Mapping[str, Any]) -> Scale:
    """The scale; `key`, `title`, `items` and `labels` are needed, the rest may be left out.

    Raises NotAScale with a sentence that says what to mend.
    """
    _only(raw, _READ | {"key", "source", "language", "translations"}, "a scale")
    key = raw.get("key")
    if not isinstance(key, str) or not KEY.fullmatch(key):
        raise NotAScale("A scale needs a key of letters, figures and dashes.")
    words = _words(raw, _language(raw.get("language", "en")))
    source = _sentence(raw, "source")
    return Scale(
        key=key, title=words.title, items=words.items, labels=words.labels, asks=words.asks,
        source=source, direction=words.direction, read_with_care=words.read_with_care,
        talk=words.talk, language=words.language, translations=_translations(raw, words),
    )  # fmt: skip


def _words(raw: Mapping[str, Any], language: str) -> Words:
    title = _line(raw.get("title"), "The title")
    if len(title) > LONGEST_TITLE:
        raise NotAScale(
            "The title has %(has)d characters; %(most)d is the most.",
            has=len(title), most=LONGEST_TITLE,
        )  # fmt: skip
    return Words(
        language, title, _items(raw.get("items")), _labels(raw.get("labels")),
        asks=_sentence(raw, "asks"), direction=_sentence(raw, "direction"),
        read_with_care=_sentence(raw, "read_with_care"), talk=_talk(raw.get("talk")),
    )  # fmt: skip


def _items(raw: object) -> tuple[Item, ...]:
    told = raw if isinstance(raw, list | tuple) else []
    if not FEWEST_ITEMS <= len(told) <= MOST_ITEMS:
        raise NotAScale(
            "A scale has %(fewest)d to %(most)d items; this one has %(has)d.",
            fewest=FEWEST_ITEMS, most=MOST_ITEMS, has=len(told),
        )  # fmt: skip
    found = tuple(_item(one, at) for at, one in enumerate(told, 1))
    _no_two([item.text for item in found], "Items %(first)d and %(second)d are the same. Drop one.")
    return found


def _item(raw: object, at: int) -> Item:
    told = raw if isinstance(raw, Mapping) else {"text": raw}
    _only(told, {"text", "reversed"}, f"item {at}")
    text, turned = _line(told.get("text"), f"Item {at}"), told.get("reversed", False)
    if len(text) > LONGEST_ITEM:
        raise NotAScale(
            "Item %(at)d has %(has)d characters; %(most)d is the most. Let it say one thing.",
            at=at, has=len(text), most=LONGEST_ITEM,
        )  # fmt: skip
    if not isinstance(turned, bool):
        raise NotAScale("Whether item %(at)d is reversed is either true or false.", at=at)
    return Item(text, turned)


def _labels(raw: object) -> tuple[str, ...]:
    told = raw if isinstance(raw, list | tuple) else []
    if len(told) != LABELS:
        raise NotAScale(
            "A scale has %(all)d labels, from 1 to 5; this one has %(has)d.",
            all=LABELS, has=len(told),
        )  # fmt: skip
    found = tuple(_line(one, f"Label {at}") for at, one in enumerate(told, 1))
    for at, label in enumerate(found, 1):
        if len(label) > LONGEST_LABEL:
            raise NotAScale(
                "Label %(at)d has %(has)d characters; %(most)d is the most.",
                at=at, has=len(label), most=LONGEST_LABEL,
            )  # fmt: skip
    _no_two(found, "Labels %(first)d and %(second)d are the same. Nobody could tell them apart.")
    return found


def _talk(raw: object) -> Talk:
    if raw is None:
        return Talk()
    told = raw if isinstance(raw, Mapping) else {}
    _only(told, {"how", "opening", "deeper", "closing"}, "a talk")
    parts = [told.get(name, []) for name in ("opening", "deeper", "closing")]
    if not all(isinstance(part, list | tuple) and part for part in parts):
        raise NotAScale("A talk has questions to open it, to go deeper and to close it.")
    asked = [tuple(_line(one, "A question of the talk") for one in part) for part in parts]
    if not FEWEST_QUESTIONS <= sum(map(len, asked)) <= MOST_QUESTIONS:
        raise NotAScale(
            "A talk has %(fewest)d to %(most)d questions; this one has %(has)d.",
            fewest=FEWEST_QUESTIONS, most=MOST_QUESTIONS, has=sum(map(len, asked)),
        )  # fmt: skip
    return Talk(_sentence(told, "how"), *asked)


def _translations(raw: Mapping[str, Any], original: Words) -> tuple[Words, ...]:
    told = raw.get("translations", {})
    if not isinstance(told, Mapping):
        raise NotAScale("Translations stand each under its language: translations.de.")
    return tuple(_translation(each, _language(of), original) for of, each in told.items())


def _translation(raw: object, language: str, original: Words) -> Words:
    told = raw if isinstance(raw, Mapping) else {}
    _only(told, _READ, f"the translation “{language}”")
    try:
        words = _words(told, language)
    except NotAScale as wrong:
        where = "In the translation “%(language)s”: "
        raise NotAScale(where + wrong.sentence, language=language, **wrong.given) from wrong
    turned = [item.reversed for item in words.items]
    if turned != [item.reversed for item in original.items]:
        raise NotAScale(
            "The translation “%(language)s” needs the same items in the same order, the same of "
            "them reversed.", language=language,
        )  # fmt: skip
    return words


def _only(told: Mapping[Any, Any], known: set[str], where: str) -> None:
    if unknown := [str(name) for name in told if name not in known]:
        raise NotAScale(
            "Nobody knows what “%(name)s” means in %(where)s.", name=unknown[0], where=where
        )


def _language(raw: object) -> str:
    if not isinstance(raw, str) or not LANGUAGE.fullmatch(raw):
        raise NotAScale("A language is a short code in small letters: en, de, pt-br.")
    return raw


def _sentence(told: Mapping[str, Any], name: str) -> str:
    """What may be left out."""
    if not told.get(name):
        return ""
    said = _line(told[name], f"“{name}”")
    if len(said) > LONGEST_SENTENCE:
        raise NotAScale(
            "%(what)s has %(has)d characters; %(most)d is the most.",
            what=f"“{name}”", has=len(said), most=LONGEST_SENTENCE,
        )  # fmt: skip
    return said


def _line(raw: object, what: str) -> str:
    """Words on one line, without spaces around them and without anything that cannot be seen."""
    text = " ".join(raw.split()) if isinstance(raw, str) else ""
    if not text:
        raise NotAScale("%(what)s is empty. Write it, or take it out.", what=what)
    if not all(sign.isprintable() or sign in _JOINERS for sign in text):
        raise NotAScale("%(what)s holds a sign that cannot be shown. Type it anew.", what=what)
    return text


def _no_two(texts: list[str] | tuple[str, ...], sentence: str) -> None:
    seen: dict[str, int] = {}
    for at, text in enumerate(texts, 1):
        if (first := seen.setdefault(text.casefold(), at)) != at:
            raise NotAScale(sentence, first=first, second=at)
