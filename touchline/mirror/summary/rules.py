"""The numbers and words that the summary goes by: one file for Python and the browser."""

from __future__ import annotations

import json
from functools import cache
from typing import Final, NamedTuple

from touchline.mirror.characters import WEB

FILE: Final = WEB / "summary.json"


class Rules(NamedTuple):
    """`minimum` cases before a share says anything; `aside` words that interrupt nobody.

    `retold`: a word after which a promise is only quoted, or threatened.
    """

    minimum: int
    aside: int
    retold: frozenset[str]
    promises: tuple[tuple[str, ...], ...]
    no_promises: tuple[tuple[str, ...], ...]


@cache
def rules() -> Rules:
    read = json.loads(FILE.read_text(encoding="utf-8"))
    return Rules(
        minimum=read["minimum"],
        aside=read["aside"],
        retold=frozenset(read["retold"]),
        promises=tuple(tuple(each.split()) for each in read["promises"]),
        no_promises=tuple(tuple(each.split()) for each in read["no_promises"]),
    )
