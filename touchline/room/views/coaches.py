"""Coaches whom one could ask, what they say of themselves, and one's own page among theirs."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods, require_safe

from touchline.kit import clock
from touchline.room.models import Profile
from touchline.room.models.line import coaches_for
from touchline.room.rules.profile import profile as sent_profile
from touchline.room.views.saying import body_of, says_no_in_a_word
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by
from touchline.wall.switched import part


@seen_by(EVERYONE)
@part("room")
@require_safe
@says_no_in_a_word
def index(request: PersonRequest) -> HttpResponse:
    """Whom this person may ask today; of who said nothing, the name."""
    found = coaches_for(request.person, on=request.day)
    said = {
        one.person_id: one.told()
        for one in Profile.objects.filter(person__in=[person.pk for person, _ in found])
    }
    told = [
        {"key": one.key, "name": one.name, "kind": kind, "profile": said.get(one.pk)}
        for one, kind in found
    ]
    return JsonResponse({"coaches": told})


@seen_by(EVERYONE)
@part("room")
@require_http_methods(["GET", "PUT", "DELETE"])
@says_no_in_a_word
def profile(request: PersonRequest) -> HttpResponse:
    """One's own."""
    if request.method == "GET":
        own = Profile.objects.of(request.person)
        return JsonResponse({"profile": own.told() if own else None})
    if request.method == "PUT":
        Profile.objects.say(request.person, sent_profile(body_of(request)), at=clock.now())
    else:
        Profile.objects.take_back(request.person, at=clock.now())
    return HttpResponse(status=204)
