"""The words in which patterns are told."""

from dataclasses import asdict, dataclass
from datetime import date


@dataclass(frozen=True)
class Pattern:
    """One clear contrast.

    `yours` is held against `reference`, both in `unit` (share 0–1, days, money, per week). `low`
    and `high` hold `yours`, seen from the reference and wide enough for all that was looked at:
    the reference lies outside. `cases` are the seller's own on the side of `yours`.
    """

    key: str
    question: str
    yours: float
    reference: float
    low: float
    high: float
    cases: int
    unit: str
    likely: str
    """The interval in words, for people."""


@dataclass(frozen=True)
class Patterns:
    """What one seller may read about the own deals; never shown to anyone else.

    `not_enough` says of each contrast that could not be looked at what it would need; `not_clear`
    names those that were looked at and are no pattern; `looked_at` counts all that were.
    """

    patterns: tuple[Pattern, ...]
    not_enough: tuple[str, ...]
    not_clear: tuple[str, ...]
    looked_at: int
    as_of: date

    def as_json(self) -> dict[str, object]:
        """The document that `touchline numbers patterns --json` prints."""
        return {
            "patterns": [asdict(pattern) for pattern in self.patterns],
            "not_enough": list(self.not_enough),
            "not_clear": list(self.not_clear),
            "looked_at": self.looked_at,
            "as_of": self.as_of.isoformat(),
        }
