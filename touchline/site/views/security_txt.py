"""`/.well-known/security.txt`: whom to tell about a weakness, if the installation has said it."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from touchline.kit import clock
from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by

HOLDS_FOR = timedelta(days=180)


@seen_by(PUBLIC)
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """RFC 9116: a contact, and until when to believe it. Nothing about the release."""
    contact = settings.SECURITY_CONTACT
    if not contact:
        raise Http404
    until = (clock.now() + HOLDS_FOR).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [f"Contact: {contact}", f"Expires: {until:%Y-%m-%dT%H:%M:%SZ}"]
    lines += ["Preferred-Languages: en", f"Canonical: {request.build_absolute_uri(request.path)}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
