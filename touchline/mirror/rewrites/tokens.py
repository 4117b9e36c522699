"""A unit as tokens: how each word reads, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from touchline.mirror.characters import DIGIT, LETTER, folded, kind, words
from touchline.mirror.rewrites.rules import rules


@dataclass(frozen=True)
class Token:
    """`read` is folded; `at` and `end` count the characters of the text."""

    read: str
    at: int
    end: int

    @property
    def is_word(self) -> bool:
        return kind(self.read[0]) in (LETTER, DIGIT)

    def among(self, name: str) -> bool:
        """Whether it is in one of the lists of the rules."""
        return self.read in rules().words[name]


def tokens(text: str) -> list[Token]:
    """Words and marks in order; `follow-up` is one word."""
    read, at, found = folded(text), 0, list[Token]()
    for word in words(read):
        at = read.index(word, at)
        found.append(Token(word, at, at + len(word)))
        at += len(word)
    return _hyphenated(found)


def _hyphenated(found: list[Token]) -> list[Token]:
    joined: list[Token] = []
    for token in found:
        if len(joined) > 1 and joined[-1].read == "-" and _touch(joined[-2], joined[-1], token):
            first = joined[-2]
            joined[-2:] = [Token(f"{first.read}-{token.read}", first.at, token.end)]
        else:
            joined.append(token)
    return joined


def _touch(first: Token, hyphen: Token, second: Token) -> bool:
    close = first.end == hyphen.at and hyphen.end == second.at
    return close and first.is_word and second.is_word
