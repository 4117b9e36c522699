"""What an administrator chooses: one round, the rhythm of rounds, who reads free words first."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.people.models import Person
from touchline.pulse.rules.days import OPEN_DAYS, SOONEST
from touchline.pulse.rules.planned import NotPlanned, Planned, planned
from touchline.pulse.rules.scales import Scale
from touchline.wall.lines import SeenForm, WordsField

WHY: Final[dict[str, str | Promise]] = {
    "soon": _lazy("Choose a day at least three days ahead: a paper and its ballot have to lie days"
                  " apart, or a look at the network could join them."),
    "days": _lazy("Between three days and two weeks."),
    "k": _lazy("Never fewer than five."),
}  # fmt: skip
AT_MOST: Final = 3


class _Options(SeenForm):
    """What holds for a round, whoever plans it."""

    days = forms.IntegerField(
        label=_lazy("Open for so many days"), initial=7,
        min_value=OPEN_DAYS.start, max_value=OPEN_DAYS.stop - 1,
    )  # fmt: skip
    k = forms.IntegerField(
        label=_lazy("Ballots that a figure needs at least"), initial=8, min_value=5, max_value=50,
        help_text=_lazy("Eight is usual. Fewer than five is never allowed."),
    )  # fmt: skip
    coach_item = forms.BooleanField(
        required=False, label=_lazy("Also ask who coaches them"),
        help_text=_lazy("Compared for the whole organisation only. It costs as much of a year’s"
                        " privacy as the figure."),
    )  # fmt: skip
    words = forms.BooleanField(
        required=False, label=_lazy("Take free words in groups of thirty or more"),
        help_text=_lazy("A custodian reads them first and takes out names."),
    )  # fmt: skip


class PlanForm(_Options):
    """One round."""

    scale = forms.ChoiceField(label=_lazy("What is asked"))
    opens_on = forms.DateField(
        label=_lazy("Opens on"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_lazy("Ballot papers go out in the two weeks before."),
    )  # fmt: skip
    recipient = WordsField(
        record="pulse_rounds", required=False, max_length=120,
        label=_lazy("Custodian’s age key, for a sealed urn"),
        help_text=_lazy("Then ballots can only be read on the custodian’s own machine. Leave it"
                        " empty if the server counts."),
    )  # fmt: skip
    field_order = ("scale", "opens_on", "days", "k", "coach_item", "words", "recipient")

    def __init__(
        self, *args: Any, scales: Sequence[Scale], today: date, custodian: bool, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.today, self.custodian = today, custodian
        self.titles = {one.key: one.title for one in scales}
        _choices(self, "scale", list(self.titles.items()))
        self.initial = {"opens_on": today + SOONEST * 5, **self.initial}

    def clean_recipient(self) -> str:
        said: str = self.cleaned_data["recipient"].strip()
        if said and not (said.startswith("age1") and said.isalnum() and said.islower()):
            raise ValidationError(_("An age key begins with age1. It is the public one."))
        return said

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("words") and not self.custodian:
            self.add_error("words", _("Name a custodian first, who reads them before everyone."))
        return cleaned

    def planned(self) -> Planned | None:
        """After `is_valid()`: the round, or None with an error at the field that does not fit."""
        said = dict(self.cleaned_data)
        try:
            return planned(title=self.titles[said["scale"]], today=self.today, **said)
        except NotPlanned as not_planned:
            field = {"soon": "opens_on", "days": "days", "k": "k"}[not_planned.args[0]]
            self.add_error(field, str(WHY[not_planned.args[0]]))
        return None


class RhythmForm(_Options):
    """At most three scales, one after the other."""

    scales = forms.MultipleChoiceField(
        required=False, label=_lazy("What is asked, one after the other"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_lazy("At most three: the same question again is worth more than another one."
                        " None: rounds are planned by hand."),
    )  # fmt: skip
    weeks = forms.IntegerField(
        label=_lazy("Weeks from one round to the next"), initial=8, min_value=5, max_value=26,
        help_text=_lazy("A year has room for twelve questions to one person."),
    )  # fmt: skip
    field_order = ("scales", "weeks", "days", "k", "coach_item", "words")

    def __init__(self, *args: Any, scales: Sequence[Scale], **options: Any) -> None:
        super().__init__(*args, **options)
        _choices(self, "scales", [(one.key, one.title) for one in scales])

    def clean_scales(self) -> list[str]:
        said: list[str] = self.cleaned_data["scales"]
        if len(said) > AT_MOST:
            raise ValidationError(_("At most three. Leave the others out."))
        return said


class CustodianForm(forms.Form):
    """Who reads free words first."""

    person = forms.ChoiceField(
        label=_lazy("Custodian"),
        help_text=_lazy("Someone whom people trust and who leads nobody: of the works council, for"
                        " one. They see words, never whose."),
    )  # fmt: skip

    def __init__(self, *args: Any, people: Sequence[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        _choices(self, "person", [(one.key, one.name) for one in people])


class VoidForm(SeenForm):
    """Why a round ends before its end."""

    words = WordsField(record="pulse_rounds", max_length=300, label=_lazy("Why"))


def _choices(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
    field.choices = choices
