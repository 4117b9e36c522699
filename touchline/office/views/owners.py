"""Owners of deals whom nobody here is linked with, and managers whom the CRM lacks."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.office.forms.owners import LinkForm, ManagerForm, OwnerForm
from touchline.office.models import SetAsideOwner
from touchline.office.views.refusing import say_what_was_wrong
from touchline.office.views.unlinked import unlinked
from touchline.people.models import CrmIdentity, Person, Team
from touchline.people.models.managing import manage, unmanaged
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Who is asked about, with who it probably is; teams without a manager; what was set aside."""
    snapshot, asked = unlinked()
    context = {
        "snapshot": snapshot,
        "page": Paginator(asked, 20).get_page(request.GET.get("page")),
        "likely": sum(bool(match.likely) for match in asked),
        "people": Person.objects.get_queryset().named(),
        "teams": [(one, _manager_form(request, one.team, one.run_by))
                  for one in unmanaged(on=request.day)],
        "set_aside": SetAsideOwner.objects.all(),
    }  # fmt: skip
    return render(request, "office/owners.html", context)


@seen_by(ADMIN)
@require_POST
def link(request: PersonRequest) -> HttpResponse:
    """An owner is this person."""
    _snapshot, asked = unlinked()
    form = LinkForm(request.POST, owners=[match.owner.person_key for match in asked])
    if form.is_valid():
        person, owner = form.cleaned_data["person"], form.cleaned_data["owner"]
        CrmIdentity.objects.link(person, person_key=owner, by=request.person, at=clock.now())
        messages.success(request, _("Linked. These deals belong to %s now.") % person)
    else:
        say_what_was_wrong(request, form)
    return redirect("office:owners")


@seen_by(ADMIN)
@require_POST
def link_likely(request: PersonRequest) -> HttpResponse:
    """Every owner is the person it probably is, all of them or none."""
    _snapshot, asked = unlinked()
    likely = [match for match in asked if match.likely]
    people = {one.key: one for one in Person.objects.filter(key__in=[m.likely for m in likely])}
    with transaction.atomic():
        for match in likely:
            CrmIdentity.objects.link(
                people[match.likely], person_key=match.owner.person_key,
                by=request.person, at=clock.now(),
            )  # fmt: skip
    n = len(likely)
    messages.success(request, ngettext("%(n)s owner linked.", "%(n)s owners linked.", n) % {"n": n})
    return redirect("office:owners")


@seen_by(ADMIN)
@require_POST
def set_aside(request: PersonRequest) -> HttpResponse:
    """An owner is no person."""
    _snapshot, asked = unlinked()
    form = OwnerForm(request.POST, owners=[match.owner.person_key for match in asked])
    if form.is_valid():
        owner = form.cleaned_data["owner"]
        SetAsideOwner.objects.set_aside(owner, by=request.person, at=clock.now())
        messages.success(request, _("Set aside. It is not asked about again."))
    else:
        say_what_was_wrong(request, form)
    return redirect("office:owners")


@seen_by(ADMIN)
@require_POST
def ask_again(request: PersonRequest, owner_key: str) -> HttpResponse:
    """It may be a person after all."""
    record = get_object_or_404(SetAsideOwner, key=owner_key)
    record.undo(by=request.person, at=clock.now())
    return redirect("office:owners")


@seen_by(ADMIN)
@require_POST
def unlink(request: PersonRequest, person_key: str, identity: int) -> HttpResponse:
    """The owner was someone else: the link is cut, and the owner is asked about again."""
    found = get_object_or_404(CrmIdentity, pk=identity, person__key=person_key)
    found.unlink(by=request.person, at=clock.now())
    messages.success(request, _("The link is cut. You can say who the owner is instead."))
    return redirect("office:person", person_key=person_key)


@seen_by(ADMIN)
@require_POST
def add_manager(request: PersonRequest, team_key: str) -> HttpResponse:
    """Someone runs this team, and its sellers who report to nobody report to them."""
    team = get_object_or_404(Team.objects.standing(on=request.day), key=team_key)
    form = ManagerForm(request.POST, person=request.person, day=request.day, prefix=team.key)
    if not form.is_valid():
        context = {"form": form, "team": team}
        return render(request, "office/owners_manager.html", context, status=422)
    said, at = form.cleaned_data, clock.now()
    with transaction.atomic():
        manager = said["person"] or Person.objects.enrol(
            name=said["name"], email=said["email"], by=request.person, at=at
        )
        drawn = manage(team, manager, since=said["since"], by=request.person, at=at)
    told = {"name": manager.name, "team": team.name, "n": drawn}
    messages.success(request, _("%(name)s runs %(team)s. Lines drawn: %(n)s.") % told)
    return redirect("office:owners")


def _manager_form(request: PersonRequest, team: Team, run_by: Person | None) -> ManagerForm:
    return ManagerForm(
        person=request.person, day=request.day, prefix=team.key,
        initial={"person": run_by.key if run_by else None},
    )  # fmt: skip
