"""The urn's addresses: one page for everyone, a box's card, a ballot, the receipts. See `/urn/`.

Who asks is not known here: `touchline.site.middleware.ballot_path` has taken it away.
"""

from collections.abc import Callable
from functools import wraps

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.urn.models import Box
from touchline.urn.rules import refusals as no
from touchline.urn.rules.phases import Phase
from touchline.urn.rules.sent import LONGEST, read
from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by

SAYS = {
    no.NoSuchBox: (404, "no-box"), no.NotATicket: (403, "not-a-ticket"),
    no.AlreadyCast: (409, "already-cast"), no.NotNow: (409, "not-now"),
    no.WrongSize: (400, "wrong-size"), no.Unreadable: (400, "unreadable"),
    no.Emptied: (410, "emptied"), no.NotTold: (403, "not-told"),
}  # fmt: skip
Asked = Callable[[PersonRequest, str], HttpResponse]


def says_no_in_a_word(view: Asked) -> Asked:
    """A refusal of the urn becomes the word that the browser knows it by."""

    @wraps(view)
    def said(request: PersonRequest, box_key: str) -> HttpResponse:
        try:
            return view(request, box_key)
        except no.Refused as refused:
            status, word = SAYS[type(refused)]
            phase = {"phase": refused.phase} if isinstance(refused, no.NotNow) else {}
            return JsonResponse({"error": word, **phase}, status=status)

    return said


@seen_by(PUBLIC)
@require_safe
def page(request: PersonRequest) -> HttpResponse:
    """What it opens stands in the fragment of the address, which no server is told."""
    return render(request, "urn/ballot.html")


@seen_by(PUBLIC)
@require_safe
@says_no_in_a_word
def card(request: PersonRequest, box_key: str) -> HttpResponse:
    return JsonResponse(Box.objects.named(box_key).card(clock.now()))


@seen_by(PUBLIC)
@csrf_exempt  # no cookie is read here, so none can be abused
@require_POST
@says_no_in_a_word
def cast(request: PersonRequest, box_key: str) -> HttpResponse:
    """201 for a ballot that is new, 200 for one that lies there already."""
    box = Box.objects.named(box_key)
    if int(request.META.get("CONTENT_LENGTH") or 0) > LONGEST:
        raise no.Unreadable
    sent = read(request.body)
    receipt, new = Box.objects.cast_or_found(
        box_key=box.key, nonce=sent.nonce, signature=sent.signature, payload=sent.payload,
        at=clock.now(),
    )  # fmt: skip
    return JsonResponse({"receipt": receipt}, status=201 if new else 200)


@seen_by(PUBLIC)
@require_safe
@says_no_in_a_word
def receipts(request: PersonRequest, box_key: str) -> HttpResponse:
    box = Box.objects.named(box_key)
    phase = box.phase(clock.now())
    if phase is not Phase.CLOSED:
        raise no.NotNow(phase)
    return JsonResponse({"receipts": box.receipts()})
