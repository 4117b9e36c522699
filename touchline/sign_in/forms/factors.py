"""Codes, passkeys, and one's password again before they are changed."""

from typing import Any

from allauth.account.forms import ReauthenticateForm
from allauth.mfa.base import forms as base
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.core.cache import cache
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.wall.lines import SeenForm, WordsField

OPEN_FOR = 120
"""Seconds in which a code of an app could be right: its own half minute, one before, one after."""


class _Emptied(forms.TextInput):
    """Drawn again it is empty: a code that was wrong is of no use any more."""

    render_value = False

    def format_value(self, value: Any) -> None:
        return None


class CodeField(PlainWords):
    """A field for a code, as a phone offers it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        code = self.fields["code"]
        code.label = _("Code")
        code.widget = _Emptied(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "maxlength": 12}
        )


class OnceOnly:
    """A code of an app works once, also within the minute and a half in which it could be right.

    The library remembers it for half a minute only; with clocks that may differ, that is too short.
    """

    authenticator: Authenticator

    def clean_code(self) -> str:
        code = str(super().clean_code())  # type: ignore[misc]
        if self.authenticator.type == Authenticator.Type.TOTP:
            plain = "".join(sign for sign in code if sign.isalnum())
            used = f"touchline.code.used.{self.authenticator.pk}.{plain}"
            if not cache.add(used, "y", timeout=OPEN_FOR):
                raise base.get_adapter().validation_error("incorrect_code")
        return code


class SecondFactorForm(OnceOnly, CodeField, base.AuthenticateForm):  # type: ignore[misc]
    """A code after the password."""


class CodeAgainForm(OnceOnly, CodeField, base.ReauthenticateForm):  # type: ignore[misc]
    """A code before something is changed."""


class FirstCodeForm(CodeField, ActivateTOTPForm):  # type: ignore[misc]
    """The first code of an app that was just set up."""


class PasswordAgainForm(PlainWords, ReauthenticateForm):  # type: ignore[misc]
    """The password before something is changed."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["password"].label = _("Your password now")
        self.fields["password"].help_text = ""
        self.fields["password"].widget.attrs = {"autocomplete": "current-password"}


class PasskeyNameForm(SeenForm):
    """What its owner calls a passkey."""

    name = WordsField(
        record="sign_in", max_length=60, label=_("What you call it"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip


class NewPasskeyForm(PlainWords, webauthn.AddWebAuthnForm):  # type: ignore[misc]
    """A passkey and what its owner calls it; it always asks the person, so it is enough alone."""

    passwordless = None

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        name = self.fields["name"]
        name.label = _("What you call it")
        name.help_text = _("So that you know it again, like “Laptop”. Only you read it.")
        name.widget.attrs = {"maxlength": 60, "autocomplete": "off"}
