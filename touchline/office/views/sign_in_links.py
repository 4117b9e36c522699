"""A link with which a person chooses their first password; shown once, to be handed over."""

from django.contrib import messages
from django.contrib.auth.tokens import default_token_generator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from touchline.kit import clock
from touchline.people.models import Person
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by
from touchline.witness.models import note


@seen_by(ADMIN)
@never_cache
@require_POST
def create(request: PersonRequest, person_key: str) -> HttpResponse:
    """Make a link. It opens no room and shows no record: it lets its holder choose a password."""
    subject = get_object_or_404(Person.objects.select_related("deactivation"), key=person_key)
    if not subject.is_active:
        messages.error(request, _("%s has left. Let them sign in again first.") % subject.name)
        return redirect("office:person", person_key=subject.key)
    with transaction.atomic():
        token = default_token_generator.make_token(subject)
        note(
            act="office.sign_in_link.made",
            by=request.person,
            kind="person",
            key=subject.key,
            at=clock.now(),
        )
    link = request.build_absolute_uri(reverse("welcome", args=[subject.key, token]))
    return render(request, "office/sign_in_link.html", {"subject": subject, "link": link})
