"""Dropping a priority, for another one or for none; and closing a quarter with what was learnt."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from touchline.floor.models import Priority
from touchline.wall.lines import SeenForm, WordsField


class DropForm(SeenForm):
    """Why it goes, in one sentence."""

    why_dropped = WordsField(
        record="plan", max_length=240, rows=2, label=_("Why it goes"),
        help_text=_("One sentence. It stays beside the priority in the history."),
    )  # fmt: skip


class SwapForm(DropForm):
    """Which of the three that stand goes, so that there is room."""

    instead = forms.ChoiceField(label=_("The one that goes"), widget=forms.RadioSelect)

    field_order = ("instead", "why_dropped")

    def __init__(self, *args: Any, standing: Sequence[Priority], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["instead"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [(one.key, _restated(one)) for one in standing]


class LearningForm(SeenForm):
    """What a priority taught; it may go on in the next quarter."""

    words = WordsField(
        record="plan", max_length=1000, rows=3, label=_("What did we learn?"),
        help_text=_("What worked, what did not, what we would do again."),
    )  # fmt: skip
    goes_on = forms.BooleanField(required=False)


def _restated(one: Priority) -> SafeString:
    return format_html('<b>{}</b> <span class="quiet">{}</span>', one.title, one.why)
