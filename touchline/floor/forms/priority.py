"""Putting a priority in words: why, how we get there, how we will know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from touchline.floor.forms.priority_aims import AimFields, Offered
from touchline.floor.models import Priority
from touchline.floor.rules.plan_words import MOST, PlaySaid, PrioritySaid
from touchline.people.models import Person
from touchline.wall.lines import SeenForm, WordsField

PLACES = range(1, MOST + 1)


def _play() -> WordsField:
    return WordsField(
        record="plan", max_length=240, required=False, rows=2, label=_("What we do")
    )  # fmt: skip


def _example() -> WordsField:
    return WordsField(
        record="plan", max_length=400, required=False, rows=2, label=_("Where it worked"),
        help_text=_("Who did it, with which customer, and what came of it."),
    )  # fmt: skip


class PriorityForm(AimFields, SeenForm):
    """Everything a priority says. `key` is made when the form is drawn, `version` what was read."""

    key = forms.SlugField(max_length=20, required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)
    title = WordsField(
        record="plan", max_length=80, label=_("What we go for"),
        help_text=_("A few words that fit on every page."),
    )  # fmt: skip
    why = WordsField(
        record="plan", max_length=240, rows=2, label=_("Why"),
        help_text=_("One sentence that a seller would repeat."),
    )  # fmt: skip
    play_1 = _play()
    example_1 = _example()
    play_2 = _play()
    example_2 = _example()
    play_3 = _play()
    example_3 = _example()
    refines = forms.ModelChoiceField(
        Priority.objects.none(), to_field_name="key", required=False, label=_("What it refines"),
        empty_label=_("Nothing: it is our own"),
    )  # fmt: skip

    field_order = (
        "title", "why", "refines",
        *(f"{name}_{place}" for place in PLACES for name in ("play", "example")),
    )  # fmt: skip

    def __init__(
        self,
        *args: Any,
        person: Person,
        day: date,
        team: str,
        above: Sequence[Priority] = (),
        measures: Sequence[Offered] = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, person=person, day=day, team=team, **options)
        self.offer(measures)
        refines = self.fields["refines"]
        assert isinstance(refines, forms.ModelChoiceField)  # noqa: S101 - declared above
        refines.queryset = Priority.objects.filter(pk__in=[one.pk for one in above])
        refines.choices = [
            ("", refines.empty_label or ""),
            *((one.key, _named(one)) for one in above),
        ]
        if not above:
            del self.fields["refines"]

    @property
    def plays(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Each play beside its example."""
        return [(self[f"play_{place}"], self[f"example_{place}"]) for place in PLACES]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        for place in PLACES:
            if said.get(f"example_{place}") and not said.get(f"play_{place}"):
                self.add_error(f"play_{place}", _("Say what is done, then give the example."))
        return said

    def said(self) -> PrioritySaid:
        """What was typed, once it is valid."""
        typed = self.cleaned_data
        plays = tuple(
            PlaySaid(typed[f"play_{place}"], typed[f"example_{place}"])
            for place in PLACES
            if typed[f"play_{place}"]
        )
        result, activities = self.aims()
        return PrioritySaid(typed["title"], typed["why"], plays, result, activities)


def _named(above: Priority) -> str:
    return f"{above.team.name}: {above.title}"


def initial_of(said: PrioritySaid, written: Mapping[str, str]) -> dict[str, Any]:
    """What a form shows of words that are there; `written` are targets by field."""
    first: dict[str, Any] = {"title": said.title, "why": said.why, **written}
    for place, play in enumerate(said.plays, start=1):
        first |= {f"play_{place}": play.words, f"example_{place}": play.example}
    return first
