"""What one kept: the list with one's own trend, one reading, correcting it, throwing it away."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from touchline.desk.forms.keeping import SAID
from touchline.desk.models import Reading
from touchline.desk.rules.kept import NotKept, kept_from
from touchline.desk.views.mirror.language_model import host_of_model
from touchline.desk.views.mirror.listed import listed
from touchline.desk.views.mirror.moves import FOCUSES, MOVES, RESPONSES
from touchline.desk.views.mirror.reading import read_json
from touchline.desk.views.rights import LEADS, reading_in_reach, room_is_on
from touchline.kit import clock
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


@seen_by(*LEADS)
@part("mirror")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Newest first; a browser draws the trend, here or, of what is sealed, in the room."""
    page = listed(request)
    context = {
        "page": page, "room_is_on": room_is_on(request),
        "some_sealed": any(one.sealed for one in page),
    }  # fmt: skip
    return render(request, "desk/mirror/kept.html", context)


@seen_by(*LEADS)
@within_reach("reading", reading_in_reach)
@part("mirror")
@require_safe
def show(request: PersonRequest, reading: Reading) -> HttpResponse:
    """Drawn by the page that reads: its parcels are asked for by the next address.

    What is sealed the room opens, where the keys are.
    """
    voices = reading.voices.select_related("person", "removal").defer("words")
    if reading.sealed:
        sealed = {"reading": reading, "voices": voices, "room_is_on": room_is_on(request)}
        return render(request, "desk/mirror/sealed.html", sealed)
    context: dict[str, Any] = {
        "reading": reading, "voices": voices, "moves": MOVES, "responses": RESPONSES,
        "focuses": FOCUSES, "model_host": host_of_model(),
    }  # fmt: skip
    return render(request, "desk/mirror/reading.html", context)


@seen_by(*LEADS)
@within_reach("reading", reading_in_reach)
@part("mirror")
@require_safe
@never_cache
def parcels(request: PersonRequest, reading: Reading) -> HttpResponse:
    """As they were handed over, for the owner's browser alone."""
    voices = [
        {
            "person": voice.person.name if voice.person else "", "words": voice.words,
            "removed": voice.removed,
        }
        for voice in reading.voices.select_related("person", "removal")
    ]  # fmt: skip
    told = {"suite": reading.suite, "figures": reading.figures, "own": reading.own}
    return JsonResponse({**told, "held_on": reading.held_on.isoformat(), "voices": voices})


@seen_by(*LEADS)
@within_reach("reading", reading_in_reach)
@part("mirror")
@require_POST
def correct(request: PersonRequest, reading: Reading) -> HttpResponse:
    """The owner disagreed with labels; what others had removed stays gone."""
    try:
        kept = kept_from(read_json(request), today=request.day)
        words = [voice.words for voice in kept.voices]
        reading.correct(
            figures=kept.figures, own=kept.own, words=words, by=request.person, at=clock.now()
        )
    except NotKept as refused:
        return JsonResponse({"wrong": str(SAID[refused.reason])}, status=422)
    return JsonResponse({"path": request.path})


@seen_by(*LEADS)
@within_reach("reading", reading_in_reach)
@part("mirror")
@require_POST
def throw_away(request: PersonRequest, reading: Reading) -> HttpResponse:
    """For good."""
    reading.throw_away(by=request.person, at=clock.now())
    messages.success(request, _("Gone, with everyone’s words."))
    return redirect("desk:kept")
