"""The canonical tables in one place: columns, types, what is required, unique and referred to."""

from dataclasses import dataclass
from typing import Literal

Type = Literal["text", "money", "rate", "day", "time", "change"]
"""`change` is the old or new value of a change: a day, an amount or a key, by the field's name."""

SQL_TYPES: dict[Type, str] = {
    "text": "VARCHAR",
    "money": "DECIMAL(18,4)",  # exact, so that a sum does not depend on the order of rows
    "rate": "DECIMAL(18,8)",
    "day": "DATE",
    "time": "TIMESTAMP",
    "change": "VARCHAR",
}


@dataclass(frozen=True)
class Column:
    """One column; `refers` is a canonical table whose key the value must be, if it is not empty."""

    name: str
    type: Type = "text"
    required: bool = False
    allowed: tuple[str, ...] = ()
    refers: str = ""
    about: str = ""
    otherwise: str = ""
    """Of a derived column: SQL of its value in tables that lack it."""


@dataclass(frozen=True)
class Table:
    """One canonical table; a table without `key` may hold equal rows.

    `derived` are columns that no export fills: the import works them out once, so that every
    engine answers from the same values.
    """

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    required: bool = False
    derived: tuple[Column, ...] = ()

    @property
    def stored(self) -> tuple[Column, ...]:
        """Every column of the table in a snapshot."""
        return (*self.columns, *self.derived)

    def column(self, name: str) -> Column | None:
        """The column of this name, or None."""
        return next((column for column in self.columns if column.name == name), None)


SEATS = ("seller", "manager", "coach", "leader", "partner", "admin")
KINDS = ("new", "expansion", "renewal")
OUTCOMES = ("open", "won", "lost")

# What the import works out: amounts in the organisation's currency, empty where no rate is known,
# and days in its zone.
BASE_AMOUNT = Column("base_amount", "money", otherwise="NULL")
_HAPPENED_ON = Column("happened_on", "day", otherwise='CAST("at" AS DATE)')
_ENTERED_ON = Column("entered_on", "day", otherwise="CAST(entered_at AS DATE)")

PEOPLE = Table(
    "people",
    (
        Column("person_key", required=True, about="the key by which the CRM knows this person"),
        Column("name", required=True, about="as people say it"),
        Column("email"),
        Column("team", about="deals belong to the team of their seller"),
        Column("manager_key", refers="people", about="the person this one reports to"),
        Column("seat", allowed=SEATS, about="seller if empty"),
        Column("started_on", "day"),
        Column("left_on", "day"),
    ),
    key=("person_key",),
    required=True,
)
ACCOUNTS = Table(
    "accounts",
    (
        Column("account", required=True, about="the account's key, often its name"),
        Column("name", about="as people say it, if the key is not that"),
        Column("sector"),
        Column("country"),
    ),
    key=("account",),
)
PRODUCTS = Table(
    "products",
    (
        Column("product", required=True, about="the product's key, often its name"),
        Column("name", about="as people say it, if the key is not that"),
        Column("family"),
    ),
    key=("product",),
)
OPPORTUNITIES = Table(
    "opportunities",
    (
        Column("opportunity_key", required=True),
        Column("account", refers="accounts"),
        Column("product", refers="products"),
        Column("seller_key", refers="people"),
        Column("kind", allowed=KINDS, about="new if empty"),
        Column("amount", "money"),
        Column("currency", about="three letters"),
        Column("stage", about="a stage of the process"),
        Column("created_at", "day", about="may be empty while a deal is open"),
        Column("closed_at", "day", about="needed once a deal is won or lost"),
        Column("close_date", "day", about="the day it is expected to close"),
        Column("outcome", required=True, allowed=OUTCOMES),
        Column("next_step"),
        Column("source"),
    ),
    key=("opportunity_key",),
    required=True,
    derived=(BASE_AMOUNT,),
)
CHANGES = Table(
    "changes",
    (
        Column("opportunity_key", required=True, refers="opportunities"),
        Column("field", required=True, allowed=("close_date", "amount", "seller")),
        Column("old", "change"),
        Column("new", "change"),
        Column("at", "time", required=True),
    ),
    derived=(_HAPPENED_ON,),
)
QUOTAS = Table(
    "quotas",
    (
        Column("person_key", refers="people", about="either a person or a team"),
        Column("team"),
        Column("from", "day", required=True),
        Column("to", "day", required=True),
        Column("amount", "money", required=True),
        Column("currency"),
    ),
    derived=(BASE_AMOUNT,),
)
RATES = Table(
    "rates",
    (
        Column("currency", required=True),
        Column("day", "day", required=True),
        Column("rate", "rate", required=True, about="what one unit is in your own currency"),
    ),
    key=("currency", "day"),
)
STAGE_EVENTS = Table(
    "stage_events",
    (
        Column("opportunity_key", required=True, refers="opportunities"),
        Column("stage", required=True),
        Column("entered_at", "time", required=True),
    ),
    derived=(_ENTERED_ON,),
)
ACTIVITIES = Table(
    "activities",
    (
        Column("activity_key", required=True),
        Column("seller_key", refers="people"),
        Column("kind"),
        Column("at", "time", required=True),
        Column("opportunity_key", refers="opportunities"),
    ),
    key=("activity_key",),
    derived=(_HAPPENED_ON,),
)

TABLES: tuple[Table, ...] = (
    PEOPLE,
    ACCOUNTS,
    PRODUCTS,
    RATES,
    OPPORTUNITIES,
    CHANGES,
    QUOTAS,
    STAGE_EVENTS,
    ACTIVITIES,
)
"""In an order in which every reference but one to the table itself points back.

Rates come before the amounts that need them.
"""


def table(name: str) -> Table:
    """The canonical table of this name; KeyError if there is none."""
    for found in TABLES:
        if found.name == name:
            return found
    raise KeyError(name)
