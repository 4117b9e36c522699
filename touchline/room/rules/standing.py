"""How a room stands: asked for, in use, paused or over."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    INVITED = "invited"
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True)
class Standing:
    """`reason` is a word for why it is paused; empty otherwise."""

    state: State
    reason: str = ""


def standing(*, ended: bool, in_line: bool, agreed: bool) -> Standing:
    """`in_line` is asked of clean rooms alone; `agreed`: a contract was signed by both."""
    if ended:
        return Standing(State.ENDED)
    if in_line:
        return Standing(State.PAUSED, "in-line")
    return Standing(State.ACTIVE if agreed else State.INVITED)
