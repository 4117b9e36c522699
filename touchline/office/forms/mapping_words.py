"""Giving meanings to the texts of a column: stages, and fields with fixed words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.design.wording import PlainWords, speak_plainly
from touchline.numbers import schema
from touchline.numbers.mapping.drafting import LEFT_OUT
from touchline.office.forms.mapping_names import WORDS, cut, field_label
from touchline.office.forms.plain_select import PlainSelect
from touchline.office.rules.stage_words import LOST, OUT, OWN, SAME, WON, StageWord

OUTSIDE = "out"


@dataclass(frozen=True)
class TextRow:
    """A text with its rows, and the controls that say what it means."""

    text: str
    rows: int
    means: BoundField
    place: BoundField | None = None


class StageForm(PlainWords, forms.Form):
    """Every text of the column of stages. `with_ends`: the stage also says won and lost."""

    qualified = forms.ChoiceField(
        required=False, label=_lazy("A deal is qualified from this stage on"),
        help_text=_lazy("It decides what counts as qualified pipeline."),
    )  # fmt: skip

    def __init__(
        self, *args: Any, words: Sequence[StageWord], with_ends: bool, qualified: str, **more: Any
    ) -> None:
        super().__init__(*args, prefix="stage", **more)
        self.words, self.with_ends = words, with_ends
        texts = [word.text for word in words]
        for number, word in enumerate(words):
            self.fields[f"means-{number}"] = self._means(word, texts)
            self.fields[f"place-{number}"] = _place(word)
        choice = self.fields["qualified"]
        assert isinstance(choice, forms.ChoiceField)  # noqa: S101 - declared above
        numbered = [(str(number), cut(text)) for number, text in enumerate(texts)]
        choice.choices = [("", _("none of them")), *numbered]
        choice.initial = str(texts.index(qualified)) if qualified in texts else ""

    def rows(self) -> Iterator[TextRow]:
        """Each text with its controls."""
        for number, word in enumerate(self.words):
            yield TextRow(word.text, word.rows, self[f"means-{number}"], self[f"place-{number}"])

    def said(self) -> tuple[StageWord, ...]:
        """The texts with the meanings that were chosen."""
        return tuple(self._said(number, word) for number, word in enumerate(self.words))

    def said_qualified(self) -> str:
        """The text from which on a deal is qualified, or nothing."""
        chosen = self.cleaned_data["qualified"]
        return self.words[int(chosen)].text if chosen else ""

    def _said(self, number: int, word: StageWord) -> StageWord:
        means = str(self.cleaned_data[f"means-{number}"])
        place = self.cleaned_data[f"place-{number}"] or len(self.words)
        if means.startswith(SAME):
            other = self.words[int(means.removeprefix(f"{SAME}-"))].text
            return replace(word, means=SAME, same_as=other, place=place)
        return replace(word, means=means, same_as="", place=place)

    def _means(self, word: StageWord, texts: Sequence[str]) -> forms.ChoiceField:
        ends = [(WON, _("won")), (LOST, _("lost"))] if self.with_ends else []
        others = [
            (f"{SAME}-{number}", cut(text))
            for number, text in enumerate(texts)
            if text != word.text
        ]
        chosen = f"{SAME}-{texts.index(word.same_as)}" if word.same_as in texts else OWN
        return _select(
            _("What %s means") % cut(word.text),
            [
                (OWN, _("a stage of its own")),
                *ends,
                (OUT, _("leave these deals out")),
                (_("the same stage as"), others),
            ],
            initial=chosen if word.means == SAME else word.means,
        )


class WordForm(PlainWords, forms.Form):
    """Every text of a column for a field with fixed words."""

    def __init__(
        self, *args: Any, table: str, field: str, counted: Sequence[tuple[str, int]],
        meanings: Mapping[str, str], **more: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, prefix=f"{table}-{field}", **more)
        self.table, self.field, self.counted = table, field, counted
        allowed = next(one.allowed for one in schema.table(table).columns if one.name == field)
        choices = [(word, str(WORDS[f"{field}.{word}"])) for word in allowed]
        for number, (text, _rows) in enumerate(counted):
            self.fields[f"means-{number}"] = _select(
                _("What %s means") % cut(text),
                [*choices, (OUTSIDE, _("leave these rows out"))],
                initial=OUTSIDE if meanings[text] == LEFT_OUT else meanings[text],
            )

    @property
    def title(self) -> str:
        return field_label(self.table, self.field)

    def rows(self) -> Iterator[TextRow]:
        """Each text with its control."""
        for number, (text, rows) in enumerate(self.counted):
            yield TextRow(text, rows, self[f"means-{number}"])

    def said(self) -> dict[str, str]:
        """Text → what it means."""
        chosen = [self.cleaned_data[f"means-{number}"] for number in range(len(self.counted))]
        return {
            text: LEFT_OUT if means == OUTSIDE else means
            for (text, _rows), means in zip(self.counted, chosen, strict=True)
        }


def _place(word: StageWord) -> forms.IntegerField:
    label = _("Place of %s") % cut(word.text)
    attrs = {"class": "input", "aria-label": label, "inputmode": "numeric"}
    field = forms.IntegerField(
        required=False, min_value=1, max_value=999, label=label, initial=word.place or None,
        widget=forms.NumberInput(attrs=attrs),
    )  # fmt: skip
    speak_plainly(field)
    return field


def _select(label: str, choices: Any, *, initial: str) -> forms.ChoiceField:
    widget = PlainSelect(attrs={"class": "select", "aria-label": label})
    field = forms.ChoiceField(label=label, choices=choices, initial=initial, widget=widget)
    speak_plainly(field)
    return field
