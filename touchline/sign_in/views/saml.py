"""Single sign-on by SAML 2.0, for companies that have nothing newer; with the extra `saml`.

The provider's answer comes as a form from another site, without our cookie. The library keeps it
for one redirect under a cookie of its own, and reads it in a request that has ours.
"""

from importlib import import_module
from typing import Any

from django.http import Http404, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from touchline.sign_in.views.limits import too_many
from touchline.sign_in.views.single_sign_on import (
    in_time,
    leave_for,
    may_begin,
    named_in_the_file,
    provider_called,
)
from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by


@seen_by(PUBLIC)
@named_in_the_file("saml")
@require_POST
def begin(request: PersonRequest, organization_slug: str) -> HttpResponse:
    """Go to a SAML provider."""
    name = provider_called(organization_slug).name
    if not may_begin(request):
        return too_many(request)
    return leave_for(request, name, _answer("login", request, organization_slug))


@seen_by(PUBLIC)
@named_in_the_file("saml")
@csrf_exempt
@require_POST
def come_back(request: PersonRequest, organization_slug: str) -> HttpResponse:
    """Take the provider's answer; it is believed only for its signature, in the next request."""
    if not in_time(request):
        return too_many(request)
    return _answer("acs", request, organization_slug)


@seen_by(PUBLIC)
@named_in_the_file("saml")
@require_safe
def finish(request: PersonRequest, organization_slug: str) -> HttpResponse:
    """Read the answer: signed, meant for us, in time, and to a question this browser asked."""
    return _answer("finish_acs", request, organization_slug)


@seen_by(PUBLIC)
@named_in_the_file("saml")
@require_safe
def metadata(request: PersonRequest, organization_slug: str) -> HttpResponse:
    """What the provider's administrator needs to know about us; no address for signing out."""
    library = _library()
    app = library.get_app_or_404(request, organization_slug)
    told = library.build_saml_config(request, app.settings, organization_slug)
    del told["sp"]["singleLogoutService"]
    settings = library.OneLogin_Saml2_Settings(settings=told, sp_validation_only=True)
    return HttpResponse(settings.get_sp_metadata(), content_type="text/xml")


@seen_by(PUBLIC)
@named_in_the_file("saml")
@require_http_methods(["GET", "HEAD"])
def sign_out(request: PersonRequest, organization_slug: str) -> HttpResponse:
    """The library asks for an address for signing out everywhere; we do not do it, and say so."""
    raise Http404


def _answer(view: str, request: PersonRequest, key: str) -> HttpResponse:
    """What the library's view says."""
    response: HttpResponse = getattr(_library(), view)(request, organization_slug=key)
    return response


def _library() -> Any:
    """Imported only where the file names such a provider: it comes with the extra."""
    return import_module("allauth.socialaccount.providers.saml.views")
