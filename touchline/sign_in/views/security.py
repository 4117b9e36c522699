"""One's own page about signing in: everything that opens the door in one's name."""

from allauth.account.adapter import get_adapter
from allauth.socialaccount.models import SocialAccount
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from touchline.kit import clock
from touchline.sign_in.forms.factors import PasskeyNameForm
from touchline.sign_in.models import SignInRules
from touchline.sign_in.models.addresses import is_confirmed
from touchline.sign_in.models.factors import Passkey, factors_of
from touchline.sign_in.models.sessions import open_sessions
from touchline.sign_in.rules.devices import device_of
from touchline.sign_in.views.passwords import may_use_password
from touchline.sign_in.views.single_sign_on import offered
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by


@seen_by(EVERYONE)
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """Password, passkeys, codes, single sign-on and sessions. Nobody else can open it."""
    person, factors = request.person, factors_of(request.person)
    connected = set(SocialAccount.objects.filter(user=person).values_list("provider", flat=True))
    here = request.session.session_key
    context = {
        "factors": factors,
        "passkeys": [(one, _name_form(request, one)) for one in factors.passkeys],
        "confirmed": is_confirmed(person),
        "password_open": may_use_password(request, person),
        "providers": [(one, one.key in connected) for one in offered()],
        "sessions": [
            (row, device_of(row.user_agent), row.session_key == here)
            for row in open_sessions(person, at=clock.now())
        ],
        "must_have": is_wanted_of(request),
        "came_from": get_adapter().get_client_ip(request),
    }
    return render(request, "sign_in/security.html", context)


def _name_form(request: PersonRequest, passkey: Passkey) -> PasskeyNameForm:
    """A form for each of them on one page: the ids of their fields differ."""
    return PasskeyNameForm(
        initial={"name": passkey.name}, auto_id=f"passkey-{passkey.pk}-%s",
        person=request.person, day=request.day,
    )  # fmt: skip


def is_wanted_of(request: PersonRequest) -> bool:
    """Whether the organisation wants a second factor of this person."""
    rules = SignInRules.the()
    if rules.second_factor == SignInRules.SecondFactor.NOBODY:
        return False  # as nearly every page finds it: nobody's seats are asked for
    return rules.want_second_factor(seats=request.person.seat_kinds(on=request.day))


def is_last_that_is_wanted(request: PersonRequest) -> bool:
    """Whether removing one would leave none where one is wanted; then it is said so too."""
    held = factors_of(request.person)
    count = len(held.passkeys) + (held.app_since is not None)
    if count > 1 or not is_wanted_of(request):
        return False
    messages.error(
        request,
        _(
            "This is your only second factor, and your organisation asks for one."
            " Add another first."
        ),
    )
    return True
