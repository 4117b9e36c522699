"""What reading gives: turns, in the order in which they were said."""

from __future__ import annotations

from dataclasses import dataclass

from touchline.mirror.reading.telling import Told


@dataclass(frozen=True)
class Turn:
    """What one person said until somebody else spoke.

    `name` is empty where the file does not say who it was; `start` and `end` are seconds from the
    beginning, None where the file has no times that can be read.
    """

    name: str
    text: str
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True)
class Transcript:
    """`format` is what it was read as: webvtt, srt, teams, document, otter, fireflies, fathom,
    gong, plain (names before what is said) or note (lines without names).
    """

    format: str
    turns: tuple[Turn, ...]
    warnings: tuple[Told, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Who speaks, in the order of their first turn."""
        return tuple(dict.fromkeys(turn.name for turn in self.turns))


class Unreadable(ValueError):
    """A file that cannot be read, in a sentence that says what happened and what to do."""

    def __init__(self, told: Told) -> None:
        super().__init__(told)
        self.told = told


@dataclass(frozen=True)
class Piece:
    """A cue, a line or a sentence of a file, before the pieces of one speaker become a turn."""

    name: str
    text: str
    start: float | None = None
    end: float | None = None
