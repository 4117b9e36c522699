"""Which release runs here, what it brought, and who else's work is in it. Nothing calls home."""

from functools import cache

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

import touchline
from touchline.office.models import Release
from touchline.office.rules.changelog import Entry, read_changelog
from touchline.office.views import installed
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """Release, database, engine, extras; what changed; licences."""
    context = {
        "release": touchline.__version__,
        "python": installed.python(),
        "engine": installed.engine(),
        "extras": installed.extras(),
        "migrations": installed.migrations(),
        "releases": Release.objects.order_by("-at", "-pk"),
        "changes": _changes(),
        "licence": _text("LICENSE"),
        "others": _others(),
    }
    return render(request, "office/version.html", context)


@cache
def _text(name: str) -> str:
    return installed.shipped(name)


@cache
def _changes() -> tuple[Entry, ...]:
    return read_changelog(_text("CHANGELOG.md"))


@cache
def _others() -> tuple[installed.Other, ...]:
    return installed.others()
