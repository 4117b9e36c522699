"""How a room is told: sessions with what came of them, and what was written in between."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Session:
    """A quarter of an hour, so many `weeks` before this one.

    `opening` answers what would make it worth the time, `words` are the notes of both. `commits` is
    what the coachee goes away with; `became` is done, partly, not, let-go, or empty while it is
    open, and `became_words` is how it went.
    """

    weeks: int
    skill: str
    challenge: str
    opening: str
    words: str
    insight: str
    commits: str
    became: str = ""
    became_words: str = ""
    stretch: bool = False
    minutes: int = 15


@dataclass(frozen=True)
class Aside:
    """A note of `who` (coachee or coach) in between, on a weekday (0 is Monday) of a week."""

    weeks: int
    weekday: int
    who: str
    text: str


@dataclass(frozen=True)
class Case:
    """What the coach would take along to a colleague, as it would be told there, and the answer."""

    weeks: int
    text: str
    to: str
    yes: bool


@dataclass(frozen=True)
class Time:
    """When the two meet: a weekday (0 is Monday), an hour and a minute in London, minutes."""

    weekday: int
    hour: int
    minute: int
    minutes: int = 15


@dataclass(frozen=True)
class Stretch:
    """The time with one coach. They agree in the week `since`, and the first session follows."""

    coach: str
    since: int
    goals: str
    time: Time
    sessions: tuple[Session, ...]
    asides: tuple[Aside, ...] = ()
    cases: tuple[Case, ...] = ()


@dataclass(frozen=True)
class Story:
    """One room: `kind` is clean or declared, `coachee` a member of the cast like each coach."""

    coachee: str
    kind: str
    stretches: tuple[Stretch, ...]
