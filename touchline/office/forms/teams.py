"""A team: its name, what the CRM calls it, and where it hangs."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from touchline.people.models import Team
from touchline.wall.lines import SeenForm, WordsField


class TeamForm(SeenForm):
    """Name and place in the tree."""

    name = WordsField(record="directory", max_length=120, label=_("Name"))
    crm_key = WordsField(
        record="directory", max_length=200, required=False, label=_("Name in the CRM"),
        help_text=_("Exactly as the import writes it; the scoreboard finds the team by it."),
    )  # fmt: skip
    parent = forms.ModelChoiceField(
        Team.objects.none(), to_field_name="key", required=False, label=_("Part of"),
        empty_label=_("Nothing: it is at the top"),
    )  # fmt: skip
    since = forms.DateField(
        label=_("From"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, day: date, team: Team | None = None, **options: Any) -> None:
        super().__init__(*args, day=day, **options)
        self.team = team
        parent = self.fields["parent"]
        assert isinstance(parent, forms.ModelChoiceField)  # noqa: S101 - declared above
        others = Team.objects.standing(on=day).order_by("name")
        parent.queryset = others.exclude(pk=team.pk) if team else others
        self.fields["since"].initial = day

    def clean_crm_key(self) -> str:
        crm_key = str(self.cleaned_data["crm_key"]).strip()
        others = Team.objects.exclude(pk=self.team.pk) if self.team else Team.objects.all()
        other = others.filter(crm_key=crm_key).exclude(crm_key="").first()
        if other is not None:
            raise ValidationError(
                _("The CRM’s %(crm)s is already the team %(name)s."),
                params={"crm": crm_key, "name": other.name},
            )
        return crm_key
