"""The CRM's people: first what would change, then, if the administrator wishes, the change."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.office.rules.preview import preview
from touchline.office.views.listing import crm_roster
from touchline.people.models import CrmIdentity, Person
from touchline.people.models.joining import join
from touchline.people.models.reporting_line import managers_on
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """What applying the CRM's list would change. Nothing is written by looking."""
    snapshot, roster = crm_roster()
    names = dict(Person.objects.values_list("pk", "key"))
    managers = {
        names[who]: names[boss]
        for who, boss in managers_on(day=request.day).items()
        if boss is not None
    }
    listed = {row.person_key: row.name for row in snapshot.people()} if snapshot else {}
    people = dict(Person.objects.values_list("key", "name"))
    linked = frozenset(CrmIdentity.objects.values_list("person_key", flat=True))
    shown = preview(roster, managers=managers, listed=listed, people=people, linked=linked)
    return render(request, "office/roster.html", {"snapshot": snapshot, "preview": shown})


@seen_by(ADMIN)
@require_POST
def apply(request: PersonRequest) -> HttpResponse:
    """Bring people, teams, seats and lines in, all of them or none."""
    snapshot, roster = crm_roster()
    if snapshot is None:
        messages.error(request, _("There is no import yet, so there is nobody to bring in."))
        return redirect("office:roster")
    joined = join(roster, since=request.day, by=request.person, at=clock.now())
    messages.success(
        request,
        _("New people: %(persons)s. New teams: %(teams)s. Lines drawn: %(lines)s.")
        % {"persons": joined.persons, "teams": joined.teams, "lines": joined.lines},
    )
    return redirect("office:people")
