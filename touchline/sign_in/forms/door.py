"""Address and password."""

from typing import Any

from allauth.account.forms import LoginForm
from django import forms
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords


class SignInForm(PlainWords, LoginForm):  # type: ignore[misc]
    """The library's form, which counts attempts, in our words."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        address, password = self.fields["login"], self.fields["password"]
        address.label, password.label = _("Email address"), _("Password")
        address.widget = forms.EmailInput(
            attrs={"autocomplete": "username webauthn", "autofocus": True, "maxlength": 254}
        )
        password.help_text = ""
        password.widget.attrs = {"autocomplete": "current-password", "maxlength": 256}


class AddressForm(PlainWords, forms.Form):
    """An address to send a link to, typed by whoever it belongs to."""

    email = forms.EmailField(
        label=_("Email address"), max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )  # fmt: skip

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"]).strip().lower()
