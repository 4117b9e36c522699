"""The same figures and deals as on the page, as CSV that a spreadsheet opens safely."""

from django.http import Http404, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from touchline.floor.views.asking import (
    Asked,
    asked,
    current_numbers,
    measure_there,
    sight_of,
    team_in_reach,
)
from touchline.floor.views.counting import figures_before, figures_of
from touchline.floor.views.deal_pages import deals_in_sight
from touchline.kit.spreadsheet import sheet
from touchline.numbers import Snapshot
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, SELLER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach

BOARD_HEADS = ("measure", "unit", "value", "cases", "low", "high", "before", "note")
DEAL_HEADS = (
    "deal", "account", "product", "seller", "kind", "amount", "currency", "stage", "outcome",
    "created", "closed", "expected close", "next step",
)  # fmt: skip


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@require_safe
def board(request: PersonRequest, team: Team) -> HttpResponse:
    """The team's figures of the quarter."""
    snapshot, question = _numbers_of(request, team)
    now, earlier = figures_of(snapshot, question), figures_before(snapshot, question)
    before = {figure.key: figure.value for figure in earlier.measures}
    rows = [
        (
            one.label, one.unit, one.value, one.cases, one.low, one.high, before.get(one.key),
            one.note,
        )
        for one in now.measures
    ]  # fmt: skip
    return _csv(sheet(BOARD_HEADS, rows), name=f"{team.name} {question.quarter.slug}")


@seen_by(SELLER, MANAGER, LEADER)
@within_reach("team", team_in_reach)
@require_safe
def deals(request: PersonRequest, team: Team, measure: str) -> HttpResponse:
    """The deals behind a figure, within what this person may see of them."""
    meant = measure_there(measure)
    if not meant.lists_deals:
        raise Http404
    snapshot, question = _numbers_of(request, team)
    sight = sight_of(request, team=team)
    found = deals_in_sight(snapshot, measure, selection=question.days_of(meant), sight=sight)
    rows = (
        (
            deal.key, deal.account, deal.product, deal.seller, deal.kind, deal.amount,
            deal.currency, deal.stage, deal.outcome, deal.created_on, deal.closed_on,
            deal.close_date, deal.next_step,
        )
        for deal in found
    )  # fmt: skip
    return _csv(sheet(DEAL_HEADS, rows), name=f"{team.name} {measure} {question.quarter.slug}")


def _numbers_of(request: PersonRequest, team: Team) -> tuple[Snapshot, Asked]:
    """Without an import, or a name in the CRM to find the team by, there is nothing to export."""
    snapshot = current_numbers()
    question = asked(request, team=team, snapshot=snapshot)
    if snapshot is None or not question.crm_teams:
        raise Http404
    return snapshot, question


def _csv(text: str, *, name: str) -> HttpResponse:
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{slugify(name)}.csv"'
    return response
