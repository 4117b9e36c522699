"""Numbers that a unit is about: `seventy`, `forty visits`, `four days`."""

from __future__ import annotations

from touchline.mirror.characters import DIGIT, kind
from touchline.mirror.rewrites.phrases import ends, is_plural
from touchline.mirror.rewrites.tokens import Token

LARGE = 2  # digits from which on a number in digits is more than a step on a ladder


def amount(units: list[Token], at: int, focus: str) -> tuple[str, int, str]:
    """The kind, the length and what stands before the number in a question; no kind if none is.

    A number behind `at` or `19.` is a time, or a part of something longer.
    """
    length = _run(units, at)
    if not length or (at and units[at - 1].among("joined")):
        return "", 1, ""
    after = units[at + length] if at + length < len(units) else None
    if after is None or not after.is_word:
        return _bare(units, at, length, focus)
    if after.among("spans") and ends(units, at + length + 1):
        lasted = at > 0 and units[at - 1].among("lasting")
        return ("span" if lasted else ""), length + 1, "those"
    counted = is_plural(after.read) and not after.among("verbs") and not after.among("uncounted")
    if counted and ends(units, at + length + 1):
        return "count", length + 1, "the"
    plain = ends(units, at + length) and not after.among("uncounted") and after.read != "and"
    return _bare(units, at, length, focus) if plain else ("", length, "")


def _bare(units: list[Token], at: int, length: int, focus: str) -> tuple[str, int, str]:
    """A forecast or a quota: a number alone, where numbers are what is talked about."""
    long = length > 1 or len(units[at].read) > LARGE
    small = units[at].read == "point" or (length == 1 and units[at].among("small"))
    return ("figure", length, "") if focus == "numbers" and long and not small else ("", length, "")


def _run(units: list[Token], at: int) -> int:
    length = 0
    while at + length < len(units) and _is_number(units[at + length]):
        length += 1
    return length


def _is_number(token: Token) -> bool:
    return token.among("numerals") or all(kind(each) == DIGIT for each in token.read)
