"""Reviews and cards, as they are read and as a line is written."""

from datetime import date, datetime
from typing import Literal

from ninja import Field, Schema

from touchline.api.views.shapes.errors import Problem
from touchline.api.views.shapes.people import Key, Named
from touchline.api.views.shapes.promises import About, Sent, Words

Whose = Literal["me", "manager", "customer", "other"]
Help = Literal["", "think", "join", "door", "unblock", "other"]
Became = Literal["", "done", "partly", "not_yet", "overtaken"]
State = Literal["planned", "begun", "held", "cancelled"]


class LineSaid(Sent):
    """A whole line of one's own card: what is left out is empty from then on."""

    version: str = Field(
        "", max_length=16,
        description="What the line's `version` was when it was read; empty if there was no line.",
    )  # fmt: skip
    about: str = Field(
        "", max_length=200, pattern=r"^$|^(deal|team):\S+$", examples=["deal:D-104"],
        description="`deal:KEY` or `team:KEY`, one of the person's own; empty for none.",
    )  # fmt: skip
    challenge: Words = Field("", max_length=2000)
    step: Words = Field("", max_length=2000, description="What I would do next.")
    step_whose: Whose = "me"
    step_who: Words = Field("", max_length=120, description="Whose it is, by name.")
    step_by: date | None = None
    help: Help = Field("", description="The help I want.")
    help_words: Words = Field("", max_length=400)
    before: int | None = Field(
        None, ge=0, le=100, multiple_of=10,
        description="How sure I am that we win it, in per cent; null: cannot say.",
    )  # fmt: skip
    tell_me: bool = Field(False, description="“Tell me this time.”")
    became: Became = Field("", description="What became of the step agreed last time.")
    became_words: Words = Field("", max_length=400)


class Agreed(Schema):
    """The next step as agreed in the review."""

    step: str
    whose: Whose
    who: str
    by: date | None
    after: int | None = Field(description="How sure now, in per cent.")


class LineTold(Schema):
    """A line of a card."""

    place: int = Field(description="1 to 3.")
    version: str = Field(description="Send it back with what you write.")
    about: About | None
    challenge: str
    step: str
    step_whose: Whose
    step_who: str
    step_by: date | None
    help: Help
    help_words: str
    before: int | None = Field(description="In per cent; null: cannot say.")
    tell_me: bool
    became: Became
    became_words: str
    agreed: Agreed | None


class Conflict(Problem):
    """Someone wrote there meanwhile: nothing was changed, and both texts are here."""

    stands: LineTold
    yours: LineSaid


class CardTold(Schema):
    """What someone brings to a review; another's card only once it is submitted."""

    person: Named
    together: bool = Field(description="Whether it was filled in together, in the review.")
    submitted_at: datetime | None = Field(
        description="null for a draft, and if filled in together."
    )
    putting_off: str = Field(description="A conversation that they are putting off.")
    lines: list[LineTold]


class ReviewTold(Schema):
    """When who meets."""

    key: Key
    starts_at: datetime
    minutes: int
    state: State
    led_by: Named
    person: Named | None = Field(description="Whom it is with; null if it is with a team.")
    team: Named | None
    you_lead: bool
    you_prepare: bool
    link: str = Field(description="Its page.")


class ReviewPage(Schema):
    """Reviews, by time."""

    items: list[ReviewTold]
    next: str | None = Field(description="Send it as `cursor` for what follows; null at the end.")


class ReviewWhole(ReviewTold):
    """A review with the cards that may be read."""

    learnt: str = Field(description="One thing that was learnt; often empty.")
    cards: list[CardTold]
