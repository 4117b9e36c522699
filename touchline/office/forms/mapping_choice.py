"""A choice among the mappings that are there, each with a sentence."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.numbers import shipped_mappings
from touchline.office.rules.known_mappings import own_mappings

BY_HAND = "by-hand"
"""The choice of who would rather point at the columns."""

_SENTENCES = {
    "canonical": _lazy("Files named and built as the guide “Importing” shows, one a table."),
    "maven": _lazy("The CRM+Sales+Opportunities data set of Maven Analytics, for trying things."),
    "salesforce": _lazy("Salesforce tables as a warehouse loader lays them down."),
    "salesforce-report": _lazy(
        "A Salesforce report of opportunities, exported as CSV. By the documentation, untested on "
        "a real one: look closely."
    ),
    "hubspot": _lazy("HubSpot tables as a warehouse loader lays them down."),
    "hubspot-export": _lazy(
        "Deals exported from HubSpot’s own list, as CSV. By the documentation, untested on a real "
        "one: look closely."
    ),
}


def mapping_names() -> tuple[str, ...]:
    """Own mappings first: whoever made one means to use it."""
    return (*own_mappings(settings.MAPPINGS), *shipped_mappings())


class MappingChoice(forms.ChoiceField):
    """One of the mappings; `by_hand` offers to point at the columns instead."""

    def __init__(self, *, by_hand: bool = False, **options: Any) -> None:
        super().__init__(**options)
        self.by_hand = by_hand

    def offer(self, *, sentences: bool) -> None:
        """Look up what is there now; a form calls this each time it is made."""
        say = _with_sentence if sentences else str
        choices: list[tuple[str, str]] = [(name, say(name)) for name in mapping_names()]
        if self.by_hand:
            choices.append((BY_HAND, _("I will point at the columns myself")))
        self.choices = choices


def _with_sentence(name: str) -> SafeString:
    own = _("Made here.")
    sentence = _SENTENCES.get(
        name, _lazy("Comes with Touchline.") if name in shipped_mappings() else own
    )
    return format_html('{} <span class="choice__help">{}</span>', name, sentence)
