"""How often one asked, directed and took over: shown to that manager alone."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.floor.models import Card, CardLine
from touchline.floor.rules.stances import StanceKind, by_month
from touchline.wall.audiences import LEADER, MANAGER, PersonRequest, seen_by
from touchline.wall.switched import part

BACK = timedelta(days=366)


@seen_by(MANAGER, LEADER)
@part("review")
@require_safe
def stances(request: PersonRequest) -> HttpResponse:
    """Months with the shares of taps; lines that were left as pre-filled are counted apart."""
    lines = CardLine.objects.filter(
        card__in=Card.objects.submitted(),
        card__review__led_by=request.person,
        card__review__held__ended_at__isnull=False,
        card__review__week__gte=request.day - BACK,
    )
    told = lines.values_list("card__review__week", "stance__kind")
    months = [
        {"month": one, "shares": [(kind, one.counts[kind], one.share(kind)) for kind in StanceKind]}
        for one in by_month(told)
    ]
    return render(request, "floor/review/stances.html", {"months": months})
