"""A person as the administrator enters them: name, address, seat, and who they report to."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from touchline.design.wording import PlainWords
from touchline.people.models import Person, Team
from touchline.people.seats import IN_TEAM_TREE, SeatKind
from touchline.wall.lines import AddressField, SeenForm, WordsField


class PersonForm(SeenForm):
    """Name and address."""

    name = WordsField(record="directory", max_length=120, label=_("Name"))
    email = AddressField(record="directory", max_length=254, label=_("E-mail address"))

    def __init__(self, *args: Any, subject: Person | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.subject = subject

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"]).strip().lower()
        others = Person.objects.filter(email=email)
        if self.subject is not None:
            others = others.exclude(pk=self.subject.pk)
        if (other := others.first()) is not None:
            raise ValidationError(
                _("%(name)s already has this address. Use another, or open their page."),
                params={"name": other.name},
            )
        return email


class SeatForm(PlainWords, forms.Form):
    """A seat, and the team it is held in where the seat needs one."""

    kind = forms.ChoiceField(choices=SeatKind.choices, label=_("Seat"))
    team = forms.ModelChoiceField(
        Team.objects.none(), to_field_name="key", required=False, label=_("Team"),
        empty_label=_("No team"),
    )  # fmt: skip
    since = forms.DateField(
        label=_("From"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, day: date, **options: Any) -> None:
        super().__init__(*args, **options)
        _choose_from(self.fields["team"], Team.objects.standing(on=day).order_by("name"))
        self.fields["since"].initial = day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("kind") in IN_TEAM_TREE and not cleaned.get("team"):
            self.add_error("team", _("This seat is held in a team: choose which."))
        if cleaned.get("kind") not in IN_TEAM_TREE:
            cleaned["team"] = None
        return cleaned


class LineForm(PlainWords, forms.Form):
    """Who someone reports to, from which day on."""

    manager = forms.ModelChoiceField(
        Person.objects.none(), to_field_name="key", required=False, label=_("Reports to"),
        empty_label=_("Nobody here"),
    )  # fmt: skip
    since = forms.DateField(
        label=_("From"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, subject: Person, day: date, **options: Any) -> None:
        super().__init__(*args, **options)
        others = Person.objects.active().exclude(pk=subject.pk).named()
        _choose_from(self.fields["manager"], others)
        self.fields["since"].initial = day
        self.fields["manager"].initial = subject.manager(on=day)


class LeaveForm(PlainWords, forms.Form):
    """The first day without a seat."""

    on = forms.DateField(
        label=_("Until"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


def _choose_from(field: forms.Field, choices: Any) -> None:
    assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
    field.queryset = choices
