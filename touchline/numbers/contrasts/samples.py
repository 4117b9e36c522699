"""What stands on the two sides of a contrast, and whether it is enough to say something."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from touchline.numbers.contrasts import statistics
from touchline.numbers.contrasts.statistics import Contrast, Middle

ENOUGH = 10
"""Cases on each side, or weeks."""
OTHERS = 5
"""Other sellers that a team's middle is made of: with fewer it would tell about one of them."""


NOWHERE = Middle(0.0, 0.0)
"""Never held against: without a middle there is a lack."""


class Sample(Protocol):
    """Two sides of a contrast."""

    @property
    def lack(self) -> str:
        """What is missing, or nothing."""
        ...

    @property
    def cases(self) -> int:
        """Cases on the side of `yours`."""
        ...

    def contrast(self, *, z: float) -> Contrast:
        """The contrast; only if nothing is missing."""
        ...


@dataclass(frozen=True)
class Shares:
    """Hits and cases on either side."""

    yours: tuple[int, int]
    others: tuple[int, int]

    @property
    def cases(self) -> int:
        return self.yours[1]

    @property
    def lack(self) -> str:
        return _lack(self.yours[1], self.others[1], "cases")

    def contrast(self, *, z: float) -> Contrast:
        return statistics.of_shares(self.yours, self.others, z=z)


@dataclass(frozen=True)
class Medians:
    """Values on either side, held against each other by their medians."""

    yours: Sequence[float]
    others: Sequence[float]

    @property
    def cases(self) -> int:
        return len(self.yours)

    @property
    def lack(self) -> str:
        return _lack(len(self.yours), len(self.others), "cases")

    def contrast(self, *, z: float) -> Contrast:
        return statistics.of_medians(self.yours, self.others, z=z)


@dataclass(frozen=True)
class Weeks:
    """Counts of weeks on either side, held against each other by their means."""

    yours: Sequence[int]
    others: Sequence[int]

    @property
    def cases(self) -> int:
        return len(self.yours)

    @property
    def lack(self) -> str:
        return _lack(len(self.yours), len(self.others), "weeks")

    def contrast(self, *, z: float) -> Contrast:
        return statistics.of_means(self.yours, self.others, z=z)


@dataclass(frozen=True)
class ShareAgainst:
    """Own hits and cases against the middle of the shares of several others."""

    yours: tuple[int, int]
    middle: Middle | None

    @property
    def cases(self) -> int:
        return self.yours[1]

    @property
    def lack(self) -> str:
        return _lack_of_a_middle(self.yours[1], self.middle)

    def contrast(self, *, z: float) -> Contrast:
        return statistics.share_against(self.yours, self.middle or NOWHERE, z=z)


@dataclass(frozen=True)
class MedianAgainst:
    """Own values against the middle of the medians of several others."""

    yours: Sequence[float]
    middle: Middle | None

    @property
    def cases(self) -> int:
        return len(self.yours)

    @property
    def lack(self) -> str:
        return _lack_of_a_middle(len(self.yours), self.middle)

    def contrast(self, *, z: float) -> Contrast:
        return statistics.median_against(self.yours, self.middle or NOWHERE, z=z)


def _lack(yours: int, others: int, what: str) -> str:
    if min(yours, others) >= ENOUGH:
        return ""
    return f"{yours} and {others} {what}; {ENOUGH} on each side are needed"


def _lack_of_a_middle(yours: int, middle: Middle | None) -> str:
    if yours < ENOUGH:
        return f"{yours} cases; {ENOUGH} are needed"
    if middle is None:
        return f"fewer than {OTHERS} colleagues with {ENOUGH} cases each, so there is no middle"
    return ""
