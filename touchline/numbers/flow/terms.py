"""The words in which the flow of deals is told."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from touchline.numbers.terms import Figure

Way = Literal["skipped", "returned", "stalled", "long"]


@dataclass(frozen=True)
class Leave:
    """So many deals left the process in one way at one stage.

    `skipped`: they were in a later stage (or won) and never in this one. `returned`: they went
    back from this stage to an earlier one. `stalled`: they are in it for longer than nine of ten
    stays of the same team took. `long`: they are in it for longer than the process expects; that
    alone is no leaving.
    """

    kind: Way
    stage: str
    deals: int


@dataclass(frozen=True)
class Dwell:
    """How long the stays in a stage took that have ended, in days; None if none has."""

    stage: str
    median_days: float | None
    p90_days: float | None
    cases: int


@dataclass(frozen=True)
class Passage:
    """What became of the deals that came to a stage.

    `came` counts deals; of these `onward` went to a later stage or were won, `lost` were lost
    from here, `there` are still in it. The rest went back or to a stage outside the process.
    """

    stage: str
    came: int
    onward: int
    lost: int
    there: int


@dataclass(frozen=True)
class Conformance:
    """How many deals follow the process, and where the others leave it.

    `straight` counts those that skipped nothing and never went back, also if they stall; `share` is
    that of the conforming ones, with its interval; `unseen` are steps of which the
    export has no event, so that nobody can be said to have skipped them; `as_of` is the day up to
    which stays are counted that have not ended.
    """

    deals: int
    conforming: int
    straight: int
    share: Figure
    leaves: tuple[Leave, ...]
    stages: tuple[Dwell, ...]
    passages: tuple[Passage, ...]
    unseen: tuple[str, ...]
    as_of: date
    published_at: datetime

    def as_json(self) -> dict[str, object]:
        """The document that `touchline numbers conformance --json` prints."""
        return {
            "deals": self.deals,
            "conforming": self.conforming,
            "straight": self.straight,
            "share": {"value": self.share.value, "low": self.share.low, "high": self.share.high},
            "leaves": [vars(leave) for leave in self.leaves],
            "stages": [vars(dwell) for dwell in self.stages],
            "passages": [vars(passage) for passage in self.passages],
            "unseen": list(self.unseen),
            "as_of": self.as_of.isoformat(),
        }
