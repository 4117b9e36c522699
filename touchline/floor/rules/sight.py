"""Which deals a person may open behind a team's number, and beside which of them a name stands."""

from dataclasses import dataclass, replace

from touchline.numbers import Deal, Selection


@dataclass(frozen=True)
class Sight:
    """`own` and `reports` are CRM keys; `runs_team` is whether the person runs the team shown."""

    own: frozenset[str]
    reports: frozenset[str]
    runs_team: bool

    def deals_within(self, selection: Selection) -> Selection | None:
        """The part of a selection whose deals may be opened; None if there is no such part.

        Who runs the team opens every deal of it; a seller opens their own.
        """
        if self.runs_team:
            return selection
        return replace(selection, sellers=tuple(sorted(self.own))) if self.own else None

    def without_strangers(self, deal: Deal) -> Deal:
        """The deal, with its seller only for one's own and one's direct reports'."""
        if deal.seller_key in self.own | self.reports:
            return deal
        return replace(deal, seller="", seller_key="")
