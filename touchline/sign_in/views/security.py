"""One's own page about signing in: everything that opens the door in one's name."""

from allauth.account.adapter import get_adapter
from allauth.socialaccount.models import SocialAccount
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from touchline.kit import clock
from touchline.sign_in.models import SignInRules
from touchline.sign_in.models.addresses import is_confirmed
from touchline.sign_in.models.factors import factors_of
from touchline.sign_in.models.sessions import open_sessions
from touchline.sign_in.rules.devices import device_of
from touchline.sign_in.views.single_sign_on import offered
from touchline.wall.audiences import EVERYONE, PersonRequest, seen_by


@seen_by(EVERYONE)
@require_safe
def show(request: PersonRequest) -> HttpResponse:
    """Password, passkeys, codes, single sign-on and sessions. Nobody else can open it."""
    person = request.person
    connected = set(SocialAccount.objects.filter(user=person).values_list("provider", flat=True))
    here = request.session.session_key
    context = {
        "factors": factors_of(person),
        "confirmed": is_confirmed(person),
        "password_open": SignInRules.the().passwords_open_to(
            seats=person.seat_kinds(on=request.day)
        ),
        "providers": [(one, one.key in connected) for one in offered()],
        "sessions": [
            (row, device_of(row.user_agent), row.session_key == here)
            for row in open_sessions(person, at=clock.now())
        ],
        "must_have": is_wanted_of(request),
        "came_from": get_adapter().get_client_ip(request),
    }
    return render(request, "sign_in/security.html", context)


def is_wanted_of(request: PersonRequest) -> bool:
    """Whether the organisation wants a second factor of this person."""
    seats = request.person.seat_kinds(on=request.day)
    return SignInRules.the().want_second_factor(seats=seats)


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
