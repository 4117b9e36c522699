"""Reading a conversation: in the browser alone, until its owner keeps it."""

import json

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from touchline.desk.forms.keeping import SAID
from touchline.desk.forms.paste import PasteForm, RememberedForm
from touchline.desk.models import Reading
from touchline.desk.rules.kept import NotKept, kept_from
from touchline.desk.views.mirror.language_model import host_of_model
from touchline.desk.views.mirror.moves import FOCUSES, MOVES, RESPONSES
from touchline.desk.views.mirror.others import others_of
from touchline.desk.views.rights import LEADS
from touchline.kit import clock
from touchline.kit.ids import new_key
from touchline.wall.audiences import PersonRequest, seen_by
from touchline.wall.switched import part


@seen_by(*LEADS)
@part("mirror")
@require_safe
def new(request: PersonRequest) -> HttpResponse:
    """Drop a transcript. The server learns nothing of it."""
    context = {
        "form": PasteForm(person=request.person, day=request.day), "key": new_key(),
        "moves": MOVES, "responses": RESPONSES, "focuses": FOCUSES,
        "others": others_of(request).values(), "model_host": host_of_model(),
    }  # fmt: skip
    return render(request, "desk/mirror/new.html", context)


@seen_by(*LEADS)
@part("mirror")
@require_safe
def remembered(request: PersonRequest) -> HttpResponse:
    """Without a transcript: the questions one remembers asking."""
    form = RememberedForm(person=request.person, day=request.day)
    context = {"form": form, "moves": MOVES, "focuses": FOCUSES}
    return render(request, "desk/mirror/remembered.html", context)


@seen_by(*LEADS)
@part("mirror")
@require_POST
def keep(request: PersonRequest) -> HttpResponse:
    """What the browser hands over: the page asked first whether everyone agreed."""
    try:
        kept = kept_from(read_json(request), today=request.day)
        others = others_of(request)
        reading = Reading.objects.keep(request.person, kept, others=others, at=clock.now())
    except NotKept as refused:
        return JsonResponse({"wrong": str(SAID[refused.reason])}, status=422)
    path = reverse("desk:reading", args=[reading.key])
    return JsonResponse({"path": path}, status=201)


def read_json(request: PersonRequest) -> object:
    """The body. Raises NotKept where it is none."""
    try:
        return json.loads(request.body)
    except (ValueError, RecursionError):
        raise NotKept("shape") from None
