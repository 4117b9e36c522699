"""Saying who an owner in the CRM is, and giving a team the manager whom the CRM lacks."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.people.models import Person
from touchline.wall.lines import AddressField, SeenForm, WordsField


class OwnerForm(PlainWords, forms.Form):
    """One of the owners that are asked about: its key may be anything, so it is never typed."""

    owner = forms.ChoiceField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, owners: Iterable[str], **more: Any) -> None:
        super().__init__(*args, **more)
        owner = self.fields["owner"]
        assert isinstance(owner, forms.ChoiceField)  # noqa: S101 - declared above
        owner.choices = [(key, key) for key in owners]


class LinkForm(OwnerForm):
    """An owner, and who that is here."""

    person = forms.ModelChoiceField(
        Person.objects.none(), to_field_name="key", label=_("Person"),
        empty_label=_("choose a person"), error_messages={"required": _("Choose a person first.")},
    )  # fmt: skip

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        _choose_from(self.fields["person"], Person.objects.get_queryset().named())


class ManagerForm(SeenForm):
    """Someone who is here, or someone new: then with name and address."""

    person = forms.ModelChoiceField(
        Person.objects.none(), to_field_name="key", required=False, label=_("Someone here"),
        empty_label=_("someone new"),
    )  # fmt: skip
    name = WordsField(
        record="directory", max_length=120, required=False, label=_("Name of someone new")
    )
    email = AddressField(
        record="directory", max_length=254, required=False, label=_("E-mail address of theirs")
    )
    since = forms.DateField(
        label=_("From"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, day: date, **more: Any) -> None:
        super().__init__(*args, day=day, **more)
        _choose_from(self.fields["person"], Person.objects.active().named())
        self.fields["since"].initial = day

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"]).strip().lower()
        taken = Person.objects.filter(email=email).first() if email else None
        if taken is not None and self.cleaned_data.get("person") is None:
            raise ValidationError(
                _("%(name)s already has this address: choose them under “Someone here”."),
                params={"name": taken.name},
            )
        return email

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("person") is None:
            for field in ("name", "email"):
                if field in cleaned and not cleaned[field]:
                    self.add_error(field, _("Someone new needs it; or choose someone here."))
        return cleaned


def _choose_from(field: forms.Field, people: Any) -> None:
    assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
    field.queryset = people
