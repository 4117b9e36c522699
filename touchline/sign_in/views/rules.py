"""The administrator's page: what is asked of who signs in, and help for who lost their factors."""

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from touchline.kit import clock
from touchline.people.models import Person
from touchline.sign_in.forms.rules import RulesForm
from touchline.sign_in.models import SignInRules
from touchline.sign_in.models.factors import SECOND, take_factors_away
from touchline.sign_in.models.sessions import end_sessions
from touchline.sign_in.views.letters import send_letter
from touchline.sign_in.views.single_sign_on import offered
from touchline.wall.audiences import ADMIN, PersonRequest, seen_by


@seen_by(ADMIN)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: PersonRequest) -> HttpResponse:
    """Read and change the rules; who has a second factor, and who has none."""
    rules = SignInRules.the()
    form = RulesForm(
        request.POST or None,
        came_by_single_sign_on=SocialAccount.objects.filter(user=request.person).exists(),
        initial={"second_factor": rules.second_factor, "passwords_open": rules.passwords_open},
    )
    if form.is_valid():
        rules.settle(**form.cleaned_data, by=request.person, at=clock.now())
        messages.success(request, _("Kept. It holds from everyone’s next page on."))
        return redirect("sign-in-rules")
    context = {"form": form, "providers": offered(), **_who_has_one()}
    status = 422 if form.is_bound else 200
    return render(request, "sign_in/rules.html", context, status=status)


@seen_by(ADMIN)
@require_POST
def take_away(request: PersonRequest, person_key: str) -> HttpResponse:
    """Somebody lost their passkey, app and codes: theirs go, their sessions end, and they know."""
    subject = get_object_or_404(Person.objects.active(), key=person_key)
    at = clock.now()
    if not take_factors_away(subject, by=request.person, at=at):
        raise Http404
    end_sessions(subject, by=request.person, at=at, besides=request.session.session_key)
    send_letter("factors_taken_away", subject.email, {"person": subject})
    messages.success(
        request,
        _("%s signs in by password alone until they set up a new second factor.") % subject.name,
    )
    return redirect("sign-in-rules")


def _who_has_one() -> dict[str, object]:
    having = Authenticator.objects.filter(type__in=SECOND).values("user")
    everyone = Person.objects.active()
    return {
        "having": everyone.filter(pk__in=having).named(),
        "lacking": everyone.exclude(pk__in=having).count(),
    }
