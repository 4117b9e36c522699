"""What a key may be used for; a key opens nothing that its person could not open."""

from enum import StrEnum


class Scope(StrEnum):
    """One thing that a program may do in a person's name."""

    SCOREBOARD = "scoreboard:read"
    PLAN = "plan:read"
    REVIEWS = "reviews:read"
    CARDS = "cards:write"
    PROMISES = "promises:read"
    PROMISE = "promises:write"


class Event(StrEnum):
    """What a program may be told of."""

    MADE = "promise.made"
    ENDED = "promise.ended"
    HELD = "review.held"
    SUBMITTED = "card.submitted"


NEEDS = {
    Event.MADE: Scope.PROMISES,
    Event.ENDED: Scope.PROMISES,
    Event.HELD: Scope.REVIEWS,
    Event.SUBMITTED: Scope.REVIEWS,
}
"""The scope without which a key is not told."""
