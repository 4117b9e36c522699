"""The page of one deal: what is known and since when, its path, what was said about it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.floor.models.card_line import CardLine
from touchline.floor.models.help_request import HelpRequest
from touchline.floor.models.promise import Promise
from touchline.floor.rules.deal_key import KIND, in_address
from touchline.floor.views.conduct.requests import lines_of as asked_lines
from touchline.floor.views.deals.finding import FoundDeal, deal_in_reach
from touchline.floor.views.deals.looking import page_of
from touchline.floor.views.deals.telling import told
from touchline.floor.views.promises.looking import lines_of
from touchline.people.models import Person
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.lines import seen_line
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part, parts_of_person


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("deal", deal_in_reach)
@part("scoreboard")
@require_safe
def show(request: PersonRequest, deal: FoundDeal) -> HttpResponse:
    """A deal of one's own, of a report, or of a team one runs."""
    switched = parts_of_person(request.person, on=request.day)
    seen = seen_line("own_numbers", person=deal.seller, day=request.day, reader=request.person)
    context = {
        "found": deal, "switched": switched, "mine": deal.seller == request.person,
        "seen": seen if deal.seller else "", "address": in_address(deal.key),
        "promise_to": _other_side(request, deal),
        "crm_page": page_of(deal.keys[1]) if deal.hand and deal.keys[1:] else "",
        **told(request, deal),
        **_said(request, deal, switched),
    }  # fmt: skip
    return render(request, "floor/deals/deal.html", context)


def _other_side(request: PersonRequest, deal: FoundDeal) -> Person | None:
    """To whom a promise about it most likely is: its seller, or whom its seller reports to."""
    if deal.seller == request.person:
        return request.person.manager(on=request.day)
    return deal.seller


def _said(request: PersonRequest, deal: FoundDeal, switched: frozenset[str]) -> dict[str, object]:
    """Promises, cards and requests about it that this person may read, under any of its keys."""
    person, day = request.person, request.day
    said: dict[str, object] = {}
    if "promises" in switched:
        about = Promise.objects.filter(about_kind=KIND, about_key__in=deal.keys)
        readable = about.readable_by(person, day).whole().by_day()
        said["promises"] = lines_of(request, readable)
    if "review" in switched:
        people = (person, *person.reports(on=day))
        lines = CardLine.objects.filter(about_kind=KIND, about_key__in=deal.keys)
        lines = lines.filter(card__person__in=people).exclude(
            card__origin="prep", card__submission=None
        )
        said["lines"] = lines.select_related("agreement", "card__review").order_by(
            "-card__review__week", "place"
        )
    if "requests" in switched:
        asked = HelpRequest.objects.about_deal(*deal.keys).readable_by(person, on=day)
        said["requests"] = asked_lines(request, asked.whole().order_by("-made_at", "-pk"))
    return said
