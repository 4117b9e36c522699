"""How an open question in the place of a unit could begin, by what the unit does and is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from touchline.mirror.rewrites.rules import rules
from touchline.mirror.rewrites.tokens import Token

MOST: Final = 3


def beginnings(meant: str, focus: str | None, by: int) -> tuple[str, ...]:
    """Up to MOST, each with … where the leader goes on.

    `meant`: the unit's form; `by`: its number, so that two units in a row do not begin alike.
    """
    each = rules().beginnings[meant][focus or "deal"]
    start = by % len(each)
    return tuple((each[start:] + each[:start])[:MOST])


def form(read: Sequence[Token], label: str, why: str) -> str:
    """`blame` for a confrontation, `idea` for what is to be done; a leading question may also ask
    about what is `past`, or seek a yes to a `claim`.

    `read`: the unit's words; `why`: its reason.
    """
    if label != "leading_question":
        return "blame" if label == "confrontation" else "idea"
    if any(token.among("past") for token in read):
        return "past"
    return "idea" if why == "idea" else "claim"
