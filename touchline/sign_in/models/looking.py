"""Whether single sign-on works: its provider answers, and somebody has come in by it."""

import json
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit
from urllib.request import urlopen

from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from touchline.running.checks import Finding, State, checked
from touchline.sign_in.rules.providers import OidcProvider, Providers, SamlProvider

SECONDS: Final = 5
DOCUMENT: Final = "/.well-known/openid-configuration"
NEEDED: Final = ("authorization_endpoint", "token_endpoint", "jwks_uri")


@checked("single-sign-on", "Single sign-on")
def single_sign_on(at: datetime) -> Finding:
    """Bad if a provider does not answer as it should; worth a look until somebody came in by it.

    Asks each provider for its description, for at most five seconds.
    """
    providers: Providers = settings.SIGN_IN_PROVIDERS
    for one in providers.oidc:
        if wrong := _wrong_with(one):
            mend = _("Look at its address in sign-in.toml, and whether this server reaches it.")
            return Finding(State.BAD, f"{one.name}: {wrong}", mend)
    if not providers.every:
        words = _("None is set up: people sign in with a passkey or a password.")
        return Finding(State.GOOD, words)
    for provider in providers.every:
        if not SocialAccount.objects.filter(provider=provider.key).exists():
            words = _("%s is set up, and nobody has come in by it yet.") % provider.name
            return Finding(State.UNSURE, words, _to_try(provider))
    return Finding(State.GOOD, _("It answers, and people have come in by it."))


def _wrong_with(provider: OidcProvider) -> str:
    """What is wrong with a provider's description, in words; empty if nothing is."""
    if urlsplit(provider.issuer).scheme not in {"http", "https"}:
        return _("its address is not one of the web.")
    try:
        with urlopen(provider.issuer.rstrip("/") + DOCUMENT, timeout=SECONDS) as answer:  # noqa: S310
            told: Any = json.load(answer)
    except OSError as error:
        return _("it does not answer (%s).") % type(error).__name__
    except ValueError:
        return _("what it answers is no description of a provider.")
    if not isinstance(told, dict) or any(not told.get(name) for name in NEEDED):
        return _("what it answers is no description of a provider.")
    if str(told.get("issuer", "")).rstrip("/") != provider.issuer.rstrip("/"):
        return _("it calls itself by another address than sign-in.toml does.")
    return ""


def _to_try(provider: OidcProvider | SamlProvider) -> str:
    if isinstance(provider, SamlProvider):
        return _("Sign out and come in by it. Its certificate is looked at then.")
    path = reverse("openid_connect_callback", args=[provider.key])
    return (
        _("Let the provider send people back to https://YOUR-NAME%s, then sign out and come in.")
        % path
    )
