"""The letters of signing in: short, and in plain text.

Their first line is the subject. They leave through Django's mail, which here is an outbox.
"""

from collections.abc import Mapping

from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from touchline.people.models import Organisation, Person

# What the library calls a change, and what a person would call it.
CHANGES = {
    "totp_activated": gettext_lazy("an app that shows codes was added"),
    "totp_deactivated": gettext_lazy("the app that shows codes was removed"),
    "webauthn_added": gettext_lazy("a passkey was added"),
    "webauthn_removed": gettext_lazy("a passkey was removed"),
    "recovery_codes_generated": gettext_lazy("new recovery codes were made"),
    "password_changed": gettext_lazy("the password was changed"),
    "password_reset": gettext_lazy("the password was changed by a link that was sent here"),
    "account_connected": gettext_lazy("single sign-on was connected"),
    "account_disconnected": gettext_lazy("single sign-on was disconnected"),
}


def send_letter(name: str, to: str, context: Mapping[str, object]) -> None:
    """Write `sign_in/mail/NAME.txt` to one address."""
    told = {"organisation": Organisation.the().name, **context}
    text = render_to_string(f"sign_in/mail/{name}.txt", told).strip()
    subject, _empty, body = text.partition("\n")
    EmailMessage(subject=subject.strip(), body=body.strip() + "\n", to=[to]).send()


def tell_of_change(request: HttpRequest, person: Person, *, change: str) -> None:
    """Let a person know that how they sign in was changed, in case it was not them."""
    security = request.build_absolute_uri(reverse("security"))
    what = CHANGES.get(change, _("how you sign in was changed"))
    send_letter("changed", person.email, {"person": person, "what": what, "security": security})
