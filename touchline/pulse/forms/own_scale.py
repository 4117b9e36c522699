"""A scale in the organisation’s own words; what cannot be asked is said at its field."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.pulse.rules.scale import (
    LONGEST_LABEL,
    LONGEST_SENTENCE,
    LONGEST_TITLE,
    MOST_ITEMS,
    NotAScale,
)
from touchline.pulse.rules.scales import check
from touchline.wall.lines import SeenForm, WordsField

RECORD: Final = "pulse_rounds"
TURNED: Final = ("-", "–", "−")  # a minus, however a keyboard writes it
AGREEING: Final = (
    _lazy("strongly disagree"), _lazy("disagree"), _lazy("neither agree nor disagree"),
    _lazy("agree"), _lazy("strongly agree"),
)  # fmt: skip


class OwnScaleForm(SeenForm):
    """`told` is what rules/scales.py reads, after `is_valid()`."""

    title = WordsField(record=RECORD, max_length=LONGEST_TITLE, label=_lazy("Title"))
    asks = WordsField(
        record=RECORD, max_length=LONGEST_SENTENCE, label=_lazy("What it asks"),
        help_text=_lazy("One sentence that people read before they answer."),
    )  # fmt: skip
    items = WordsField(
        record=RECORD, rows=MOST_ITEMS, label=_lazy("Statements"),
        help_text=_lazy("Three to eight, one on each line. Begin a line with a minus where agreeing"
                        " counts as low: one or two of those keep people reading."),
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for place, words in enumerate(AGREEING, 1):
            label = WordsField(
                record=RECORD, max_length=LONGEST_LABEL, initial=words, label=_("Answer %d") % place
            )
            label.seen_by = self.fields["title"].seen_by  # type: ignore[attr-defined]
            self.fields[f"label_{place}"] = label

    @property
    def labels(self) -> list[forms.BoundField]:
        """The five answers, from 1 to 5."""
        return [self[f"label_{place}"] for place, _words in enumerate(AGREEING, 1)]

    @property
    def told(self) -> dict[str, Any]:
        """After the fields were read one by one."""
        said = self.cleaned_data
        lines = [line.strip() for line in said["items"].splitlines() if line.strip()]
        return {
            "title": said["title"], "asks": said["asks"],
            "items": [
                {"text": line.lstrip("".join(TURNED)).strip(), "reversed": line.startswith(TURNED)}
                for line in lines
            ],
            "labels": [said[f"label_{place}"] for place, _words in enumerate(AGREEING, 1)],
        }  # fmt: skip

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors:
            try:
                check({**self.told, "key": "own"})
            except NotAScale as wrong:
                self.add_error(_field_of(wrong), _(wrong.sentence) % wrong.given)
        return cleaned


def _field_of(wrong: NotAScale) -> str:
    """Where it is to be mended, by the sentence that says so."""
    if "abel" in wrong.sentence:
        return "label_1"
    return "title" if wrong.sentence.startswith("The title") else "items"
