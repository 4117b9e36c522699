"""Single sign-on: going to the company's own sign-in, coming back, and what may go wrong there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from allauth.core.internal import ratelimit
from allauth.socialaccount.models import SocialAccount
from allauth.socialaccount.providers.openid_connect import views as oidc
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST
from requests import RequestException

from touchline.kit import clock
from touchline.sign_in.models.factors import note_factor
from touchline.sign_in.rules.providers import OidcProvider, Providers, SamlProvider
from touchline.sign_in.views.letters import tell_of_change
from touchline.sign_in.views.limits import too_many
from touchline.wall.audiences import EVERYONE, PUBLIC, PersonRequest, seen_by

WORDS = {
    "unknown": gettext_lazy(
        "We know nobody by the address it vouches for, or it vouches for none. Ask an administrator"
        " whether you are invited, and with which address."
    ),
    "away": gettext_lazy(
        "It does not answer just now. Nothing was changed; try again in a minute."
    ),
    "lost": gettext_lazy(
        "This sign-in did not begin in this browser, or took longer than ten minutes. Begin again."
    ),
    "cancelled": gettext_lazy("You turned back there. Nothing was changed."),
    "odd": gettext_lazy(
        "It gave an answer that does not hold together. Nothing was changed; begin again, and tell"
        " an administrator if it happens twice."
    ),
}


View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Offer:
    """A button at the door."""

    key: str
    name: str
    path: str


def offered() -> Sequence[Offer]:
    """What the file names, in its order."""
    told = settings.SIGN_IN_PROVIDERS
    oidc_offers = [
        Offer(one.key, one.name, _path("openid_connect_login", one.key)) for one in told.oidc
    ]
    return [
        *oidc_offers,
        *(Offer(one.key, one.name, _path("saml_login", one.key)) for one in told.saml),
    ]


def provider_called(key: str) -> OidcProvider | SamlProvider:
    """The provider with this key. Raises Http404 if the file names none."""
    told: Providers = settings.SIGN_IN_PROVIDERS
    found = told.called(key)
    if found is None:
        raise Http404
    return found


def named_in_the_file(kind: str) -> Callable[[View], View]:
    """An address that is there only if `sign-in.toml` names its provider, by whatever method."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: PersonRequest, /, **names: str) -> HttpResponse:
            known = {one.key for one in getattr(settings.SIGN_IN_PROVIDERS, kind)}
            if known.isdisjoint(names.values()):
                raise Http404
            return view(request, **names)

        return guarded

    return guard


def refusal(request: HttpRequest, kind: str, name: str) -> HttpResponse:
    """The page that says why single sign-on ended here, and what to do."""
    status = {"away": 503, "cancelled": 200}.get(kind, 403)
    context = {"name": name, "words": WORDS[kind]}
    return render(request, "sign_in/single_sign_on_ended.html", context, status=status)


def leave_for(request: HttpRequest, name: str, response: HttpResponse) -> HttpResponse:
    """A page that leads on by itself: a form may send nobody to another site, by our own rules."""
    if response.status_code != 302:
        return response
    context = {"name": name, "onward": response["Location"]}
    return render(request, "sign_in/leaving.html", context)


@seen_by(PUBLIC)
@named_in_the_file("oidc")
@require_POST
def begin(request: PersonRequest, provider_id: str) -> HttpResponse:
    """Go to an OpenID provider."""
    name = provider_called(provider_id).name
    if not may_begin(request):
        return too_many(request)
    try:
        return leave_for(request, name, oidc.login(request, provider_id))
    except (RequestException, KeyError, ValueError):
        return refusal(request, "away", name)


@seen_by(PUBLIC)
@named_in_the_file("oidc")
@require_http_methods(["GET", "HEAD"])
def come_back(request: PersonRequest, provider_id: str) -> HttpResponse:
    """Come back from an OpenID provider."""
    if not in_time(request):
        return too_many(request)
    try:
        response: HttpResponse = oidc.callback(request, provider_id)
    except RequestException:
        return refusal(request, "away", provider_called(provider_id).name)
    except (KeyError, ValueError):
        return refusal(request, "odd", provider_called(provider_id).name)
    return response


@seen_by(EVERYONE)
@require_POST
def disconnect(request: PersonRequest, account: str) -> HttpResponse:
    """Forget who one is at a provider; the next sign-in there connects anew, by the address."""
    raise_if_reauthentication_required(request, app="allauth.mfa")
    mine = SocialAccount.objects.filter(user=request.person, provider=account)
    gone, _per_table = mine.delete()
    if not gone:
        raise Http404
    note_factor("removed", person=request.person, at=clock.now())
    tell_of_change(request, request.person, change="account_disconnected")
    messages.success(request, _("Disconnected. Your other ways in are as they were."))
    return redirect("security")


def may_begin(request: PersonRequest) -> bool:
    wanted = request.POST.get("process", "login")
    if wanted not in {"login", "connect"} or (wanted == "connect" and not request.person):
        raise Http404
    return in_time(request)


def _path(name: str, key: str) -> str:
    return reverse(name, args=[key])


def in_time(request: PersonRequest) -> bool:
    """Whether this place has not asked too often; looking counts, since it asks the provider."""
    used = ratelimit.consume(
        request, app="allauth.account", action="single_sign_on", limit_get=True
    )
    return used is not None
