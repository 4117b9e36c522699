"""The rows that measures count, as Ibis tables over the canonical schema."""

from functools import cache
from typing import Any

import ibis

from touchline.numbers import schema
from touchline.numbers.engine.protocol import PERIODS, SELLERS
from touchline.numbers.measures.registry import Measure
from touchline.numbers.schema import SQL_TYPES, Table

_IBIS_TYPES = {
    "VARCHAR": "string",
    "DATE": "date",
    "TIMESTAMP": "timestamp",
    "DECIMAL(18,4)": "decimal(18,4)",
    "DECIMAL(18,8)": "decimal(18,8)",
}


def unbound(table: Table) -> Any:
    """A canonical table as Ibis sees it."""
    types = {column.name: _IBIS_TYPES[SQL_TYPES[column.type]] for column in table.columns}
    return ibis.table(types, name=table.name)


def cases(measure: Measure, *, restricted: bool) -> Any:
    """The cases of a measure, one row each for every period they count in.

    Columns of the fact, `first` and `last` of the period, `team` of the seller and, for a share,
    `hit`. `restricted` keeps only the sellers that were asked for.
    """
    rows = _activities() if measure.fact == "activities" else _deals()
    if restricted:
        sellers = ibis.table({"person_key": "string"}, name=SELLERS)
        rows = rows.semi_join(sellers, rows.seller_key == sellers.person_key)
    periods = ibis.table({"first": "date", "last": "date"}, name=PERIODS)
    counted = rows.join(periods, measure.counted(rows, periods))
    if measure.fact == "moved deals":
        counted = _with_moves(counted, periods)
    return counted.mutate(hit=measure.hit(counted)) if measure.hit else counted


def as_deals(rows: Any) -> Any:
    """Cases that are deals, with the columns of a `Deal` in its order; `hit` last, if there is one.

    Accounts and products are called by their names, or by their keys where they have none.
    """
    accounts = unbound(schema.ACCOUNTS).select(account_key="account", account_name="name")
    products = unbound(schema.PRODUCTS).select(product_key="product", product_name="name")
    joined = rows.left_join(accounts, [("account", "account_key")])
    joined = joined.left_join(products, [("product", "product_key")])
    return joined.select(
        "opportunity_key",
        ibis.coalesce(joined.account_name, joined.account, "").name("account"),
        ibis.coalesce(joined.product_name, joined["product"], "").name("product"),
        *(joined[name].fill_null("").name(name) for name in ("seller_key", "seller", "team")),
        joined.kind.fill_null("").name("kind"),
        "amount",
        *(joined[name].fill_null("").name(name) for name in ("currency", "stage", "outcome")),
        *("created_at", "closed_at", "close_date"),
        joined.next_step.fill_null("").name("next_step"),
        *(["hit"] if "hit" in rows.columns else []),
    )


@cache
def _deals() -> Any:
    deals = unbound(schema.OPPORTUNITIES)
    return _with_team(deals)


@cache
def _activities() -> Any:
    activities = unbound(schema.ACTIVITIES)
    return _with_team(activities.mutate(day=activities["at"].date()))


def _with_team(rows: Any) -> Any:
    people = unbound(schema.PEOPLE).select("person_key", seller="name", team="team")
    return rows.left_join(people, rows.seller_key == people.person_key).drop("person_key")


def _with_moves(deals: Any, periods: Any) -> Any:
    """Whether a deal's close date was moved later within the period; ISO days compare as text."""
    changes = unbound(schema.CHANGES)
    later = changes.filter((changes.field == "close_date") & (changes.new > changes.old))
    later = later.select(moved_key="opportunity_key", day=later["at"].date())
    within = later.join(periods, (later.day >= periods.first) & (later.day <= periods.last))
    moves = within.select("moved_key", moved_in="first").distinct()
    same = (deals.opportunity_key == moves.moved_key) & (deals["first"] == moves.moved_in)
    joined = deals.left_join(moves, same)
    return joined.mutate(moved=joined.moved_key.notnull()).drop("moved_key", "moved_in")
