"""Whom to invite, with a sentence of one's own."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from touchline.kit.ids import ALPHABET, LENGTH, new_key
from touchline.office.models import inviting
from touchline.people.models import Person, Team, Wave
from touchline.people.models.person import PersonQuerySet
from touchline.wall.lines import SeenForm, WordsField

MOST_BY_NAME = 200
"""How many names one picks from on a page; beyond, a team is the way."""
EVERYONE, TEAM, SOME, AGAIN = "everyone", "team", "some", "again"


class InviteForm(SeenForm):
    """All who cannot sign in yet, a team's, some of them by name, or a wave's once more.

    `key` is that of the wave to be: sent twice, the form still makes one.
    """

    whom = forms.ChoiceField(widget=forms.RadioSelect, label=_("Whom"))
    team = forms.ModelChoiceField(
        Team.objects.none(), to_field_name="key", required=False, label=_("Team"),
        empty_label=_("Choose a team"),
    )  # fmt: skip
    persons = forms.ModelMultipleChoiceField(
        Person.objects.none(), to_field_name="key", required=False, label=_("By name"),
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    words = WordsField(
        record="invitations", rows=3, max_length=600, required=False,
        label=_("A sentence of your own"),
    )  # fmt: skip
    key = forms.CharField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, person: Person, day: date, again: Wave | None = None, **options: Any
    ) -> None:
        super().__init__(*args, person=person, day=day, **options)
        self.day, self.again = day, again
        self.fields["key"].initial = new_key
        for name in ("team", "persons"):  # one of them, as `whom` says
            self.fields[name].either = True  # type: ignore[attr-defined]
        self._offer(self.fields["team"], Team.objects.standing(on=day).order_by("name"))
        missing = inviting.everyone()
        self.by_name = missing.count() <= MOST_BY_NAME
        if self.by_name:
            self._offer(self.fields["persons"], missing)
        whom = self.fields["whom"]
        assert isinstance(whom, forms.ChoiceField)  # noqa: S101 - declared above
        whom.choices = list(self._choices())
        whom.initial = AGAIN if again else EVERYONE

    def clean_key(self) -> str:
        key = str(self.cleaned_data["key"])
        if not re.fullmatch(f"[{ALPHABET}]{{{LENGTH}}}", key):
            raise ValidationError(_("This page is not whole. Open it again."))
        return key

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        whom = cleaned.get("whom")
        if whom == TEAM and not cleaned.get("team") and "team" not in self.errors:
            self.add_error("team", _("Choose the team."))
        elif whom == SOME and not cleaned.get("persons") and "persons" not in self.errors:
            self.add_error("persons", _("Choose at least one name."))
        if not self.errors:
            cleaned["chosen"] = inviting.chosen(self._people(cleaned))
            if not cleaned["chosen"].persons:
                self.add_error("whom", _("None of them can be invited: they can sign in, or have"
                                         " no address."))  # fmt: skip
        return cleaned

    def _people(self, cleaned: dict[str, Any]) -> PersonQuerySet:
        whom = cleaned["whom"]
        if whom == TEAM:
            return inviting.of_team(cleaned["team"], on=self.day)
        if whom == SOME:
            return inviting.everyone().filter(pk__in=[one.pk for one in cleaned["persons"]])
        if whom == AGAIN and self.again is not None:
            return inviting.missing_of(self.again)
        return inviting.everyone()

    def _choices(self) -> Any:
        if self.again is not None:
            yield AGAIN, _("Whoever of that wave has not come in")
        yield EVERYONE, _("Everyone who cannot sign in yet")
        yield TEAM, _("One team, with those below it")
        if self.by_name:
            yield SOME, _("Some of them, by name")

    @staticmethod
    def _offer(field: forms.Field, choices: Any) -> None:
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
        field.queryset = choices
