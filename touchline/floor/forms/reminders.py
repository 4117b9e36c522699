"""How one wishes to be reminded, and where a team's channel is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.floor.models.reminders import Often
from touchline.floor.rules.channel import Kind, NotAChannel, kind_of
from touchline.floor.rules.reminders import is_quiet

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

HOURS = [(hour, f"{hour}:00") for hour in range(24)]


def _hour(label: StrOrPromise) -> forms.TypedChoiceField:
    select = forms.Select(attrs={"class": "select"})
    return forms.TypedChoiceField(label=label, choices=HOURS, coerce=int, widget=select)


class RemindersForm(PlainWords, forms.Form):
    """Nobody but the person reads these choices."""

    often = forms.ChoiceField(
        label=_("Mail of the morning"), choices=Often, widget=forms.RadioSelect
    )
    hour = _hour(_("At"))
    quiet_from = _hour(_("Quiet from"))
    quiet_until = _hour(_("Quiet until"))

    def clean(self) -> dict[str, Any]:
        """A mail at an hour that is quiet would never leave: say so instead of keeping silent."""
        said = super().clean() or {}
        if said.get("often") != Often.OFF and {"hour", "quiet_from", "quiet_until"} <= said.keys():
            quiet = is_quiet(said["hour"], first=said["quiet_from"], last=said["quiet_until"])
            if quiet:
                self.add_error(
                    "hour", gettext("This hour is quiet. Choose another, or other quiet hours.")
                )
        return said


class ChannelForm(PlainWords, forms.Form):
    """The address that the service gives for its channel: whoever has it can write there."""

    address = forms.URLField(
        label=_("Address of the channel’s incoming webhook"),
        max_length=2000,
        assume_scheme="https",
        help_text=_("It is sealed and shown to nobody again, you among them."),
    )

    def clean_address(self) -> str:
        address = str(self.cleaned_data["address"])
        try:
            kind_of(address, also=settings.CHANNEL_HOSTS)
        except NotAChannel as why:
            raise forms.ValidationError(gettext(str(why))) from None
        return address

    @property
    def kind(self) -> Kind:
        """Whose channel it is; asked after the form was found valid."""
        return kind_of(self.cleaned_data["address"], also=settings.CHANNEL_HOSTS)
