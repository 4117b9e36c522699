"""Noun phrases: where one ends that a determiner begins, and what kind of thing it names.

There is no grammar here, only lists: a determiner, a word or two, a noun that is known; or a word
that is not known, where what follows cannot belong to it. What is not found this way is left alone.
"""

from __future__ import annotations

from typing import Final

from touchline.mirror.rewrites.rules import rules
from touchline.mirror.rewrites.tokens import Token

BETWEEN: Final = 2  # words between a determiner and its noun
ODD: Final = ("ly", "ed", "'s", "est", "er", "ing", "ous", "ful", "ive")
"""Endings of words that may not be nouns."""


def phrase(units: list[Token], at: int) -> tuple[str, int]:
    """The kind and the length of the phrase that begins at `at`; no kind if there is none."""
    head = _known(units, at)
    if head is None:
        return _unknown(units, at)
    while _goes_on(units, head):
        head += 1
    kind = noun_kind(units[head].read)
    if not _over(units, head + 1) and not acts(units, head):
        head, kind = head + 1, "unknown"  # `the market women`: what is known was not the noun
        if not ends(units, head + 1):
            return "", 1
    if _disagrees(units[at], units[head]) or _is_odd(units, at, head):
        return "", head + 1 - at
    return kind, head + 1 - at


def noun_kind(word: str) -> str:
    """What kind of thing a noun names, in the singular or the plural; empty if it is not known."""
    nouns = rules().nouns
    return nouns.get(word) or nouns.get(_one(word)) or ""


def is_plural(word: str) -> bool:
    return (_one(word) != word and _one(word) in rules().nouns) or word == "people"


def ends(units: list[Token], at: int) -> bool:
    """Whether no noun phrase goes on at this place."""
    if at >= len(units) or not units[at].is_word:
        return True
    return units[at].among("stops") or units[at].among("verbs")


def _over(units: list[Token], at: int) -> bool:
    """Whether what stands here is no noun that goes on: `the lawyer waiting for us`."""
    before = units[at - 1]
    whole = is_plural(before.read) or noun_kind(before.read) in ("person", "org")
    return whole or ends(units, at) or units[at].read.endswith(ODD)


def acts(units: list[Token], head: int) -> bool:
    """Whether what follows a person or a company is what they do: `the customer calls`."""
    does = noun_kind(units[head].read) in ("person", "org")
    return does and head + 1 < len(units) and units[head + 1].among("verbs_too")


def _known(units: list[Token], at: int) -> int | None:
    """Where the first noun stands that is known, with nothing before it that ends a phrase."""
    for head in range(at + 1, min(at + 2 + BETWEEN, len(units))):
        if noun_kind(units[head].read):
            return None if _is_clause(units[at], units[head]) else head
        if ends(units, head) and not units[head].among("modifiers"):
            return None
    return None


def _is_clause(determiner: Token, noun: Token) -> bool:
    """`did that work`, `that price matters`: no determiner."""
    return determiner.among("singular") and noun.among("verbs_too")


def _goes_on(units: list[Token], head: int) -> bool:
    """`the price list`, but not `the customer calls`."""
    after = units[head + 1].read if head + 1 < len(units) else ""
    return bool(noun_kind(after)) and not acts(units, head)


def _is_odd(units: list[Token], at: int, head: int) -> bool:
    """`the drivers' council`, `the biggest professor`, `the person`: nothing to ask about."""
    after = units[head + 1] if head + 1 < len(units) else None
    owns = after is not None and (after.read == "'" or after.among("tails"))
    most = any(unit.read.endswith("est") for unit in units[at + 1 : head])
    alone = all(unit.among("modifiers") for unit in units[at + 1 : head])
    theirs = units[at].read == "your" and units[head].among("family")
    return owns or most or theirs or (alone and units[head].read in ("person", "people"))


def _disagrees(determiner: Token, noun: Token) -> bool:
    """`those price`, `that numbers`: what looked like a determiner is none."""
    one = any(determiner.among(each) for each in ("singular", "anyone"))
    many = is_plural(noun.read)
    return (many and one) or (not many and determiner.among("plural"))


def _unknown(units: list[Token], at: int) -> tuple[str, int]:
    """One word that is not known, where a mark, a link or the end follows it."""
    place = at > 0 and units[at - 1].among("placing")  # `over the hump` is a turn of phrase
    if place or not units[at].among("unknown_after") or ends(units, at + 1):
        return "", 1
    word = units[at + 1]
    after = units[at + 2] if at + 2 < len(units) else None
    over = after is None or not after.is_word or after.among("links")
    told = len(word.read) > 3 and "-" not in word.read and not word.read.endswith(ODD)
    return ("unknown", 2) if over and told else ("", 1)


def _one(word: str) -> str:
    """The singular, as far as an ending tells."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "sses", "xes", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
