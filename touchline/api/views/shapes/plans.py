"""Priorities."""

from ninja import Field, Schema

from touchline.api.views.shapes.people import Key, Named


class PlayTold(Schema):
    """How the team gets there."""

    words: str
    example: str = Field(description="One that really happened; may be empty.")


class AimTold(Schema):
    """A measure with its target."""

    measure: str = Field(description="Key of the measure, as the scoreboard has it.")
    label: str
    unit: str = Field(description="share (0 to 1), days, a currency code, or a word.")
    target: float
    weekly: bool = Field(description="Whether the target is for a week, not for the quarter.")
    at_most: bool = Field(description="Whether less is better.")


class PriorityTold(Schema):
    """One of at most three."""

    key: Key
    position: int = Field(description="1 to 3; the order says nothing about importance.")
    title: str
    why: str
    plays: list[PlayTold]
    result: AimTold | None = Field(description="How the team will know.")
    activities: list[AimTold] = Field(description="What it does for it each week; at most three.")


class PrioritiesTold(Schema):
    """What stands for a team in a quarter."""

    team: Named
    quarter: str = Field(examples=["2026-q1"])
    items: list[PriorityTold]
