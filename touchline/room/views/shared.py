"""Pages of whom something was shared with: from whom, until when, and, once read, the words."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.room.models.share import Share
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.reaching import within_reach
from touchline.wall.switched import part


def had_share(request: PersonRequest, key: str) -> Share:
    """For `@within_reach`: what is shared with this person today."""
    found = Share.objects.had_by(request.person, on=request.day).filter(key=key).first()
    if found is None:
        raise Http404
    return found


@seen_by(EVERYONE)
@part("room")
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """What others share with this person now."""
    shares = Share.objects.had_by(request.person, on=request.day)
    return render(request, "room/shared.html", {"shares": shares})


@seen_by(EVERYONE)
@within_reach("share", had_share)
@part("room")
@require_safe
def show(request: PersonRequest, share: Share) -> HttpResponse:
    """Before it is read, what reading it tells to who shared it; the words afterwards."""
    return render(request, "room/shared_one.html", {"share": share})


@seen_by(EVERYONE)
@within_reach("share", had_share)
@part("room")
@require_POST
def read(request: PersonRequest, share: Share) -> HttpResponse:
    """To be told what is in it; who shared it is told that."""
    share.read(at=clock.now())
    return redirect("room-shared-one", share_key=share.key)
