"""What CRMs call things: words for files, columns and cells, the likeliest first.

Words are compared without regard to case and signs, so "Close Date", close_date and CloseDate are
one. Nothing here decides: it is what a page proposes before a person has looked.
"""

FILES: dict[str, tuple[str, ...]] = {
    "people": ("people", "users", "user", "owners", "owner", "sales teams", "reps", "sellers"),
    "opportunities": ("opportunities", "opportunity", "deals", "deal", "pipeline"),
    "accounts": ("accounts", "account", "companies", "company", "customers"),
    "products": ("products", "product"),
    "stage_events": ("stage events", "stage history", "opportunity history", "deal stage"),
    "activities": ("activities", "activity", "tasks", "task", "events", "engagements"),
    "quotas": ("quotas", "quota", "targets"),
    "rates": ("rates", "exchange rates", "currencies", "conversion rates"),
    "changes": ("changes", "field history", "property history"),
}

COLUMNS: dict[str, dict[str, tuple[str, ...]]] = {
    "people": {
        "person_key": (
            *("person key", "user id", "owner id", "id", "employee id"),
            *("sales agent", "sales rep", "seller", "rep", "owner", "deal owner"),
        ),
        "name": ("name", "full name", "owner name", "sales agent", "seller", "rep", "owner"),
        "email": ("email", "e mail", "email address", "mail"),
        "team": ("team", "team name", "role name", "user role", "department", "region"),
        "manager_key": ("manager key", "manager id", "manager", "reports to", "supervisor"),
        "seat": ("seat",),
        "started_on": ("started on", "start date", "hire date", "joined"),
        "left_on": ("left on", "end date", "leaving date", "deactivated"),
    },
    "opportunities": {
        "opportunity_key": (
            *("opportunity key", "opportunity id", "deal id", "id", "record id"),
            *("opportunity number", "deal key", "opportunity name", "deal name"),
        ),
        "seller_key": (
            *("seller key", "owner id", "opportunity owner id", "hubspot owner id", "sales agent"),
            *("opportunity owner", "deal owner", "owner", "sales rep", "seller", "rep"),
        ),
        "amount": ("amount", "deal value", "value", "close value", "arr", "acv", "total", "price"),
        "currency": ("currency", "currency iso code", "currency code", "amount currency"),
        "stage": ("stage", "stage name", "deal stage", "sales stage", "pipeline stage", "phase"),
        "created_at": ("created at", "created date", "create date", "created", "engage date"),
        "closed_at": ("closed at", "closed date", "closed on", "won date"),
        "close_date": ("close date", "expected close date", "expected close", "closing date"),
        "kind": ("kind", "type", "deal type", "opportunity type"),
        "outcome": ("outcome", "deal outcome", "won or lost"),
        "account": ("account", "account id", "account name", "company id", "company", "customer"),
        "product": ("product", "product id", "product name"),
        "next_step": ("next step", "next steps"),
        "source": ("source", "lead source", "original source"),
    },
    "accounts": {
        "account": ("account", "account id", "id", "account key", "company id", "account name"),
        "name": ("name", "account name", "company name", "company"),
        "sector": ("sector", "industry"),
        "country": ("country", "billing country", "office location"),
    },
    "products": {
        "product": ("product", "product id", "id", "product key", "product code", "name"),
        "name": ("name", "product name"),
        "family": ("family", "series", "category", "product family"),
    },
    "stage_events": {
        "opportunity_key": ("opportunity key", "opportunity id", "deal id"),
        "stage": ("stage", "stage name", "deal stage", "new value", "to stage", "value"),
        "entered_at": ("entered at", "date entered", "created date", "last modified", "timestamp"),
    },
    "activities": {
        "activity_key": ("activity key", "activity id", "id", "task id", "event id"),
        "seller_key": ("seller key", "owner id", "owner", "assigned to", "seller"),
        "kind": ("kind", "type", "activity type", "task subtype", "subject"),
        "at": ("at", "activity date", "due date", "completed date", "created date", "timestamp"),
        "opportunity_key": ("opportunity key", "opportunity id", "what id", "deal id"),
    },
    "quotas": {
        "person_key": ("person key", "owner id", "user id", "quota owner id", "owner", "seller"),
        "team": ("team", "team name", "region"),
        "from": ("from", "start date", "period start", "start"),
        "to": ("to", "end date", "period end", "end"),
        "amount": ("amount", "quota", "quota amount", "target"),
        "currency": ("currency", "currency iso code"),
    },
    "rates": {
        "currency": ("currency", "iso code", "currency code"),
        "day": ("day", "date", "start date", "valid from"),
        "rate": ("rate", "conversion rate", "exchange rate"),
    },
    "changes": {
        "opportunity_key": ("opportunity key", "opportunity id", "deal id"),
        "field": ("field", "field name", "property", "name"),
        "old": ("old", "old value", "from"),
        "new": ("new", "new value", "value", "to"),
        "at": ("at", "created date", "changed at", "timestamp", "date"),
    },
}

TEXTS: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "outcome": (
        ("lost", ("lost", "closedlost", "dead", "abandoned", "disqualified", "cancelled")),
        ("won", ("won", "closedwon", "signed")),
        ("open", ("open", "progress", "in progress", "pending")),
    ),
    "kind": (
        ("renewal", ("renewal", "renew", "extension")),
        ("expansion", ("expansion", "existing", "upsell", "upgrade", "cross", "add on")),
        ("new", ("new",)),
    ),
    "seat": (
        ("leader", ("vp", "chief", "head", "director")),
        ("manager", ("manager", "lead")),
        ("seller", ("seller", "rep", "executive", "representative", "agent")),
    ),
    "field": (
        ("close_date", ("close date",)),
        ("amount", ("amount", "value")),
        ("seller", ("owner", "seller", "owner id")),
    ),
}
"""For each field with fixed words: a word, and what in a cell speaks for it. The first fit wins."""

PATH: tuple[str, ...] = (
    *("lead", "prospect", "new", "contact", "connect", "appointment", "engag", "qualif"),
    *("needs", "discover", "analysis", "present", "demo", "evaluat", "perception", "trial"),
    *("value", "proposal", "quote", "price", "review", "negotiat", "decision", "commit"),
    *("verbal", "contract", "sign"),
)
"""Beginnings of words in names of stages, in the order in which deals usually meet them."""
