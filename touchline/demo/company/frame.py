"""What one run is made from: the seed, the last day, and the first day that is asked for."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from touchline.demo.company.seasons import is_working_day, season

HISTORY = timedelta(days=730)
LONGEST_CYCLE = timedelta(days=240)


@dataclass(frozen=True)
class Frame:
    """A seed and the days of a run, both ends included.

    Everything is drawn from `seed` and `today` alone; `since` only decides what is kept. That is
    why a short history and a long one agree wherever they overlap.
    """

    seed: int
    today: date
    since: date

    def __post_init__(self) -> None:
        if self.since > self.today:
            message = f"The history starts on {self.since}, after today ({self.today})."
            raise ValueError(f"{message} Nothing was written. Give an earlier first day.")

    @property
    def opening(self) -> date:
        """The first day of the longest history that there is."""
        return self.today - HISTORY

    @cached_property
    def first(self) -> date:
        """The first day that is kept."""
        return max(self.since, self.opening)

    @cached_property
    def selling_days(self) -> tuple[tuple[date, float], ...]:
        """Working days on which a deal may begin, with how lively each was (1 is usual).

        They begin before the opening, so that the first kept week is as busy as any other.
        """
        start = self.opening - LONGEST_CYCLE
        days = (start + timedelta(days=n) for n in range((self.today - start).days + 1))
        return tuple((day, season(day)) for day in days if is_working_day(day))

    def chance(self, *subject: object) -> Random:
        """Chance of its own for one subject, which no other subject's draws can disturb."""
        return Random("/".join(str(part) for part in (self.seed, *subject)))
