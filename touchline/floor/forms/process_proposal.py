"""Proposing a change of the process, and the answer to it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from touchline.floor.models.proposal import ProposalAnswer
from touchline.wall.lines import SeenForm, WordsField

VERDICTS = [
    (ProposalAnswer.Verdict.TAKEN.value, _("Take it over, in the next version")),
    (ProposalAnswer.Verdict.DECLINED.value, _("Leave it as it is, and say why")),
]


class ProposalForm(SeenForm):
    """What and why; `key` makes a second press harmless."""

    what = WordsField(
        record="plan", rows=2, max_length=600, label=_("What would you change here?"),
        error_messages={"required": _("Write a sentence about what you would change.")},
    )  # fmt: skip
    why = WordsField(
        record="plan", rows=2, max_length=600, label=_("Why? What did you see?"),
        error_messages={"required": _("Say what you saw: it is the half that convinces.")},
    )  # fmt: skip
    key = forms.SlugField(max_length=20, widget=forms.HiddenInput)


class ProposalAnswerForm(SeenForm):
    """A verdict; who leaves it as it is says why."""

    verdict = forms.ChoiceField(
        choices=VERDICTS, widget=forms.RadioSelect, label=_("What becomes of it?")
    )
    words = WordsField(
        record="plan", rows=2, max_length=600, required=False, label=_("Your answer")
    )

    def clean(self) -> dict[str, Any]:
        """Nothing is closed silently."""
        said = super().clean() or self.cleaned_data
        declined = said.get("verdict") == ProposalAnswer.Verdict.DECLINED
        if declined and not str(said.get("words", "")).strip():
            self.add_error("words", ValidationError(_("Say why not: it was asked in earnest.")))
        return said
