"""The deals behind a number, within what a person may see of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from touchline.floor.rules.sight import Sight
from touchline.floor.views.deals.looking import page_of
from touchline.kit.pages import Window
from touchline.numbers import Deal, Selection, Snapshot, deals
from touchline.people.models import Organisation

PAGE = 50


def deals_in_sight(
    snapshot: Snapshot, measure: str, *, selection: Selection, sight: Sight
) -> Window[Deal]:
    """Deals to page through; what may not be seen is left out, and strangers' names are gone."""
    allowed = sight.deals_within(selection)
    if allowed is None:
        return Window(0, lambda _first, _many: ())

    def read(first: int, many: int) -> Sequence[Deal]:
        found = deals(snapshot, measure, allowed, limit=many, offset=first).deals
        return tuple(sight.without_strangers(deal) for deal in found)

    return Window(deals(snapshot, measure, allowed, limit=0, offset=0).total, read)


@dataclass(frozen=True)
class LinkedDeal:
    """A deal of a list, with its page here and its page in the CRM (or nothing)."""

    deal: Deal
    path: str
    crm: str


def linked(found: Window[Deal]) -> Window[LinkedDeal]:
    """The same deals for a page; whoever sees a deal in a list may open it."""
    organisation = Organisation.the()

    def read(first: int, many: int) -> Sequence[LinkedDeal]:
        return tuple(
            LinkedDeal(deal, page_of(deal.key), organisation.deal_in_crm(deal.key))
            for deal in found[first : first + many]
        )

    return Window(len(found), read)


def behind_words(sight: Sight, *, cases: int, shown: int) -> dict[str, object]:
    """What stands above the deals: how many there are, and which of them one sees and why."""
    if sight.runs_team:
        note = _("The deals of your direct reports carry their names; others do not.")
        title = ngettext("The deal behind it", "The %(n)s deals behind it", shown) % {"n": shown}
    else:
        note = _("You see your own. Your colleagues’ deals are for them and their manager.")
        title = _("Yours: %(own)s of the %(all)s deals behind it") % {"own": shown, "all": cases}
    return {"behind": title, "behind_note": note, "names": sight.runs_team and bool(sight.reports)}
