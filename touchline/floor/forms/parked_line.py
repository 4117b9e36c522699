"""A line that one keeps for one's own next pipeline review."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from touchline.wall.lines import SeenForm, WordsField
from touchline.wall.parked_crossings import LONGEST


class ParkedLineForm(SeenForm):
    """One line, for one's own eyes until it is taken onto a card."""

    words = WordsField(record="prep_draft", max_length=LONGEST, label=_("For a later review"))
