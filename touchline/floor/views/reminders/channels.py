"""A team's channel: connected, tried and disconnected by who runs the team."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from touchline.floor.forms.reminders import ChannelForm
from touchline.floor.models.channel_notices import tell_channel
from touchline.floor.models.team_channel import TeamChannel
from touchline.floor.views.asking import team_run
from touchline.kit import clock
from touchline.kit.ids import new_key
from touchline.people.models import Team
from touchline.wall.audiences import LEADER, MANAGER, PersonRequest, seen_by
from touchline.wall.reaching import within_reach


@seen_by(MANAGER, LEADER)
@within_reach("team", team_run)
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: PersonRequest, team: Team) -> HttpResponse:
    """Whether there is one, and connecting one."""
    form = ChannelForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        address, at = form.cleaned_data["address"], clock.now()
        TeamChannel.objects.connect(team, address=address, kind=form.kind, by=request.person, at=at)
        messages.success(request, _("Connected. Send a first notice to see that it arrives."))
        return redirect("floor:reminders:channel", team.key)
    channel = TeamChannel.objects.filter(team=team).first()
    context = {"team": team, "form": form, "channel": channel}
    status = 422 if form.errors else 200
    return render(request, "floor/reminders/channel.html", context, status=status)


@seen_by(MANAGER, LEADER)
@within_reach("team", team_run)
@require_POST
def try_it(request: PersonRequest, team: Team) -> HttpResponse:
    """A first notice, so that one sees where they arrive."""
    words = _("Touchline tells this channel about %(team)s from now on.") % {"team": team.name}
    path = reverse("floor:scoreboard", args=[team.key])
    tell_channel(team, words, path=path, key=f"trial.{new_key()}", at=clock.now())
    messages.success(request, _("A notice is on its way. Look into the channel."))
    return redirect("floor:reminders:channel", team.key)


@seen_by(MANAGER, LEADER)
@within_reach("team", team_run)
@require_POST
def disconnect(request: PersonRequest, team: Team) -> HttpResponse:
    """Nothing goes there any more."""
    channel = TeamChannel.objects.filter(team=team).first()
    if channel is not None:
        channel.disconnect(by=request.person, at=clock.now())
        messages.success(request, _("Disconnected. Nothing goes to the channel any more."))
    return redirect("floor:reminders:channel", team.key)
