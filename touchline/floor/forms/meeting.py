"""What is written during a review: the agreed step, how help is answered, what was learnt."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from touchline.floor.forms.card import (
    FEW,
    MOST,
    TALK,
    Confidence,
    KeptForm,
    day_input,
    name_sides,
    offer_standing,
)
from touchline.floor.models.agreement import Agreement
from touchline.floor.models.card_line import Whose
from touchline.floor.rules.promises import next_friday
from touchline.kit.ids import new_key
from touchline.wall.lines import WordsField


class AgreementForm(KeptForm):
    """The next step in the words of whose card it is."""

    KEPT = Agreement.KEPT

    step = WordsField(
        record="prep", required=False, max_length=MOST, label=_("The agreed next step"),
        widget=forms.Textarea(attrs={"rows": 2, **TALK}),
    )  # fmt: skip
    whose = forms.ChoiceField(required=False, choices=Whose.choices, label=_("Whose it is"))
    who = WordsField(
        record="prep", required=False, max_length=120, label=_("Whose, by name"),
        widget=forms.TextInput(attrs={"autocapitalize": "words"}),
    )  # fmt: skip
    by = forms.DateField(required=False, widget=day_input(), label=_("By when"))
    after = Confidence(label=_("How sure now"))

    def __init__(self, *args: Any, whose: Any = None, **options: Any) -> None:
        super().__init__(*args, **options)
        name_sides(self.fields["whose"], whose)
        offer_standing(self, "after")

    def clean_whose(self) -> str:
        return str(self.cleaned_data["whose"] or Whose.ME)


class LearntForm(KeptForm):
    """One thing, at the end."""

    KEPT = ("learnt",)

    learnt = WordsField(
        record="prep", required=False, max_length=MOST, label=_("What did we learn?"),
        widget=forms.Textarea(attrs={"rows": 2, **TALK}),
    )  # fmt: skip


class HelpForm(KeptForm):
    """An answer to a request for help: a promise by a day, given here, or not now and why."""

    HOW = (
        ("promised", _("I promise it")),
        ("given", _("Done here and now")),
        ("not_now", _("Not now, because")),
    )

    how = forms.ChoiceField(choices=HOW, widget=forms.RadioSelect, label=_("Your answer"))
    words = WordsField(
        record="promises", required=False, max_length=FEW, label=_("In your words"), hinted=True,
        widget=forms.Textarea(attrs={"rows": 2, **TALK}),
    )  # fmt: skip
    day = forms.DateField(required=False, widget=day_input(), label=_("By"))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("words", "day"):  # whether they are needed depends on the answer
            self.fields[name].either = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        how = cleaned.get("how")
        if how in {"promised", "not_now"} and not cleaned.get("words", "").strip():
            self.add_error("words", _now("Write a sentence, so that both know what was said."))
        if how == "promised" and not cleaned.get("day") and "day" not in self.errors:
            self.add_error("day", _now("A promise has a day. Choose one."))
        return cleaned


class SpokenPromiseForm(KeptForm):
    """A promise of either side, made in the meeting. Sent twice it is one."""

    side = forms.ChoiceField(label=_("Who promises"))
    words = WordsField(
        record="promises", max_length=500, label=_("What"),
        widget=forms.Textarea(attrs={"rows": 2, **TALK}),
    )  # fmt: skip
    day = forms.DateField(widget=day_input(), label=_("By"))
    key = forms.SlugField(max_length=60, widget=forms.HiddenInput)

    def __init__(self, *args: Any, sides: Any, day: Any, **options: Any) -> None:
        super().__init__(*args, day=day, **options)
        side = self.fields["side"]
        assert isinstance(side, forms.ChoiceField)  # noqa: S101 - declared above
        side.choices = sides
        self.today = day
        self.initial = {"day": next_friday(day), "key": new_key(), **self.initial}

    def clean_day(self) -> Any:
        if self.cleaned_data["day"] < self.today:
            raise ValidationError(_now("That day is over. Choose today or a day to come."))
        return self.cleaned_data["day"]
