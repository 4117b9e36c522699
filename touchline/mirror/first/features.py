"""What the first tier looks at: words and letters of a unit and of the units before, as buckets.

A feature is a short text of UTF-8 bytes; its bucket is CRC-32 (the one of zip and PNG) modulo
BUCKETS. Continuing a CRC from that of a prefix is the same as hashing both together. The twin is
`web/first/features.js`, and `tests/parity/first.json` holds both to the same buckets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate, pairwise, zip_longest
from typing import Final, NamedTuple
from zlib import crc32

from touchline.mirror.characters import folded, words
from touchline.mirror.first.crc import windows
from touchline.mirror.said import Said

BUCKETS: Final = 1 << 16
MASK: Final = BUCKETS - 1
LETTERS: Final = (3, 4, 5)
READ: Final = 600
"""Bytes of a unit whose letters are read; a sentence has some 70."""
ANSWERED: Final = 16
"""Units of the turn before that are looked at; a turn without end costs no more."""
AROUND: Final = 8
"""Units before, whose words say what the talk is about."""
SMALL: Final = frozenset(
    words(
        "a an the and or but so to of in on at for with is are was were be been it its it's this "
        "that i you we they he she me my your our do did does have has had not no yes just what "
        "how if then there can will would could i'm you're that's , . ? ! ' …"
    )
)
"""Words that say nothing about whose idea something is."""


class Heard(NamedTuple):
    """A unit, cut and hashed once: its own buckets, and those it adds to the units after it."""

    turn: int
    words: list[str]
    content: frozenset[str]
    own: set[int]
    just_before: set[int]
    answered: set[int]
    around: set[int]


def heard(said: Said, cut: list[str], letters: set[int], ends: bool) -> Heard:
    """`cut`: its words; `letters`: the buckets of its letters; `ends`: whether it is the last of
    its turn, and what the other answers to."""
    content = frozenset(word for word in cut if word not in SMALL)
    each = [word.encode() for word in cut]
    pairs = [*each, *(b"%b %b" % both for both in pairwise(each))]
    threes = [b"%b %b %b" % all_ for all_ in zip(each, each[1:], each[2:], strict=False)]
    heads = [b" ".join(each[:size]) for size in range(1, min(5, len(each) + 1))]
    own = letters | _hashed("w", [*pairs, *threes]) | _hashed("b", heads) | _hashed("e", each[-2:])
    return Heard(
        said.turn, cut, content, own,
        just_before=set() if ends else _hashed("q", pairs),
        answered=_hashed("p", pairs) if ends else _hashed("o", each),
        around=_hashed("t", [word.encode() for word in content]),
    )  # fmt: skip


def buckets(units: Sequence[Said]) -> list[list[int]]:
    """For each unit the buckets that are set, each once, in rising order."""
    return [sorted(each) for each in bucket_sets(units)]


def bucket_sets(units: Sequence[Said]) -> list[set[int]]:
    """For each unit the buckets that are set."""
    turns = [unit.turn for unit in units]
    ends = [turn != after for turn, after in zip_longest(turns, turns[1:])]
    each = [words(folded(unit.text)) for unit in units]
    cut = [heard(*one) for one in zip(units, each, _letters(each), ends, strict=True)]
    found = []
    said: Sequence[Heard] = ()
    begun = 0
    for at, here in enumerate(cut):
        if at and cut[at - 1].turn != here.turn:
            said, begun = cut[max(begun, at - ANSWERED) : at], at
        found.append(_buckets(cut, at, said))
    return found


def _buckets(cut: Sequence[Heard], at: int, said: Sequence[Heard]) -> set[int]:
    """`said`: the other's turn before this one, its units in order."""
    here = cut[at]
    found = here.own | _hashed("s", _shape(cut, at, said))
    if at and cut[at - 1].turn == here.turn:
        found |= cut[at - 1].just_before
    return found.union(
        *(each.answered for each in said), *(each.around for each in cut[max(0, at - AROUND) : at])
    )


def _shape(cut: Sequence[Heard], at: int, said: Sequence[Heard]) -> list[bytes]:
    """How long it is, where it stands in its turn, what it shares with what was just said."""
    here = cut[at]
    first = at == 0 or cut[at - 1].turn != here.turn
    last = at + 1 == len(cut) or cut[at + 1].turn != here.turn
    theirs: frozenset[str] = frozenset().union(*(each.content for each in said))
    shared = len(here.content & theirs)
    new = len(here.content) - shared
    return [
        b"long%d" % min(len(here.words) // 3, 9),
        b"first%dlast%d" % (first, last),
        b"shared%d" % min(shared, 4),
        b"new%d" % min(new, 6),
        b"shared%dnew%d" % (min(shared, 2), min(new // 2, 3)),
        b"asked%d%d" % (bool(said) and "?" in said[-1].words, "?" in here.words),
    ]


def _letters(units: Iterable[Sequence[str]]) -> list[set[int]]:
    """For each unit, by its words, every LETTERS bytes in a row, of the first READ."""
    read = [f" {' '.join(cut)} ".encode()[:READ] for cut in units]
    whole, base = b"".join(read), _prefix("c")
    every = [(size, (windows(whole, size, base) & MASK).tolist()) for size in LETTERS]
    ends = list(accumulate(map(len, read), initial=0))
    return [
        {bucket for size, all_ in every for bucket in all_[begin : max(begin, end - size + 1)]}
        for begin, end in pairwise(ends)
    ]


def _hashed(prefix: str, features: Iterable[bytes]) -> set[int]:
    base = _prefix(prefix)
    return {crc32(feature, base) & MASK for feature in features}


@cache
def _prefix(name: str) -> int:
    return crc32(f"{name}\t".encode())
