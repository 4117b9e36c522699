"""What a test may ask of the server: a box, another day, its ballots, and a signed-in page.

One person is signed in here, whom the boxes know as "me"; no other knows of anyone.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import timedelta
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import engines
from django.views.decorators.csrf import csrf_exempt

from touchline.kit import clock
from touchline.urn.models import AlreadyIssued, Box
from touchline.urn.rules.signing import new_key
from touchline.wall.audiences import PUBLIC, seen_by

DAY = timedelta(days=1)
ME = "me"
NOW = clock.now
PAGE = """{% load static %}<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Papers</title>{% stylesheets %}
<script type="module" src="{% static 'urn/elements/ballot-papers.js' %}"></script></head>
<body data-room="pulse"><main class="plain"><h1>Pulse</h1>
<ballot-papers due-url="/test/papers/{{ keys }}/" csrf="{{ csrf_token }}"><ul class="deals">
{% for box in boxes %}<li class="deal" data-box="{{ box.key }}" data-stage="{{ box.stage }}">
<span class="deal__name">Can one speak up here?</span><span class="deal__amount">soon</span>
{% if not brief %}<p class="deal__reason" data-state>Your paper comes by itself.</p>{% endif %}</li>
{% endfor %}</ul></ballot-papers></main></body></html>"""


@cache
def private_key() -> Any:
    """Of the size that browsers ask for; made once, since it takes a while."""
    return new_key()


@csrf_exempt
@seen_by(PUBLIC)
def box(request: HttpRequest) -> HttpResponse:
    """A box that gives out papers since yesterday, opens tomorrow and closes a week later."""
    told = json.loads(request.body)
    now = clock.now().replace(microsecond=0)
    made = Box.objects.prepare(
        kind="pulse", issue_from=now - DAY, opens_at=now + DAY, closes_at=now + 8 * DAY,
        size=told.get("size", 512), minimum=told.get("minimum", 1),
        recipient=told.get("rules", {}).get("sealed", ""),
        members=[ME], private_key=private_key(),
    )  # fmt: skip
    group = {
        "key": "leith", "label": "Harbour and Quay", "eligible": 14, "words": False,
        "box": made.key, "public_key": made.public_key, **told.get("group", {}),
    }  # fmt: skip
    times = {
        "issue_from": made.issue_from.isoformat(), "opens_at": made.opens_at.isoformat(),
        "closes_at": made.closes_at.isoformat(),
    }  # fmt: skip
    made.freeze(json.dumps({**told["rules"], "groups": [group], **times}))
    return JsonResponse({"key": made.key})


@csrf_exempt
@seen_by(PUBLIC)
def move_on(request: HttpRequest) -> HttpResponse:
    """It is so many days later than it is."""
    days = json.loads(request.body)["days"]
    setattr(clock, "now", lambda: NOW() + days * DAY)  # noqa: B010 - no test reads another clock
    return JsonResponse({})


@csrf_exempt
@seen_by(PUBLIC)
def void(request: HttpRequest, key: str) -> HttpResponse:
    Box.objects.named(key).void("A question was changed.")
    return JsonResponse({})


@seen_by(PUBLIC)
def ballots(request: HttpRequest, key: str) -> HttpResponse:
    """What lies in a box, and how many papers are out."""
    named = Box.objects.named(key)
    lies = [one.payload for one in named.ballots_in.all()]
    return JsonResponse({"ballots": lies, "issued": named.issued()})


@seen_by(PUBLIC)
def page(request: HttpRequest, keys: str) -> HttpResponse:
    """A page of the signed-in person with the boxes in which they are asked, by their keys."""
    boxes = [Box.objects.named(key) for key in keys.split(",")]
    rows = [{"key": one.key, "stage": one.phase(clock.now())} for one in boxes]
    context = {"boxes": rows, "keys": keys, "brief": "brief" in request.GET}
    return HttpResponse(engines["django"].from_string(PAGE).render(context, request))


@seen_by(PUBLIC)
def due(request: HttpRequest, keys: str) -> HttpResponse:
    """As the pulse answers: the same whether the paper is out already or not."""
    now = clock.now()
    open_ones = Box.objects.filter(key__in=keys.split(","), issue_from__lte=now, opens_at__gt=now)
    rows = [{"box": one.key, "rules_hash": one.rules_hash} for one in open_ones]
    return JsonResponse({"due": rows})


@seen_by(PUBLIC)
def fetch(request: HttpRequest, keys: str, key: str) -> HttpResponse:
    """With Django's own guard against forms of strangers."""
    blinded = urlsafe_b64decode(json.loads(request.body)["blinded"] + "==")
    try:
        signed = Box.objects.named(key).issue(member=ME, blinded=blinded, at=clock.now())
    except AlreadyIssued:
        return JsonResponse({"error": "already-issued"}, status=409)
    return JsonResponse({"blind_signature": urlsafe_b64encode(signed).rstrip(b"=").decode()})
