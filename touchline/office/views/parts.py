"""Which parts are on for which team; switching one off says what goes before it does."""

from dataclasses import dataclass

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from touchline.kit import clock
from touchline.office.forms.parts import PartsForm
from touchline.office.views.part_matrix import matrix
from touchline.people.models import Team
from touchline.people.models.team_tree import tree_on
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by
from touchline.wall.models import PartSwitch
from touchline.wall.parts import PARTS, TOO_MUCH, Part, Says, Switches
from touchline.wall.switched import switches_on


@dataclass(frozen=True)
class Loss:
    """A part that would go, and for how many teams."""

    part: Part
    teams: int


@seen_by(ADMIN)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """Teams by parts, the minutes they ask, and what was said for later days."""
    rows = matrix(tree_on(day=request.day), switches_on(day=request.day))
    later = PartSwitch.objects.coming(after=request.day)
    coming = [(one, PARTS[one.part]) for one in later if one.part in PARTS]
    context = {"rows": rows, "parts": PARTS.values(), "coming": coming, "too_much": TOO_MUCH}
    return render(request, "office/parts.html", context)


@seen_by(ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def everyone(request: PersonRequest) -> HttpResponse:
    """What holds wherever a team says nothing of its own."""
    return _switching(request, team=None)


@seen_by(ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def of_team(request: PersonRequest, team_key: str) -> HttpResponse:
    """What holds for a team and those below it."""
    team = get_object_or_404(Team.objects.standing(on=request.day), key=team_key)
    return _switching(request, team=team)


def _switching(request: PersonRequest, *, team: Team | None) -> HttpResponse:
    switches, pk = switches_on(day=request.day), team.pk if team else None
    form = PartsForm(request.POST or None, team=pk, switches=switches, day=request.day)
    context = {"form": form, "team": team}
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "office/parts_of_team.html", context, status=status)
    said = form.said()
    losses = _losses(switches, switches.saying(pk, said))
    if losses and "sure" not in request.POST:
        return render(request, "office/parts_going.html", context | {"losses": losses})
    _say(request, form, team=team, said=said)
    return redirect("office:parts")


def _say(
    request: PersonRequest, form: PartsForm, *, team: Team | None, said: dict[str, Says]
) -> None:
    since, at = form.cleaned_data["since"], clock.now()
    with transaction.atomic():
        for key, says in said.items():
            PartSwitch.objects.switch(
                key, team=team, says=says, since=since, by=request.person, at=at
            )
    messages.success(request, _("Kept.") if said else _("Nothing was changed."))


def _losses(now: Switches, then: Switches) -> list[Loss]:
    """What goes, part by part; for everyone it counts even while there is no team."""
    lost = [Loss(part, len(now.losing(part.key, then=then))) for part in PARTS.values()]
    gone = now.of_team(None) - then.of_team(None)
    return [loss for loss in lost if loss.teams or loss.part.key in gone]
