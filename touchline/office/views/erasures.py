"""Who was erased, without a name, and whose records are held."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from touchline.keeping.models import Erasure, Hold
from touchline.people.models import Person
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Holds first, then the erasures, newest first."""
    holds = list(Hold.objects.all())
    page = Paginator(Erasure.objects.all(), 25).get_page(request.GET.get("page"))
    keys = {key for hold in holds for key in (hold.person_key, hold.by_key)}
    keys |= {one.by_key for one in page}
    people = {one.key: one for one in Person.objects.filter(key__in=keys)}
    held = [(people[one.person_key], one, people.get(one.by_key)) for one in holds
            if one.person_key in people]  # fmt: skip
    erased = [(one, people.get(one.by_key), one.backups_hold_them(on=request.day)) for one in page]
    context = {"page": page, "holds": held, "erasures": erased}
    return render(request, "office/erasures.html", context)
