"""A stage of the process, as who runs the team writes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from touchline.floor.rules.process import StageWords, lines_of, name_taken
from touchline.people.models import Person
from touchline.wall.lines import SeenForm, WordsField

A_LINE_EACH = _("One a line.")


class StageForm(SeenForm):
    """`seen` is the fingerprint of what stood there when the form was drawn, "" for a new one."""

    name = WordsField(record="plan", max_length=60, label=_("What do you call this stage?"))
    purpose = WordsField(
        record="plan", rows=2, max_length=400, required=False, label=_("What is it for?"),
    )  # fmt: skip
    customer_done = WordsField(
        record="plan", rows=2, max_length=400, required=False,
        label=_("What has the customer done by then?"),
        help_text=_("Something one could see: they did it, not we."),
    )  # fmt: skip
    exit_criteria = WordsField(
        record="plan", rows=3, max_length=1000, required=False,
        label=_("How do you know that a deal is done here?"), help_text=A_LINE_EACH,
    )  # fmt: skip
    next_steps = WordsField(
        record="plan", rows=3, max_length=1000, required=False, label=_("Typical next steps"),
        help_text=A_LINE_EACH,
    )  # fmt: skip
    dwell_days = forms.IntegerField(
        required=False, min_value=1, max_value=999,
        label=_("How many days should a deal stay here, at most?"),
    )  # fmt: skip
    crm_names = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, label=_("What the CRM calls it"),
        help_text=_("Several names of the CRM may be one stage. Each belongs to one stage only."),
    )  # fmt: skip
    key = forms.SlugField(max_length=20, widget=forms.HiddenInput)
    seen = forms.CharField(max_length=20, required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        stage: StageWords,
        seen: str,
        others: Sequence[StageWords],
        crm: Iterable[str],
        person: Person,
        day: date,
        team: str,
    ) -> None:
        initial = {**_shown(stage), "seen": seen}
        super().__init__(data, initial=initial, person=person, day=day, team=team)
        self.stage, self.others = stage, others
        field = self.fields["crm_names"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 - declared above
        field.choices = _choices(stage, others, crm)
        if not field.choices:
            del self.fields["crm_names"]

    def clean_name(self) -> str:
        """A stage's name is what people say: two cannot share one."""
        name = str(self.cleaned_data["name"]).strip()
        if name_taken(name, self.others):
            raise ValidationError(_("Another stage is called so. Choose another name."))
        return name

    def words(self) -> StageWords:
        """What was typed."""
        said = self.cleaned_data
        return replace(
            self.stage,
            name=said["name"],
            purpose=said["purpose"].strip(),
            customer_done=said["customer_done"].strip(),
            exit_criteria=lines_of(said["exit_criteria"]),
            next_steps=lines_of(said["next_steps"]),
            dwell_days=said["dwell_days"],
            crm_names=tuple(said.get("crm_names", self.stage.crm_names)),
        )


def _shown(stage: StageWords) -> dict[str, object]:
    return {
        "name": stage.name, "purpose": stage.purpose, "customer_done": stage.customer_done,
        "exit_criteria": "\n".join(stage.exit_criteria), "dwell_days": stage.dwell_days,
        "next_steps": "\n".join(stage.next_steps), "crm_names": list(stage.crm_names),
        "key": stage.key,
    }  # fmt: skip


def _choices(
    stage: StageWords, others: Sequence[StageWords], crm: Iterable[str]
) -> list[tuple[str, str]]:
    """The CRM's names in its own order, and behind them what is called so no more."""
    elsewhere = {name: other.name for other in others for name in other.crm_names}
    names = list(crm)
    there = set(names)

    def label(name: str) -> str:
        if name not in there:
            return gettext("%(name)s (not in the CRM any more)") % {"name": name}
        if name in elsewhere:
            return gettext("%(name)s (now at %(stage)s)") % {
                "name": name, "stage": elsewhere[name],
            }  # fmt: skip
        return name

    gone = [name for name in stage.crm_names if name not in there]
    return [(name, label(name)) for name in (*names, *gone)]
