"""Promises, as they are read and as they are made."""

from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Field, Schema
from pydantic import AfterValidator, ConfigDict

from touchline.api.views.shapes.people import Key, Named
from touchline.kit.storable import storable


def can_be_kept(words: str) -> str:
    """Raises ValueError for signs that no database can keep."""
    if storable(words) != words:
        raise ValueError("Leave out the sign that is none (U+0000).")
    return words


Words = Annotated[str, AfterValidator(can_be_kept)]


class Sent(Schema):
    """What a program sends: a field that is not known is told, not left out in silence."""

    model_config = ConfigDict(extra="forbid")


class To(Schema):
    """To whom. `key` is the person's or the team's, and empty otherwise."""

    kind: Literal["person", "team", "everyone", "customer"]
    key: str
    label: str = Field(description="What they are called today.")


class About(Schema):
    """What something is about."""

    kind: str = Field(examples=["deal"])
    key: str
    label: str = Field(description="What it was called then.")


class PromiseTold(Schema):
    """One promise; days are the organisation's."""

    key: Key
    owner: Named
    to: To
    words: str
    find_out: bool = Field(description="“I don't know yet; I will find out by this day.”")
    day: date = Field(description="The day first promised.")
    due: date = Field(description="The day that counts.")
    state: Literal["open", "due_today", "overdue", "kept", "late", "missed", "released"]
    open: bool
    kept_on: date | None
    missed_on: date | None
    released_on: date | None
    why_moved: str = Field(description="The reason for the new day; empty if it was not moved.")
    why_missed: str = Field(description="What its owner said about it; may be empty.")
    about: About | None = Field(description="null also for who may not know what it is about.")
    audience: Literal["line", "team", "everyone"]
    made_at: datetime
    link: str = Field(description="Its page.")


class PromisePage(Schema):
    """Promises, by the day that counts."""

    items: list[PromiseTold]
    next: str | None = Field(description="Send it as `cursor` for what follows; null at the end.")


class AboutSaid(Sent):
    """What it is about: something that the person may open; its name is looked up."""

    kind: Literal["deal", "moment"]
    key: Words = Field(
        min_length=1, max_length=200, examples=["D-104"],
        description="A deal's as the CRM has it, or `hand.KEY`; a moment's as its address has it.",
    )  # fmt: skip


class PromiseSaid(Sent):
    """Something promised in the person's name."""

    to: str = Field(
        max_length=60, examples=["person:4h2k9mzq7wxyab"],
        description="`person:KEY`, `team:KEY`, `everyone` or `customer`: whom the person's own"
        " form offers.",
    )  # fmt: skip
    customer: Words = Field("", max_length=120, description="Which customer, if it is one.")
    words: Words = Field(
        max_length=500, min_length=1, examples=["Send the plant in Fife the new quote"]
    )
    day: date = Field(description="Today or later.", examples=["2026-03-20"])
    find_out: bool = False
    about: AboutSaid | None = Field(None, description="What it is about, if it is something.")
    key: str = Field(
        "", pattern=r"^[A-Za-z0-9-]{0,36}$", examples=["0b5c2a52-6f0e-4a1c-9a43-2f8b6f1f7d10"],
        description="Your own name for it: sent twice with the same one, it is one promise.",
    )  # fmt: skip


class NewDaySaid(Sent):
    """Another day, agreed once and before the first is over."""

    day: date = Field(examples=["2026-03-27"])
    reason: Words = Field(max_length=500, min_length=1)


class MissSaid(Sent):
    """That it was not kept."""

    words: Words = Field("", max_length=500, description="What happened: a sentence, or nothing.")


class OverSaid(Sent):
    """The same thing, promised by who takes it over."""

    words: Words = Field(max_length=500, min_length=1, description="In their own words.")
    day: date = Field(description="Today or later.", examples=["2026-03-27"])
