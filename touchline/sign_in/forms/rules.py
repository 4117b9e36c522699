"""What the organisation asks of everyone who signs in."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.sign_in.models import SignInRules


class RulesForm(PlainWords, forms.Form):
    """Second factor, and passwords; the latter may close once single sign-on has worked."""

    second_factor = forms.ChoiceField(
        label=_("Second factor"), choices=SignInRules.SecondFactor.choices,
        help_text=_(
            "A passkey or an app, besides the password. Who must have one and has none is led to"
            " setting one up with their next page. Who comes by single sign-on is asked there."
        ),
        widget=forms.RadioSelect,
    )  # fmt: skip
    passwords_open = forms.BooleanField(
        required=False, label=_("People may sign in by password"),
        help_text=_("Administrators always may, so that the door opens if single sign-on breaks."),
    )  # fmt: skip

    def __init__(self, *args: Any, came_by_single_sign_on: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.came_by_single_sign_on = came_by_single_sign_on

    def clean_passwords_open(self) -> bool:
        is_open = bool(self.cleaned_data["passwords_open"])
        if not is_open and not self.came_by_single_sign_on:
            raise ValidationError(
                _("Connect single sign-on to yourself first, so that we both know it works.")
            )
        return is_open
