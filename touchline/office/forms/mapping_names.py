"""What canonical tables, fields and fixed words are called on pages."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from touchline.people.seats import SeatKind

TABLES: dict[str, tuple[str | Promise, str | Promise]] = {
    "opportunities": (_("Deals"), _("One row a deal, with its owner, its stage and its days.")),
    "people": (
        _("People"),
        _("Who owns deals. An export of deals alone names them too, in its column of owners."),
    ),
    "accounts": (
        _("Accounts"),
        _("The customers, if deals only hold their keys. Deals of others are left out then."),
    ),
    "products": (
        _("Products"),
        _("What is sold, if deals only hold its keys. Deals with others are left out then."),
    ),
    "changes": (
        _("Changes of deals"),
        _("When an amount, a close date or an owner changed. It shows close dates pushed."),
    ),
    "quotas": (_("Quotas"), _("What a person or a team is to sell in a period.")),
    "rates": (_("Exchange rates"), _("What one unit of a currency is in your own, from a day on.")),
    "stage_events": (
        _("Stages over time"),
        _("When a deal entered a stage. It shows how long deals stay, and where they leave."),
    ),
    "activities": (_("Activities"), _("Calls, mails and meetings.")),
}

FIELDS: dict[str, str | Promise] = {
    "people.person_key": _("Key of the person"),
    "people.name": _("Name"),
    "people.email": _("E-mail address"),
    "people.team": _("Team"),
    "people.manager_key": _("Manager"),
    "people.seat": _("Seat"),
    "people.started_on": _("First day"),
    "people.left_on": _("Last day"),
    "opportunities.opportunity_key": _("Key of the deal"),
    "opportunities.seller_key": _("Owner"),
    "opportunities.amount": _("Amount"),
    "opportunities.currency": _("Currency"),
    "opportunities.stage": _("Stage"),
    "opportunities.created_at": _("Created on"),
    "opportunities.closed_at": _("Closed on, once won or lost"),
    "opportunities.close_date": _("Expected to close on"),
    "opportunities.kind": _("New business, expansion or renewal"),
    "opportunities.outcome": _("Open, won or lost"),
    "opportunities.account": _("Account"),
    "opportunities.product": _("Product"),
    "opportunities.next_step": _("Next step"),
    "opportunities.source": _("Source"),
    "accounts.account": _("Key, as deals hold it"),
    "accounts.name": _("Name"),
    "accounts.sector": _("Sector"),
    "accounts.country": _("Country"),
    "products.product": _("Key, as deals hold it"),
    "products.name": _("Name"),
    "products.family": _("Family"),
    "stage_events.opportunity_key": _("Key of the deal"),
    "stage_events.stage": _("Stage"),
    "stage_events.entered_at": _("Entered at"),
    "activities.activity_key": _("Key of the activity"),
    "activities.seller_key": _("Who did it"),
    "activities.kind": _("Kind"),
    "activities.at": _("When"),
    "activities.opportunity_key": _("Key of the deal"),
    "quotas.person_key": _("Person"),
    "quotas.team": _("Team"),
    "quotas.from": _("First day"),
    "quotas.to": _("Last day"),
    "quotas.amount": _("Amount"),
    "quotas.currency": _("Currency"),
    "rates.currency": _("Currency"),
    "rates.day": _("From this day on"),
    "rates.rate": _("Rate"),
    "changes.opportunity_key": _("Key of the deal"),
    "changes.field": _("What changed"),
    "changes.old": _("Before"),
    "changes.new": _("After"),
    "changes.at": _("When"),
}

WORDS: dict[str, str | Promise] = {
    "kind.new": _("new business"),
    "kind.expansion": _("expansion"),
    "kind.renewal": _("renewal"),
    "outcome.open": pgettext_lazy("a deal", "open"),
    "outcome.won": pgettext_lazy("a deal", "won"),
    "outcome.lost": pgettext_lazy("a deal", "lost"),
    "field.close_date": _("the expected close date"),
    "field.amount": _("the amount"),
    "field.seller": _("the owner"),
    **{f"seat.{kind.value}": kind.label for kind in SeatKind},
}


def field_label(table: str, field: str) -> str:
    """What a field is called on pages."""
    return str(FIELDS[f"{table}.{field}"])


def cut(text: str, length: int = 48) -> str:
    """A text of a file on one line, not longer than a page can bear."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1]}…"
