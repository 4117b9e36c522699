"""One's own address: confirming the one an administrator wrote, or changing it, by a link."""

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from allauth.core import ratelimit
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from touchline.kit import clock
from touchline.people.models import Person
from touchline.sign_in.forms.addresses import NewAddressForm
from touchline.sign_in.models.addresses import confirm_address
from touchline.sign_in.models.links import ADDRESS, Link, make_link, read_link
from touchline.sign_in.views.letters import send_letter
from touchline.sign_in.views.limits import too_many
from touchline.wall.audiences import EVERYONE, PUBLIC, PersonRequest, seen_by


@seen_by(EVERYONE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def change(request: PersonRequest) -> HttpResponse:
    """Ask for another address; whether somebody else has it is not said here."""
    raise_if_reauthentication_required(request, app="allauth.mfa")
    form = NewAddressForm(request.POST or None, person=request.person, day=request.day)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "sign_in/address.html", {"form": form}, status=status)
    if not ratelimit.consume(request, action="manage_email"):
        return too_many(request)
    if not _is_taken(form.cleaned_data["email"], by_others_than=request.person):
        _send_link(request, form.cleaned_data["email"])
    messages.success(request, _("We have sent a link there. It works for three days."))
    return redirect("security")


@seen_by(EVERYONE)
@require_POST
def send(request: PersonRequest) -> HttpResponse:
    """Send a link to the address one has, to confirm it."""
    if not ratelimit.consume(request, action="manage_email"):
        return too_many(request)
    _send_link(request, request.person.email)
    messages.success(request, _("We have sent a link there. It works for three days."))
    return redirect("security")


@seen_by(PUBLIC)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: PersonRequest, token: str) -> HttpResponse:
    """Use the link: by a press, since programs that look at letters open links too."""
    link = read_link(token, purpose=ADDRESS)
    if link is None or _is_taken(link.address, by_others_than=link.person):
        return render(request, "sign_in/link_over.html", status=410)
    if request.method != "POST":
        return render(request, "sign_in/address_confirm.html", {"link": link})
    _take_over(link)
    messages.success(request, _("Thank you. This address is confirmed, and you sign in with it."))
    return redirect("home")


def _take_over(link: Link) -> None:
    at, before = clock.now(), link.person.email
    with transaction.atomic():
        if link.address != before:
            link.person.rename(name=link.person.name, email=link.address, by=link.person, at=at)
            send_letter("address_changed", before, {"person": link.person, "address": link.address})
        confirm_address(link.person, at=at)


def _send_link(request: PersonRequest, address: str) -> None:
    token = make_link(request.person, purpose=ADDRESS, address=address)
    link = request.build_absolute_uri(reverse("address-confirm", args=[token]))
    send_letter("confirm_address", address, {"person": request.person, "link": link})


def _is_taken(address: str, *, by_others_than: Person) -> bool:
    return Person.objects.filter(email=address).exclude(pk=by_others_than.pk).exists()
