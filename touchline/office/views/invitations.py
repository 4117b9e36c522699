"""Inviting people: whom, what they will read, and who is still missing."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from touchline.kit import clock
from touchline.office.forms.invitations import SOME, InviteForm
from touchline.office.models import inviting
from touchline.office.models.invitation_letters import send_wave, written_to
from touchline.people.models import Invitation, Wave
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Who cannot sign in yet, with their latest invitation, and the waves so far."""
    at = clock.now()
    page = Paginator(inviting.everyone(), 50).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "missing": inviting.latest_of(list(page), at=at),
        "waves": inviting.waves(at=at)[:50],
        "mail_set": settings.MAIL_SERVER is not None,
    }
    return render(request, "office/invitations.html", context)


@seen_by(ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest) -> HttpResponse:
    """Choose whom and say something; then look at the letter; then send."""
    again = Wave.objects.filter(key=request.GET.get("again", "")).first()
    named = request.GET.get("person", "")
    form = InviteForm(
        request.POST or None, person=request.person, day=request.day, again=again,
        initial={"persons": [named], "whom": SOME} if named else None,
    )  # fmt: skip
    if not form.is_valid():
        context = {"form": form, "again": again, "mail_set": settings.MAIL_SERVER is not None}
        status = 422 if form.is_bound else 200
        return render(request, "office/invitation_new.html", context, status=status)
    return _send(request, form) if "send" in request.POST else _look(request, form)


@seen_by(ADMIN)
@require_POST
def withdraw(request: PersonRequest, wave_key: str, invitation_key: str) -> HttpResponse:
    """One link works no more."""
    mine = Invitation.objects.filter(wave__key=wave_key).select_related("person")
    invitation = get_object_or_404(mine, key=invitation_key)
    if invitation.withdraw(by=request.person, at=clock.now()):
        said = _("The link of %s opens nothing any more.") % invitation.person.name
        messages.success(request, said)
    else:
        messages.info(request, _("This invitation had ended already. Nothing was changed."))
    return redirect("office:wave", wave_key=wave_key)


def _look(request: PersonRequest, form: InviteForm) -> HttpResponse:
    """What the first of them will read; the link is put in when it is sent."""
    found = form.cleaned_data["chosen"]
    draft = Wave(by=request.person, words=form.cleaned_data["words"].strip())
    link = request.build_absolute_uri(reverse("invited", args=["…"])).replace("%E2%80%A6", "…")
    context = {
        "form": form,
        "chosen": found,
        "first": found.persons[0],
        "names": [one.name for one in found.persons[:200]],
        "letter": written_to(found.persons[0], draft, link=link, at=clock.now()),
        "sender": settings.DEFAULT_FROM_EMAIL,
        "mail_set": settings.MAIL_SERVER is not None,
    }
    return render(request, "office/invitation_look.html", context)


def _send(request: PersonRequest, form: InviteForm) -> HttpResponse:
    if settings.MAIL_SERVER is None:
        messages.error(request, _("No mail server is set, so nothing was sent."))
        return redirect("office:invitations")
    asked = form.cleaned_data
    wave = send_wave(
        asked["chosen"].persons, words=asked["words"], base=request.build_absolute_uri("/"),
        key=asked["key"], by=request.person, at=clock.now(),
    )  # fmt: skip
    messages.success(request, _("The invitations are on their way."))
    return redirect("office:wave", wave_key=wave.key)
