"""What the library asks about second factors: how seeds are kept, and what things are called."""

import logging
import secrets
from base64 import b32encode

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import InvalidToken
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from touchline.kit.sealing import own_secrets
from touchline.people.models import Organisation, Person
from touchline.sign_in.rules.sealing import seal, unseal

_log = logging.getLogger(__name__)


class FactorsAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Seeds lie sealed in the database; names are those that a person would use."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": gettext_lazy(
            "This code is not the one we wait for. Take the one shown now."
        ),
    }

    def encrypt(self, text: str) -> str:
        return seal(text, secrets=own_secrets())

    def decrypt(self, encrypted_text: str) -> str:
        """The seed; one that no code fits if the server's secret is another than it was."""
        try:
            return unseal(encrypted_text, secrets=own_secrets())
        except InvalidToken:
            _log.error("a second factor was sealed with another secret of this server")
            return b32encode(secrets.token_bytes(20)).decode("ascii")

    def get_totp_issuer(self) -> str:
        return self._get_site_name()

    def _get_site_name(self) -> str:
        """What an app or a key ring shows beside the address."""
        return f"Touchline, {Organisation.the().name}"

    def generate_authenticator_name(self, user: Person, type: object) -> str:
        return _("Passkey")
