"""Names of people and companies: words with a capital where a sentence would not put one."""

from __future__ import annotations

from touchline.mirror.rewrites.rules import rules
from touchline.mirror.rewrites.tokens import Token, tokens

STARTING = (".", "?", "!", ":", "“", '"', "…")


def named(units: list[Token], at: int, present: frozenset[str]) -> int:
    """How many tokens from `at` on are one name; 0 if none. `present` are those who are talking."""
    length = 0
    while length < 3 and at + length < len(units) and _is_name(units, at + length, length > 0):
        length += 1
    if any(each.read in present or each.read.endswith("'s") for each in units[at : at + length]):
        return 0
    last = units[at + length - 1] if length else None
    return 0 if last is None or last.among("titles") else length


def talking(names: frozenset[str]) -> frozenset[str]:
    """The words in the names of those who are talking: a name that is called is no topic."""
    return frozenset(token.read for name in names for token in tokens(name) if token.is_word)


def _is_name(units: list[Token], at: int, goes_on: bool) -> bool:
    token = units[at]
    begins = at == 0 or units[at - 1].read in STARTING
    if begins or not _capital(token.written):
        return False
    if token.among("titles"):
        return True
    known = any(token.among(each) for each in ("no_names", "stops", "verbs"))
    return not known and (goes_on or len(token.written) > 2)


def _capital(written: str) -> bool:
    """One capital at its front: `CRM` and `IoT` are no names."""
    large = [each in rules().large for each in written]
    return large[0] and not any(large[1:])
