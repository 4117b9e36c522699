"""The registry of checks: `doctor`, the set-up page and the readiness address ask the same ones."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final


class State(StrEnum):
    """How a check came out. UNSURE: nothing is broken, and somebody should look."""

    GOOD = "good"
    UNSURE = "unsure"
    BAD = "bad"


@dataclass(frozen=True)
class Finding:
    """What a check found, in words for an administrator, and what to do if it is not good."""

    state: State
    words: str
    mend: str = ""

    def __post_init__(self) -> None:
        if self.state is not State.GOOD and not self.mend:
            raise ValueError("A finding that is not good says what to do.")


Look = Callable[[datetime], Finding]


@dataclass(frozen=True)
class Check:
    """A check: its stable key, what it is about, and how it looks at a moment."""

    key: str
    label: str
    look: Look


CHECKS: Final[dict[str, Check]] = {}


def checked(key: str, label: str) -> Callable[[Look], Look]:
    """Register a check under a key that stays, since scripts read it."""

    def register(look: Look) -> Look:
        CHECKS[key] = Check(key, label, look)
        return look

    return register


def run_checks(
    *, at: datetime, only: Iterable[str] | None = None
) -> tuple[tuple[Check, Finding], ...]:
    """Run the checks in the order they were registered; one that breaks is itself a finding."""
    wanted = CHECKS if only is None else [key for key in only if key in CHECKS]
    return tuple((CHECKS[key], looked(CHECKS[key].look, at)) for key in wanted)


def looked(look: Look, at: datetime) -> Finding:
    """What a look finds; one that breaks is itself a finding."""
    try:
        return look(at)
    except Exception as error:
        # The kind only: an error's text may hold an address or a password.
        return Finding(
            State.BAD, f"This could not be looked at ({type(error).__name__}).",
            "See what else is bad first; the log has the place.",
        )  # fmt: skip
