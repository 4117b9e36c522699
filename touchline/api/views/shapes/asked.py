"""What the address of a request may ask for behind its question mark."""

from datetime import date
from typing import Literal

from ninja import Field, Schema


class Part(Schema):
    """Which part of a list."""

    cursor: str = Field("", max_length=400, description="`next` of the answer before.")
    limit: int = Field(50, ge=1, le=100, description="At most so many.")


class QuarterAsked(Schema):
    """Which fiscal quarter."""

    quarter: str = Field(
        "", pattern=r"^$|^[12][0-9]{3}-[qQ][1-4]$", examples=["2026-q1"],
        description="A fiscal quarter; today's if it is left out.",
    )  # fmt: skip


class ReviewsAsked(Part):
    """Which days."""

    since: date | None = Field(None, description="First day; four weeks ago if left out.")
    until: date | None = Field(None, description="Last day; in four weeks if left out.")


class PromisesAsked(Part):
    """Whose, and which."""

    side: Literal["owe", "owed"] = Field("owe", description="Made by the person, or to them.")
    open: bool | None = Field(None, description="Only open ones, or only ended ones.")
