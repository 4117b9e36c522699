"""A new password, twice; weak ones are refused with the reason."""

from typing import Any

from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.people.models import Person


class NewPasswordForm(PlainWords, forms.Form):
    """A password twice; weak ones are refused with the reason."""

    password = forms.CharField(
        label=_("New password"), strip=False, max_length=256,
        help_text=_("At least 12 characters. A sentence is easier to keep than a riddle."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip
    again = forms.CharField(
        label=_("Once more"), strip=False, max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip

    def __init__(self, *args: Any, subject: Person, **options: Any) -> None:
        super().__init__(*args, **options)
        self.subject = subject

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        password_validation.validate_password(password, self.subject)
        return password

    def clean_again(self) -> str:
        again = str(self.cleaned_data["again"])
        if "password" in self.cleaned_data and again != self.cleaned_data["password"]:
            raise ValidationError(_("The two differ. Type the new password once more."))
        return again


class ChangePasswordForm(NewPasswordForm):
    """The same, after the old one."""

    old = forms.CharField(
        label=_("Your password now"), strip=False, max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )  # fmt: skip
    field_order = ["old", "password", "again"]

    def clean_old(self) -> str:
        old = str(self.cleaned_data["old"])
        if not self.subject.check_password(old):
            raise ValidationError(_("That is not your password now."))
        return old
