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


@dataclass(frozen=True)
class CheckOut:
    """Two taps after the session of a week: `about` is me, partly or deal, `thinking` who did it:
    me, both or coach.
    """

    weeks: int
    about: str
    thinking: str


@dataclass(frozen=True)
class Private:
    """What nobody else reads, after the session of a week if it is `of_session`."""

    weeks: int
    weekday: int
    text: str
    of_session: bool = True


@dataclass(frozen=True)
class Debrief:
    """A minute after a meeting, so many working days ago."""

    days: int
    about: str
    worked: str
    would_try: str


@dataclass(frozen=True)
class Level:
    """Where one sees oneself in a skill, 1 to 5, and what shows it."""

    weeks: int
    skill: str
    level: int
    evidence: str


@dataclass(frozen=True)
class Rehearsal:
    """A conversation put off, tried alone: to whom, what to say, what one fears; and how it went,
    so many weeks later.
    """

    weeks: int
    who: str
    say: str
    fear: str
    happened: str = ""
    later: int = 1


@dataclass(frozen=True)
class Journal:
    """What a member of the cast keeps with themselves alone, since so many weeks."""

    who: str
    since: int
    check_outs: tuple[CheckOut, ...] = ()
    privates: tuple[Private, ...] = ()
    debriefs: tuple[Debrief, ...] = ()
    levels: tuple[Level, ...] = ()
    rehearsals: tuple[Rehearsal, ...] = ()
    told: int = 0  # of so many check-outs, the first ones, the coach was told the total
