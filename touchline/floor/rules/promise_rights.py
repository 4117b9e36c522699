"""What a reader of a promise may do with it, by who they are to its owner and its recipient."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Parties:
    """The two sides of a promise, by primary keys; `left` says that its owner is gone."""

    owner: int
    to_person: int | None = None
    to_team: int | None = None
    left: bool = False


@dataclass(frozen=True)
class Reader:
    """Who reads, on a day: whose manager they are and which teams they run, by primary keys."""

    pk: int
    reports: frozenset[int] = frozenset()
    runs: frozenset[int] = frozenset()

    def owns(self, promise: Parties) -> bool:
        return promise.owner == self.pk

    def is_near(self, promise: Parties) -> bool:
        """Owner, recipient in person, or whom the owner reports to: they see what it is about."""
        return self.is_party(promise) or promise.owner in self.reports

    def is_party(self, promise: Parties) -> bool:
        """Owner, or recipient in person."""
        return self.pk in (promise.owner, promise.to_person)

    def inherits(self, promise: Parties) -> bool:
        """Whether it was left open by someone who reported to them."""
        return promise.left and promise.owner in self.reports

    def releases(self, promise: Parties) -> bool:
        """Whom it was made to, never its owner. For a team who runs it; for everyone, a customer
        or a team that the owner runs, whom the owner reports to; what was left open as well.
        """
        if self.owns(promise):
            return False
        if promise.to_person == self.pk or promise.to_team in self.runs or self.inherits(promise):
            return True
        return promise.to_person is None and promise.owner in self.reports
