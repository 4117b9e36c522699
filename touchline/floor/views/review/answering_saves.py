"""What is answered when a field was kept: to a script in JSON, to a plain form with the page."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse

from touchline.floor.forms.card import KeptForm
from touchline.wall.audiences import PersonRequest


def asks_for_json(request: PersonRequest) -> bool:
    """Whether a script sent this, field by field."""
    return request.headers.get("Accept", "") == "application/json"


def kept(form: KeptForm, stands: dict[str, str], conflicts: dict[str, str]) -> HttpResponse:
    """What stands now; 409 with the other’s words where both wrote, 422 where a field is wrong."""
    told = {
        "stands": stands,
        "conflicts": conflicts,
        "wrong": {name: " ".join(map(str, said)) for name, said in form.errors.items()},
    }
    status = 409 if conflicts else 422 if form.errors else 200
    return JsonResponse(told, status=status)


def over() -> HttpResponse:
    """The review has ended: nothing is written any more, and nothing typed is thrown away."""
    return JsonResponse({"over": True}, status=410)
