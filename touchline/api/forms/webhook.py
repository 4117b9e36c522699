"""Where a program is told, and of what."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from django import forms
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from touchline.api.rules.scopes import Event
from touchline.api.rules.webhooks import NotAnAddress, host_of
from touchline.design.wording import PlainWords

SENTENCES: Final[Mapping[Event, Promise]] = {
    Event.MADE: _("A promise was made that you may read. (promise.made)"),
    Event.ENDED: _("A promise that you may read was kept, missed or released. (promise.ended)"),
    Event.HELD: _("A review was held that you take part in. (review.held)"),
    Event.SUBMITTED: _(
        "A prep card was submitted: yours, or for a review that you lead. (card.submitted)"
    ),
}


class WebhookForm(PlainWords, forms.Form):
    """Only what the key's scopes may read is offered."""

    address = forms.URLField(
        label=_("Address"), max_length=2000, assume_scheme="https",
        help_text=_("It is sealed. Only its host is shown again."),
    )  # fmt: skip
    events = forms.MultipleChoiceField(
        label=_("Told when"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one: else there is nothing to tell.")},
    )  # fmt: skip

    def __init__(self, *args: Any, offered: Collection[Event], **options: Any) -> None:
        super().__init__(*args, **options)
        events = self.fields["events"]
        assert isinstance(events, forms.MultipleChoiceField)  # noqa: S101 - declared above
        events.choices = [(one.value, words) for one, words in SENTENCES.items() if one in offered]

    def clean_address(self) -> str:
        address = str(self.cleaned_data["address"])
        try:
            host_of(address, hosts=settings.WEBHOOK_HOSTS)
        except NotAnAddress as why:
            raise forms.ValidationError(gettext(str(why))) from None
        return address

    @property
    def chosen(self) -> list[Event]:
        """After `is_valid()`."""
        return [Event(one) for one in self.cleaned_data["events"]]
