"""Cases that are deals, with everything that a person wants to read about one."""

from typing import Any

import ibis

from touchline.numbers import schema
from touchline.numbers.measures.facts import unbound


def as_deals(rows: Any) -> Any:
    """The columns of a `Deal` in its order; `hit` last, if there is one.

    Accounts and products are called by their names, or by their keys where they have none.
    """
    told = unbound(schema.OPPORTUNITIES).select(
        "account", "product", "next_step", told_key="opportunity_key"
    )
    people = unbound(schema.PEOPLE).select(person="person_key", seller="name")
    accounts = unbound(schema.ACCOUNTS).select(account_key="account", account_name="name")
    products = unbound(schema.PRODUCTS).select(product_key="product", product_name="name")
    joined = rows.left_join(told, rows.opportunity_key == told.told_key)
    joined = joined.left_join(people, [("seller_key", "person")])
    joined = joined.left_join(accounts, [("account", "account_key")])
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
