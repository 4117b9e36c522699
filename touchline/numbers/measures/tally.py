"""A tally: so many cases of one measure, in the shape in which an engine gives them."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Tally:
    """So many cases of one measure for one member in one period.

    Those of a sum are split by `currency`, with the `total` of the amounts and how many are
    `blank`, and in the organisation's currency the `base` of those that are not `unrated`; those
    of a median by their `days`; those of a share have `hits`.
    """

    key: str
    member: str
    first: date
    currency: str
    days: int
    cases: int
    hits: int
    total: Decimal
    blank: int
    base: Decimal
    unrated: int

    def of(self, member: str) -> "Tally":
        """The same cases, counted for another member: the team of a seller, or everyone."""
        return self if member == self.member else replace(self, member=member)

    def __add__(self, other: "Tally") -> "Tally":
        """Cases of both; they agree in all but what is counted."""
        return replace(
            self,
            cases=self.cases + other.cases, hits=self.hits + other.hits,
            total=self.total + other.total, blank=self.blank + other.blank,
            base=self.base + other.base, unrated=self.unrated + other.unrated,
        )  # fmt: skip
