"""What the library asks about passwords, attempts, letters, and what to say."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import ratelimit
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from touchline.kit import clock
from touchline.people.models import Person
from touchline.sign_in.models.attempts import PASSWORD, note_failure
from touchline.sign_in.rules.proxies import came_from
from touchline.sign_in.views.letters import tell_of_change
from touchline.sign_in.views.passwords import may_use_password
from touchline.witness.models import note

NOT_TOGETHER = _(
    "This address and this password do not belong together. Try again, or have a link sent to you."
)
TOO_OFTEN = _("That was tried too often. Wait five minutes, then try again.")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs themselves up; everything is said in our words; each sign-in is a line."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": NOT_TOGETHER,
        "incorrect_password": _("That is not your password now."),
        "too_many_login_attempts": TOO_OFTEN,
        "rate_limited": TOO_OFTEN,
        "passwords_closed": _(
            "Passwords are closed here. Sign in with single sign-on; nothing of yours is lost."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_ajax(self, request: HttpRequest) -> bool:
        """Pages answer with pages; what a script asks for has an address of its own."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return came_from(
            peer=request.META.get("REMOTE_ADDR", ""),
            forwarded=request.headers.get("x-forwarded-for", ""),
            proxies=settings.ALLAUTH_TRUSTED_PROXY_COUNT,
        )

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Few failures from one place for one address, more for the address from anywhere.

        Only the first would let many machines guess; only the second would let anyone lock a
        colleague out with five wrong words.
        """
        super().pre_authenticate(request, **credentials)
        address = str(credentials.get("email", "")).lower()
        if not ratelimit.consume(request, action="address_tried", key=address):
            raise self.validation_error("too_many_login_attempts")

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Person | None:
        person: Person | None = super().authenticate(request, **credentials)
        if person is not None and not may_use_password(request, person):
            note_failure(PASSWORD, person=person, at=clock.now())
            raise self.validation_error("passwords_closed")
        return person

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        address = str(credentials.get("email", "")).strip().lower()
        person = Person.objects.filter(email=address).first()
        note_failure(PASSWORD, person=person, at=clock.now())

    def login(self, request: HttpRequest, user: Person) -> None:
        """The line says by which steps: `password`, `password+mfa`, `socialaccount`, `link`…"""
        ways = "+".join(step["method"] for step in get_authentication_records(request, user))
        super().login(request, user)
        act = f"sign_in.person.signed_in.{ways[:30]}"
        note(act=act, by=user, kind="person", key=user.key, at=clock.now())

    def set_password(self, user: Person, password: str) -> None:
        user.choose_password(password=password, by=user, at=clock.now())

    def respond_user_inactive(self, request: HttpRequest, user: Person) -> HttpResponse:
        """Who has left reads what a stranger reads."""
        messages.error(request, str(NOT_TOGETHER))
        return redirect("sign-in")

    def add_message(  # noqa: PLR0917 - the library calls it so
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Our views say what was kept; the library only passes on what went wrong."""
        if message:
            messages.add_message(request, level, str(message), extra_tags=extra_tags)

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Person,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        tell_of_change(self.request, user, change=template_prefix.rpartition("/")[2])

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """In our words, the one that is at hand first."""
        words = {
            "reauthenticate": _("With your password"),
            "mfa_reauthenticate": _("With a code"),
            "mfa_reauthenticate:webauthn": _("With a passkey"),
        }
        ways = super().get_reauthentication_methods(user)
        return [way | {"description": words[way["id"]]} for way in ways]

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Failures count for an address and the place they come from, together."""
        address = str(credentials.get("email", "")).lower()
        return f"{self.get_client_ip(request)} {address}"
