"""One line of a prep card, saved as one types; and what else stands on the card."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from touchline.floor.models.card_line import CardLine, Help, Whose
from touchline.kit.storable import storable
from touchline.wall.lines import SeenForm, WordsField

MOST, FEW = 2000, 400
ALL, MOST_DIGITS = 100, 3
CONFIDENCE = (("", _("Cannot say")), *((str(ten), f"{ten} %") for ten in range(0, 101, 10)))
TALK = {"autocapitalize": "sentences", "inputmode": "text", "spellcheck": "true"}
"""Ordinary fields: the microphone of a phone's keyboard types into them."""


def day_input() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def plain(text: str) -> str:
    """As it is kept: one kind of line end, nothing that a database cannot store."""
    return str(storable(text.replace("\r\n", "\n").replace("\r", "\n")))


class KeptForm(SeenForm):
    """A form whose fields are saved one by one; each says its words' one line of the contract.

    `was` is what the page showed when it was drawn, so that two who write at once lose nothing.
    """

    KEPT: tuple[str, ...] = ()
    was = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"data-was": True}))

    def __init__(self, *args: Any, seen_by: str, day: date, **options: Any) -> None:
        # The line is asked for once for a whole page, not once for each of its fields.
        super(SeenForm, self).__init__(*args, **options)
        for field in self.fields_of_words():
            field.seen_by = seen_by
        for name in self.KEPT:  # nothing of it has to be filled in; to say so each time is noise
            self.fields[name].either = True  # type: ignore[attr-defined]

    def shown_before(self) -> dict[str, str]:
        """Field → what the page showed; empty where it did not say."""
        try:
            told = json.loads(self.data.get(self.add_prefix("was"), ""))
        except ValueError:
            return {}
        if not isinstance(told, dict):
            return {}
        return {str(name): plain(str(text)) for name, text in told.items()}

    def said(self) -> dict[str, Any]:
        """What can be kept of what was sent, also if another field is wrong; after `is_valid()`."""
        return {
            name: self.cleaned_data[name]
            for name in self.KEPT
            if name in self.cleaned_data and self._was_sent(name)
        }

    def _was_sent(self, name: str) -> bool:
        ticks = isinstance(self.fields[name], forms.BooleanField)
        return ticks or self.add_prefix(name) in self.data

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        return {name: plain(v) if isinstance(v, str) else v for name, v in cleaned.items()}


def as_was(texts: Mapping[str, str]) -> str:
    """What the hidden field says: field → text, as JSON."""
    return json.dumps(texts, ensure_ascii=False)


def name_sides(field: forms.Field, whose: Any) -> None:
    """Say whose a step is by name, to whoever reads; (value, label) pairs."""
    if whose:
        field.widget.choices = whose


class Confidence(forms.TypedChoiceField):
    """How sure one is, offered in steps of ten; None is “cannot say”.

    A program may say any whole number up to 100: it stands, and is kept as it is.
    """

    def valid_value(self, value: object) -> bool:
        text = str(value)
        return text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS and int(text) <= ALL

    def __init__(self, **options: Any) -> None:
        super().__init__(
            choices=CONFIDENCE, coerce=int, empty_value=None, required=False, **options
        )


def offer_standing(form: forms.Form, name: str) -> None:
    """Offer what stands beside the steps of ten: else the page would take it for “cannot say”."""
    stands, field = form.initial.get(name), form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared so
    if stands is not None and not any(value == str(stands) for value, _label in CONFIDENCE):
        field.choices = [*CONFIDENCE, (str(stands), f"{stands} %")]


class LineForm(KeptForm):
    """What is hard, what I would do next, and what would help."""

    KEPT = ("about", *CardLine.KEPT)

    about = forms.CharField(required=False, max_length=200, widget=forms.Select(), label=_("About"))
    challenge = WordsField(
        record="prep", rows=2, required=False, max_length=MOST, label=_("What is the challenge?"),
        widget=forms.Textarea(attrs={"rows": 2, **TALK}),
    )  # fmt: skip
    step = WordsField(
        record="prep", required=False, max_length=MOST, label=_("What would I do next?"),
        widget=forms.Textarea(attrs={"rows": 2, **TALK}),
    )  # fmt: skip
    step_whose = forms.ChoiceField(required=False, choices=Whose.choices, label=_("That step is"))
    step_who = WordsField(
        record="prep", required=False, max_length=120, label=_("Whose, by name"),
        widget=forms.TextInput(attrs={"autocapitalize": "words"}),
    )  # fmt: skip
    step_by = forms.DateField(required=False, widget=day_input(), label=_("By when"))
    help = forms.ChoiceField(required=False, choices=Help.choices, label=_("The help I want"))
    help_words = WordsField(
        record="prep", required=False, max_length=FEW, label=_("What would help, in a sentence"),
        widget=forms.Textarea(attrs={"rows": 1, **TALK}),
    )  # fmt: skip
    before = Confidence(label=_("How sure I am that we win it"))
    tell_me = forms.BooleanField(
        required=False, label=_("Tell me this time: I would like your answer, not a question")
    )
    became = forms.ChoiceField(
        required=False, choices=CardLine.Became.choices, label=_("What became of it?")
    )
    became_words = WordsField(
        record="prep", required=False, max_length=FEW, label=_("In a few words"),
        widget=forms.Textarea(attrs={"rows": 1, **TALK}),
    )  # fmt: skip

    def __init__(
        self, *args: Any, choices: Any = (), whose: Any = None, runs_teams: bool = False,
        **options: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **options)
        name_sides(self.fields["step_whose"], whose)
        offer_standing(self, "before")
        if runs_teams:
            self.fields["before"].label = _now("How sure I am that it works out")
        self.fields["about"].widget.choices = choices

    def clean_step_whose(self) -> str:
        return str(self.cleaned_data["step_whose"] or Whose.ME)

    def draw_again(self, seen_by: str, choices: Any, stands: CardLine) -> None:
        """After an error: with what was typed, and with what stands by now as what was seen."""
        for field in self.fields_of_words():
            field.seen_by = seen_by
        self.fields["about"].widget.choices = choices
        about = f"{stands.about_kind}:{stands.about_key}" if stands.about_key else ""
        was = as_was(stands.as_texts() | {"about": about})
        self.data = {**self.data.dict(), self.add_prefix("was"): was}  # type: ignore[attr-defined]

    @property
    def has_words(self) -> bool:
        """Whether anything was said; what is only chosen beforehand is not."""
        words = ("challenge", "step", "help_words", "became_words", "help", "became")
        return any(self.cleaned_data.get(name) for name in words)


class PuttingOffForm(KeptForm):
    """The conversation that one is putting off."""

    KEPT = ("putting_off",)

    putting_off = WordsField(
        record="prep", required=False, max_length=MOST,
        label=_("A conversation I am putting off"),
        widget=forms.Textarea(attrs={"rows": 2, **TALK}),
    )  # fmt: skip
