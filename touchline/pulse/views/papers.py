"""Ballot papers: fetched by a signed-in browser, quietly, before the box opens."""

import json

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.kit.base64url import packed, unpacked
from touchline.pulse.models import Eligible
from touchline.pulse.models.turning import move_on
from touchline.urn.models import AlreadyIssued, Box, NoSuchBox, NotAMember, NotNow
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


def own_ask(request: PersonRequest, key: str) -> Eligible:
    """That this person is asked in the group of a box; else 404."""
    return get_object_or_404(Eligible.objects.of(request.person).whole(), group__box=key)


@seen_by(EVERYONE)
@part("pulse")
@require_safe
def due(request: PersonRequest) -> HttpResponse:
    """The boxes of which this person may fetch a paper now. The same whether they did or not."""
    asked = Eligible.objects.of(request.person).issuing(clock.now())
    return JsonResponse({
        "due": [
            {"box": one.group.box, "rules_hash": one.group.round.freezing.rules_hash}
            for one in asked
        ]
    })  # fmt: skip


@seen_by(EVERYONE)
@within_reach("paper", own_ask)
@part("pulse")
@require_POST
def fetch(request: PersonRequest, paper: Eligible) -> HttpResponse:
    """Sign a paper that cannot be read: once for a person, again only for the very same paper."""
    now = clock.now()
    move_on(paper.group.round, at=now)
    try:
        blinded = _blinded(request.body)
        signed = Box.objects.named(paper.group.box).issue(
            member=paper.member, blinded=blinded, at=now
        )
    except ValueError:
        return JsonResponse({"error": "unreadable"}, status=400)
    except AlreadyIssued:
        return JsonResponse({"error": "already-issued"}, status=409)
    except NotNow as not_now:
        return JsonResponse({"error": "not-now", "phase": str(not_now.phase)}, status=409)
    except (NotAMember, NoSuchBox) as gone:
        raise Http404 from gone
    return JsonResponse({"blind_signature": packed(signed)})


def _blinded(body: bytes) -> bytes:
    said = json.loads(body)
    if not isinstance(said, dict) or not isinstance(said.get("blinded"), str):
        raise ValueError("no paper")
    return unpacked(said["blinded"])
