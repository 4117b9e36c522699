"""A forgotten password: a link to the address, and choosing a new one with it."""

from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from touchline.people.models import Person
from touchline.sign_in.forms.door import AddressForm
from touchline.sign_in.forms.passwords import NewPasswordForm
from touchline.sign_in.models.links import NEW_PASSWORD, make_link, read_link
from touchline.sign_in.views.entering import choose_first_password
from touchline.sign_in.views.letters import send_letter, tell_of_change
from touchline.sign_in.views.limits import too_many
from touchline.sign_in.views.passwords import may_use_password
from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by


@seen_by(PUBLIC)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: PersonRequest) -> HttpResponse:
    """Send a link; the page says the same whether we know the address or not."""
    form = AddressForm(request.POST or None)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "sign_in/forgotten.html", {"form": form}, status=status)
    address = form.cleaned_data["email"]
    if not ratelimit.consume(request, action="reset_password", key=address):
        return too_many(request)
    _send_to(request, address)
    return render(request, "sign_in/forgotten_sent.html", {"address": address})


@seen_by(PUBLIC)
@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: PersonRequest, token: str) -> HttpResponse:
    """Choose a new password by the link; it ends with its use, or after two hours."""
    if not ratelimit.consume(request, action="reset_password_from_key"):
        return too_many(request)
    link = read_link(token, purpose=NEW_PASSWORD)
    if link is None or not may_use_password(request, link.person):
        return render(request, "sign_in/link_over.html", status=410)
    form = NewPasswordForm(request.POST or None, subject=link.person)
    if not form.is_valid():
        context = {"form": form, "subject": link.person}
        status = 422 if form.is_bound else 200
        return render(request, "sign_in/new_password.html", context, status=status)
    tell_of_change(request, link.person, change="password_reset")
    chosen = form.cleaned_data["password"]
    return choose_first_password(request, link.person, password=chosen, mailed=True)


def _send_to(request: HttpRequest, address: str) -> None:
    person = Person.objects.active().filter(email=address).first()
    if person is None or not may_use_password(request, person):
        return  # nobody is written to whom nobody here knows
    token = make_link(person, purpose=NEW_PASSWORD, address=address)
    link = request.build_absolute_uri(reverse("new-password", args=[token]))
    send_letter("new_password", address, {"person": person, "link": link})
