"""The tree of teams, and one team."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from touchline.kit import clock
from touchline.office.forms.teams import TeamForm
from touchline.people.models import Team
from touchline.people.models.team import found
from touchline.people.models.team_tree import parents_on
from touchline.people.rules.tree import Circle
from touchline.people.trees import team_tree
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """The tree, with who runs each team and how many sell in it."""
    return render(request, "office/teams.html", {"branches": team_tree(on=request.day)})


@seen_by(ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest) -> HttpResponse:
    """Found a team."""
    form = TeamForm(request.POST or None, person=request.person, day=request.day)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "office/team_form.html", {"form": form}, status=status)
    said, at = form.cleaned_data, clock.now()
    with transaction.atomic():
        team = found(
            name=said["name"], parent=said["parent"], since=said["since"], by=request.person, at=at
        )
        team.rename(name=said["name"], crm_key=said["crm_key"], by=request.person, at=at)
    return redirect("office:teams")


@seen_by(ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: PersonRequest, team_key: str) -> HttpResponse:
    """Rename a team, link it with the CRM, hang it elsewhere."""
    team = get_object_or_404(Team.objects.standing(on=request.day), key=team_key)
    form = TeamForm(
        request.POST or None, team=team, person=request.person, day=request.day,
        initial=_as_it_is(team, request),
    )  # fmt: skip
    if form.is_valid() and _change(request, team, form):
        return redirect("office:teams")
    context = {"form": form, "team": team}
    status = 422 if form.is_bound else 200
    return render(request, "office/team_form.html", context, status=status)


def _as_it_is(team: Team, request: PersonRequest) -> dict[str, object]:
    above = parents_on(day=request.day).get(team.pk)
    parent = Team.objects.filter(pk=above).first() if above else None
    return {
        "name": team.name,
        "crm_key": team.crm_key,
        "parent": parent.key if parent else None,
        "since": request.day,
    }


def _change(request: PersonRequest, team: Team, form: TeamForm) -> bool:
    said, at = form.cleaned_data, clock.now()
    try:
        with transaction.atomic():
            team.rename(name=said["name"], crm_key=said["crm_key"], by=request.person, at=at)
            team.hang_below(said["parent"], since=said["since"], by=request.person, at=at)
    except Circle:
        form.add_error("parent", _("That team is part of this one. Nothing changed."))
        return False
    messages.success(request, _("Kept."))
    return True
