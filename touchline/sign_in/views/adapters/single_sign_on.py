"""What the library asks about single sign-on: which there is, and who a stranger from there is."""

import logging
from datetime import datetime
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialApp
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from requests import RequestException

from touchline.kit import clock
from touchline.people.models import Person
from touchline.people.returning import erased_before
from touchline.sign_in.models.addresses import confirm_address
from touchline.sign_in.rules.providers import OidcProvider, SamlProvider
from touchline.sign_in.rules.vouching import attribute, claims_of, vouched_address
from touchline.sign_in.views.single_sign_on import provider_called, refusal
from touchline.witness.actor import SYSTEM

_log = logging.getLogger(__name__)


class SingleSignOnAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Providers come from `sign-in.toml`; a person is found by an address that is vouched for."""

    def list_apps(
        self, request: HttpRequest, provider: str | None = None, client_id: str | None = None
    ) -> list[SocialApp]:
        apps = [*map(_oidc_app, settings.SIGN_IN_PROVIDERS.oidc)]
        apps += map(_saml_app, settings.SIGN_IN_PROVIDERS.saml)
        return [
            app
            for app in apps
            if provider in {None, app.provider, app.provider_id}
            and client_id in {None, app.client_id}
        ]

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Find whom the provider means; a stranger is sent away, or let in if the file says so."""
        provider = provider_called(sociallogin.account.provider)
        told = sociallogin.account.extra_data
        try:
            address, name = _told_by(provider, told, at=clock.now())
        except (ValueError, TypeError) as odd:
            raise ImmediateHttpResponse(refusal(request, "odd", provider.name)) from odd
        _keep_no_more(sociallogin)
        if sociallogin.state.get("process") == "connect" or sociallogin.is_existing:
            return
        person = Person.objects.active().filter(email=address).first() if address else None
        if person is None and address and provider.creates_people and _is_new(address):
            person = Person.objects.enrol(
                name=name or address.partition("@")[0], email=address, by=SYSTEM, at=clock.now()
            )
        if person is None:
            raise ImmediateHttpResponse(refusal(request, "unknown", provider.name))
        sociallogin.connect(request, person)
        confirm_address(person, at=clock.now())

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Exception | None = None,
        extra_context: dict[str, Any] | None = None,
    ) -> None:
        """Say it in words; the kind of error goes to the log, never what the provider wrote."""
        _log.warning("single sign-on ended with %s", type(exception).__name__)
        turned_back = request.GET.get("error") == "access_denied"  # some send no state with it
        if turned_back or str(error) == "cancelled":
            kind = "cancelled"
        elif isinstance(exception, RequestException):
            kind = "away"
        elif exception is None and (extra_context or {}).get("state") is None:
            kind = "lost"
        else:
            kind = "odd"
        raise ImmediateHttpResponse(refusal(request, kind, str(provider)))

    def get_connect_redirect_url(self, request: HttpRequest, socialaccount: SocialAccount) -> str:
        return reverse("security")

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False


def _told_by(
    provider: OidcProvider | SamlProvider, told: dict[str, Any], *, at: datetime
) -> tuple[str, str]:
    """The address that is vouched for, and the name."""
    if isinstance(provider, SamlProvider):  # signed by the company's own, so all of it is vouched
        return attribute(told, provider.address_attribute).lower(), attribute(told, "name")
    claims = claims_of(told, issuer=provider.issuer, at=at)
    address = vouched_address(
        claims, claim=provider.address_claim, trusted_domains=provider.trusted_domains
    )
    return address, str(claims.get("name") or "")


def _keep_no_more(sociallogin: Any) -> None:
    """Keep only who they are there: names, pictures and groups are the provider's to keep."""
    account = sociallogin.account
    account.extra_data = {}
    if account.pk:
        SocialAccount.objects.filter(pk=account.pk).update(extra_data={})


def _is_new(address: str) -> bool:
    """Neither somebody who has left, nor somebody who was erased and would come back unasked."""
    here = Person.objects.filter(email=address).exists()
    return not here and not erased_before()("", address)


def _oidc_app(one: OidcProvider) -> SocialApp:
    return SocialApp(
        provider="openid_connect", provider_id=one.key, name=one.name,
        client_id=one.client_id, secret=one.secret,
        settings={
            "server_url": one.issuer, "scope": list(one.scopes), "oauth_pkce_enabled": True
        },
    )  # fmt: skip


def _saml_app(one: SamlProvider) -> SocialApp:
    return SocialApp(
        provider="saml", provider_id=one.key, name=one.name, client_id=one.key,
        settings={
            "idp": {
                "entity_id": one.entity_id, "sso_url": one.sso_url, "x509cert": one.certificate
            },
            "attribute_mapping": {"email": one.address_attribute, "name": "name"},
            "advanced": {
                "strict": True, "want_assertion_signed": True, "want_name_id": True,
                "reject_idp_initiated_sso": True, "reject_deprecated_algorithm": True,
                "allow_single_label_domains": True,  # a company may call this host `touchline`
            },
        },
    )  # fmt: skip
