"""A new access key: what it is for, what it may do, and when it ends."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any, Final

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from touchline.api.rules.scopes import Scope
from touchline.wall.lines import SeenForm, WordsField

QUARTER: Final = 90
YEAR: Final = 365
DAYS: Final = (
    (30, _("30 days")), (QUARTER, _("90 days")), (180, _("180 days")), (YEAR, _("a year")),
)  # fmt: skip

SENTENCES: Final[Mapping[Scope, Promise]] = {
    Scope.SCOREBOARD: _("Read the figures of your teams, and your own. (scoreboard:read)"),
    Scope.PLAN: _("Read the priorities of your teams. (plan:read)"),
    Scope.REVIEWS: _("Read your reviews, with the cards that you may open there. (reviews:read)"),
    Scope.CARDS: _("Write the lines of your own prep cards, and submit them. (cards:write)"),
    Scope.PROMISES: _("Read promises: what you owe, and what you are owed. (promises:read)"),
    Scope.PROMISE: _(
        "Promise in your name, say what became of it, release what you were promised, and take"
        " over what was left open. (promises:write)"
    ),
}


class AccessKeyForm(SeenForm):
    """Only what the person's seats have pages for is offered."""

    name = WordsField(
        record="reach_outs", max_length=80, label=_("What it is for"),
        help_text=_("For example: my week in a spreadsheet"),
    )  # fmt: skip
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"), widget=forms.CheckboxSelectMultiple,
        help_text=_("It never opens more than you can open yourself."),
        error_messages={"required": _("Choose at least one: a key without any opens nothing.")},
    )  # fmt: skip
    days = forms.TypedChoiceField(label=_("Opens for"), coerce=int, initial=QUARTER, choices=DAYS)

    def __init__(self, *args: Any, offered: Collection[Scope], **options: Any) -> None:
        super().__init__(*args, **options)
        scopes = self.fields["scopes"]
        assert isinstance(scopes, forms.MultipleChoiceField)  # noqa: S101 - declared above
        scopes.choices = [(one.value, words) for one, words in SENTENCES.items() if one in offered]

    @property
    def chosen(self) -> list[Scope]:
        """After `is_valid()`."""
        return [Scope(one) for one in self.cleaned_data["scopes"]]

    def ends_on(self, *, today: date) -> date:
        """The first day on which it opens nothing."""
        return today + timedelta(days=self.cleaned_data["days"])
