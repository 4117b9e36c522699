"""Which kinds of deals and activities serve a priority."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.floor.models import PriorityFilter

DEALS = [("new", _("New business")), ("expansion", _("Expansion")), ("renewal", _("Renewal"))]
What = PriorityFilter.What


class ServingForm(PlainWords, forms.Form):
    """Choices only: the kinds the CRM tells apart. Nothing chosen means that nothing is counted."""

    deals = forms.MultipleChoiceField(
        label=_("New deals that serve it"),
        choices=DEALS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    activities = forms.MultipleChoiceField(
        label=_("Activities that serve it"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, kinds: Sequence[str], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["activities"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 - declared above
        field.choices = [(kind, kind.replace("_", " ")) for kind in kinds]
        for one in self.fields.values():
            one.either = True  # type: ignore[attr-defined]
        if not kinds:
            del self.fields["activities"]

    @property
    def said(self) -> dict[str, set[str]]:
        """What → kinds, once it is valid."""
        return {
            What.DEALS.value: set(self.cleaned_data.get("deals", ())),
            What.ACTIVITIES.value: set(self.cleaned_data.get("activities", ())),
        }
