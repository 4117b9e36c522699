"""What a coach says of themselves: read from what a browser sends."""

import re
from dataclasses import dataclass
from typing import Any, Final

from touchline.room.rules import sent
from touchline.room.rules.refusals import TooLarge, Unreadable
from touchline.room.rules.times import between

SKILL: Final = re.compile(r"[a-z]{1,20}|own:.{1,60}")
"""A skill of the catalogue, or one's own."""
LANGUAGE: Final = re.compile(r"[^\s,;][^,;]{0,39}")
HOURS: Final = re.compile(r"[1-7]-(morning|noon|afternoon)")
ABOUT: Final = 1500
"""Characters."""
MANY: Final = 21
PLACES: Final = 50


@dataclass(frozen=True)
class NewProfile:
    """`hours` are as `1-morning`; `takes` and `exchange` are 1 for yes and 0 for no."""

    skills: tuple[str, ...]
    languages: tuple[str, ...]
    about: str
    hours: tuple[str, ...]
    places: int
    takes: int
    exchange: int


def profile(body: bytes) -> NewProfile:
    """Raises Unreadable, TooLarge."""
    told = sent.fields(
        body, "skills", "languages", "about", "hours", "places", "takes", "exchange"
    )  # fmt: skip
    about = sent.words(told["about"]).strip()
    if len(about) > ABOUT:
        raise TooLarge
    return NewProfile(
        skills=_each(told["skills"], SKILL), languages=_each(told["languages"], LANGUAGE),
        about=about, hours=_each(told["hours"], HOURS), places=between(told["places"], 0, PLACES),
        takes=between(told["takes"], 0, 1), exchange=between(told["exchange"], 0, 1),
    )  # fmt: skip


def _each(value: Any, shape: re.Pattern[str]) -> tuple[str, ...]:
    """Each once, in the order in which they were said."""
    if not isinstance(value, list) or len(value) > MANY:
        raise Unreadable
    return tuple(dict.fromkeys(sent.words(sent.text(one, shape)) for one in value))
