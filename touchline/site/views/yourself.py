"""One's own page: taste, password."""

from zoneinfo import available_timezones

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from touchline.people.models import Person
from touchline.sign_in.forms.passwords import ChangePasswordForm, NewPasswordForm
from touchline.sign_in.views.changing import change_password, may_change_now
from touchline.sign_in.views.limits import too_many
from touchline.site.forms.yourself import TasteForm
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by


@seen_by(EVERYONE)
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: PersonRequest) -> HttpResponse:
    """Zone, light or dark, and who one is here."""
    person = request.person
    form = TasteForm(
        request.POST or None, person=person, day=request.day,
        initial={"zone": person.zone, "theme": person.theme},
    )  # fmt: skip
    if form.is_valid():
        person.settle_in(**form.cleaned_data)
        messages.success(request, _("Kept."))
        return redirect("you")
    context = {
        "form": form,
        "zones": sorted(available_timezones()),
        "seats": person.seats.held(on=request.day).select_related("team"),
        "manager": person.manager(on=request.day),
    }
    return render(request, "site/you.html", context, status=422 if form.is_bound else 200)


@seen_by(EVERYONE)
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: PersonRequest) -> HttpResponse:
    """A new password. Sessions on other devices end with it."""
    known = request.person.has_usable_password()
    if not may_change_now(request, asks_the_old_one=known):
        return too_many(request)
    kind = ChangePasswordForm if known else NewPasswordForm
    form = kind(request.POST or None, subject=request.person)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "site/password.html", {"form": form}, status=status)
    change_password(request, password=form.cleaned_data["password"])
    messages.success(request, _("Your new password is kept. Other sessions have ended."))
    return redirect("you")


@seen_by(EVERYONE)
@require_POST
def theme(request: PersonRequest) -> HttpResponse:
    """Light or dark, from the menu of any page; back to that page."""
    chosen = request.POST.get("theme", "")
    if chosen in Person.Theme.values:
        request.person.settle_in(zone=request.person.zone, theme=chosen)
    back = request.META.get("HTTP_REFERER", "")
    safe = url_has_allowed_host_and_scheme(
        back, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return redirect(back if safe else "home")
