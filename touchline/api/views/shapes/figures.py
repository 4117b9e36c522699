"""Figures of a scoreboard."""

from datetime import date, datetime

from ninja import Field, Schema

from touchline.api.views.shapes.people import Named


class FigureTold(Schema):
    """One measure: never a value without the number of cases that it rests on."""

    key: str = Field(description="The measure.", examples=["win_rate"])
    label: str
    group: str = Field(description="leading: what will happen; lagging: what has.")
    unit: str = Field(description="share (0 to 1), days, a currency code such as EUR, or a word.")
    value: float | None = Field(description="null where there is not enough to say.")
    cases: int
    low: float | None = Field(description="Lower end of the 95 % interval, where there is one.")
    high: float | None = Field(description="Upper end of it.")
    note: str = Field(description="Why there is no value, or how amounts were added; often empty.")
    before: float | None = Field(description="The same, as far into the quarter before.")


class ScoreboardTold(Schema):
    """The figures of a team in a quarter until today."""

    team: Named
    quarter: str = Field(description="The fiscal quarter.", examples=["2026-q1"])
    first: date = Field(description="The first day that is counted.")
    last: date = Field(description="The last day that is counted.")
    as_of: datetime | None = Field(description="When the numbers were published; null: none yet.")
    figures: list[FigureTold]
    own: list[FigureTold] = Field(description="The person's own figures; empty for other teams.")
