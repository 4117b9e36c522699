"""A wave of invitations: who came in, who has not."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.office.models import inviting
from touchline.people.models import Wave
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_safe
def show(request: PersonRequest, wave_key: str) -> HttpResponse:
    """Each invitation of the wave, those that one waits for first."""
    at = clock.now()
    wave = get_object_or_404(inviting.waves(at=at), key=wave_key)
    page = Paginator(inviting.invited_in(wave), 100).get_page(request.GET.get("page"))
    context = {
        "wave": wave,
        "page": page,
        "rows": inviting.standings(page, at=at),
        "missing": inviting.missing_of(wave).count(),
    }
    return render(request, "office/wave.html", context)


@seen_by(ADMIN)
@require_POST
def withdraw(request: PersonRequest, wave_key: str) -> HttpResponse:
    """None of its links works any more; who came in stays in."""
    wave = get_object_or_404(Wave, key=wave_key)
    ended = wave.withdraw(by=request.person, at=clock.now())
    said = ngettext(
        "%d link opens nothing any more.", "%d links open nothing any more.", ended
    ) % ended  # fmt: skip
    messages.success(request, said)
    return redirect("office:wave", wave_key=wave_key)
