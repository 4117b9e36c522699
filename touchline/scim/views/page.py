"""The page about the directory: tokens, groups and what they give, what came in lately."""

from __future__ import annotations

from datetime import timedelta

from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.kit import clock
from touchline.scim.forms.token import TokenForm
from touchline.scim.models import DirectoryUser, Event, Group, Token
from touchline.scim.views.wording import gift_in_words, lines
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by

GROUPS_A_PAGE = 30


@seen_by(ADMIN)
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """What an administrator needs to connect a directory, and to see that it works."""
    return render(request, "scim/page.html", _state(request))


def _state(request: PersonRequest) -> dict[str, object]:
    groups = Group.objects.select_related("gift", "gift__team").order_by("name", "pk")
    page = Paginator(groups, GROUPS_A_PAGE).get_page(request.GET.get("page"))
    sizes = dict(
        Group.objects.filter(pk__in=[group.pk for group in page])
        .annotate(many=Count("memberships"))
        .values_list("pk", "many")
    )
    tokens = [(token, token.opens(on=request.day)) for token in Token.objects.all()]
    return {
        "address": request.build_absolute_uri("/scim/v2"),
        "tokens": sorted(tokens, key=lambda one: not one[1]),
        "token_form": TokenForm(person=request.person, day=request.day),
        "page": page,
        "groups": [
            (group, sizes.get(group.pk, 0), gift_in_words(getattr(group, "gift", None)))
            for group in page
        ],
        "people": DirectoryUser.objects.there().count(),
        "counts": Event.objects.counts(since=clock.now() - timedelta(days=7)),
        "lines": lines(Event.objects.lately()),
    }
