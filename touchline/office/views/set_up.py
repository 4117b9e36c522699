"""Setting up: every step looks at what is there now; nothing is ticked by hand."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from touchline.kit import clock
from touchline.mail.trial import try_out
from touchline.office.forms.pilot import PilotForm
from touchline.office.models import Pilot
from touchline.office.views.refusing import say_what_was_wrong
from touchline.office.views.setting_up import set_up
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_safe
def index(request: PersonRequest) -> HttpResponse:
    """The steps, each with what was found and what to do."""
    asking = request.GET.get("look", "")
    found = set_up(at=clock.now(), on=request.day, asking=asking)
    chosen = Pilot.the()
    initial = {"team": chosen.team.key} if chosen else {}
    context = {"set_up": found, "form": PilotForm(day=request.day, initial=initial)}
    return render(request, "office/set_up.html", context)


@seen_by(ADMIN)
@require_POST
def mail(request: PersonRequest) -> HttpResponse:
    """Send a mail to oneself now, and read what the server said."""
    trial = try_out(to=request.person.email, at=clock.now())
    words = _("%(words)s It said: %(said)s") if trial.said else "%(words)s"
    tell = messages.success if trial.taken else messages.error
    tell(request, words % {"words": trial.words, "said": trial.said})
    return redirect("office:set-up")


@seen_by(ADMIN)
@require_POST
def pilot(request: PersonRequest) -> HttpResponse:
    """Choose the team that begins."""
    form = PilotForm(request.POST, day=request.day)
    if form.is_valid():
        Pilot.choose(form.cleaned_data["team"], by=request.person, at=clock.now())
    else:
        say_what_was_wrong(request, form)
    return redirect("office:set-up")
