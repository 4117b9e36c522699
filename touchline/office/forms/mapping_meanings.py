"""All that is asked about the texts of a mapping's columns, and what the mapping is called."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.numbers import shipped_mappings
from touchline.office.forms.mapping_words import StageForm, WordForm
from touchline.office.rules.known_mappings import own_mappings
from touchline.office.rules.pointing import DEALS, STAGE, Pointing, meanings, worded
from touchline.office.rules.stage_words import decided, stage_words
from touchline.people.models import Person
from touchline.wall.lines import SeenForm, WordsField


class MappingNameForm(SeenForm):
    """What the mapping is called; its file has this name. `own` are names that are taken."""

    name = WordsField(
        record="imports", max_length=40, label=_lazy("Name of the mapping"),
        help_text=_lazy("Small letters, digits and hyphens, like our-crm."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
    )  # fmt: skip

    def __init__(self, *args: Any, taken: Sequence[str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.taken = taken

    def clean_name(self) -> str:
        name = str(self.cleaned_data["name"]).strip()
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
            raise ValidationError(_("Write small letters, digits and hyphens, like our-crm."))
        if name in (*shipped_mappings(), *self.taken):
            raise ValidationError(_("There is a mapping of this name already. Choose another one."))
        return name


@dataclass(frozen=True)
class MeaningForms:
    """The forms of the page; without a column of stages there is none for them."""

    name: MappingNameForm
    stage: StageForm | None
    words: Sequence[WordForm]

    def are_valid(self) -> bool:
        """All of them: each says what is wrong with it."""
        return all(form.is_valid() for form in self.every)

    @property
    def every(self) -> tuple[forms.Form, ...]:
        """In the order of the page."""
        stage = [self.stage] if self.stage else []
        return (*stage, *self.words, self.name)

    def said(self, pointing: Pointing) -> Pointing:
        """What was pointed at, with the meanings and the name."""
        tables = dict(pointing.draft.tables)
        for form in self.words:
            told = tables[form.table]
            words = {**told.words, form.field: form.said()}
            tables[form.table] = replace(told, words=words)
        draft = replace(pointing.draft, tables=tables, name=self.name.cleaned_data["name"])
        if self.stage:
            qualified = self.stage.said_qualified()
            draft = decided(draft, self.stage.said(), qualified=qualified)
        return replace(pointing, draft=draft)


def meaning_forms(
    sent: QueryDict | None, pointing: Pointing, *, person: Person, day: date
) -> MeaningForms:
    """The forms for what was pointed at, filled with what was said before, else with guesses."""
    draft = pointing.draft
    taken = [name for name in own_mappings(settings.MAPPINGS) if name != draft.name]
    name = MappingNameForm(
        sent, taken=taken, person=person, day=day, initial={"name": draft.name}
    )  # fmt: skip
    words = [
        WordForm(
            sent, table=table, field=field, counted=pointing.counted[table, field],
            meanings=meanings(draft, table, field, [t for t, _n in pointing.counted[table, field]]),
        )
        for table, field in worded(draft)
    ]  # fmt: skip
    return MeaningForms(name, _stage_form(sent, pointing), words)


def _stage_form(sent: QueryDict | None, pointing: Pointing) -> StageForm | None:
    draft = pointing.draft
    if STAGE not in pointing.counted:
        return None
    with_ends = "outcome" not in draft.tables[DEALS].columns
    words = stage_words(pointing.counted[STAGE], draft, with_ends=with_ends)
    return StageForm(sent, words=words, with_ends=with_ends, qualified=draft.qualified)
