"""What can go wrong with numbers, each said so that a person knows what was kept and what to do."""

from datetime import datetime


class NumbersError(Exception):
    """The first argument is one plain sentence or two; it is shown to people as it stands."""


class MappingError(NumbersError):
    """A mapping file is missing, unreadable, or asks for something that does not exist."""


class ImportRefused(NumbersError):
    """An import stopped before anything was published; the previous snapshot stays current."""


class ImportBusy(ImportRefused):
    """Another import holds the lock; `since` says from when on, if its holder has written it."""

    def __init__(self, words: str, *, since: datetime | None = None) -> None:
        super().__init__(words)
        self.since = since


class NoSnapshot(NumbersError):
    """There is no snapshot to answer from, or none of this name."""


class EngineMissing(NumbersError):
    """The engine that was asked for is not part of this installation."""


class EngineGone(NumbersError):
    """The engine's server cannot be reached, went away in mid-question, or took too long."""


class MeasureError(NumbersError):
    """A measure was asked for that does not exist or cannot answer this question."""
