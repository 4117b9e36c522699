"""A talk: on what, when and with whom; who else should hold it; what was said."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.design.wording import PlainWords
from touchline.kit.ids import new_key
from touchline.people.models import Person
from touchline.pulse.forms.looking import ReplyForm
from touchline.pulse.rules.scales import Scale
from touchline.wall.lines import SeenForm, WordsField


def _select(label: Any, **options: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, widget=forms.Select(attrs={"class": "select"}), **options)


def _offer(form: forms.Form, name: str, choices: Sequence[tuple[str, str]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared below
    field.choices = choices


class _HolderForm(PlainWords, forms.Form):
    """`people` may hold it; `holder` is one of them."""

    def __init__(self, *args: Any, people: Sequence[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {one.key: one for one in people}
        _offer(self, "holder", [(one.key, one.name) for one in people])

    def clean_holder(self) -> Person:
        return self.people[self.cleaned_data["holder"]]


class TalkForm(_HolderForm):
    """`scales` are those with questions to ask."""

    scale = _select(_lazy("What you talk about"))
    on = forms.DateField(
        label=_lazy("On"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    holder = _select(
        _lazy("Who asks the questions"),
        help_text=_lazy("Anyone in the team can ask for somebody else, and nobody learns who did."),
    )  # fmt: skip
    key = forms.SlugField(max_length=20, widget=forms.HiddenInput)

    def __init__(self, *args: Any, scales: Sequence[Scale], today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today
        _offer(self, "scale", [(one.key, one.title) for one in scales])
        self.initial = {"key": new_key(), **self.initial}

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if day < self.today or (day - self.today).days > 366:
            raise ValidationError(_("Choose a day from today to a year on."))
        return day


class GiveForm(_HolderForm):
    """Someone from outside the team’s line instead."""

    holder = _select(
        _lazy("Who should hold it instead"),
        help_text=_lazy("A coach, or who runs another team."),
    )  # fmt: skip


class HeldForm(SeenForm):
    """What was said, without who said it."""

    words = WordsField(
        record="pulse_talks", rows=6, max_length=2000, label=_lazy("What was said"),
        help_text=_lazy("Best written together, at the end. Never who said it, and nothing by which"
                        " one could tell."),
    )  # fmt: skip


class TalkReplyForm(ReplyForm):
    """The same answer as to a release, read by the team alone."""

    heard = WordsField(
        record="pulse_talks", rows=2, max_length=500, label=_lazy("What we heard"),
        help_text=_lazy("In your words, so that they see you read it. Never who may have said it."),
    )  # fmt: skip
    words = WordsField(
        record="pulse_talks", rows=2, max_length=500, label=_lazy("What you will do, or why not"),
    )  # fmt: skip
