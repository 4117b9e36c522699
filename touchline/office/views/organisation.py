"""The organisation's name, zone, fiscal year and currency."""

from zoneinfo import available_timezones

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from touchline.kit import clock
from touchline.office.forms.organisation import OrganisationForm
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: PersonRequest) -> HttpResponse:
    """Read and change it."""
    organisation = request.organisation
    names = ("name", "zone", "fiscal_year_starts", "currency", "deal_address")
    form = OrganisationForm(
        request.POST or None, person=request.person, day=request.day,
        initial={name: getattr(organisation, name) for name in names},
    )  # fmt: skip
    if form.is_valid():
        organisation.describe(**form.cleaned_data, by=request.person, at=clock.now())
        messages.success(request, _("Kept. Quarters are counted anew from now on."))
        return redirect("office:organisation")
    context = {"form": form, "zones": sorted(available_timezones())}
    status = 422 if form.is_bound else 200
    return render(request, "office/organisation.html", context, status=status)
