"""Whether a text looks like English: by the share of small words that all English has."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice
from typing import Final

from touchline.mirror.characters import DIGIT, LETTER, folded, kind, words

_SMALL: Final = """
about after again all also am and any are as at back be because been before being but by can could
did didn't do does doesn't doing don't down even every for from get give go going good got had has
have he he's her here him his how i i'd i'll i'm i've if in into is isn't it it's its just know
let's like look make maybe more my need no not nothing now of off okay on one only or other our
out over people really right said say see she she's so some something still take tell than that
that's the their them then there there's they they're thing things think this time to too two up
us very want was way we we'll we're week well were what what's when where which who why will with
won't would yeah yes you you'd you'll you're you've your
"""
ENGLISH: Final = frozenset(_SMALL.split())
FEWEST: Final = 20
LOOKED_AT: Final = 4000


def looks_english(texts: Iterable[str]) -> bool:
    """True for at least one small English word in four; True also for too few words to tell.

    English talk has about six in ten, other languages with Latin letters below two in ten.
    """
    found = chain.from_iterable(words(folded(text[:2000])) for text in texts)
    read = list(islice((word for word in found if _is_word(word)), LOOKED_AT))
    if len(read) < FEWEST:
        return True
    return sum(word in ENGLISH for word in read) * 4 >= len(read)


def _is_word(word: str) -> bool:
    return len(word) > 1 or kind(word) in (LETTER, DIGIT)
