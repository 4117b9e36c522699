"""Asking about a figure, in one's own words."""

from django.utils.translation import gettext_lazy as _

from touchline.wall.lines import SeenForm, WordsField


class QuestionForm(SeenForm):
    """What looks wrong, to the administrator who can look it up in the CRM."""

    words = WordsField(
        record="figure_questions",
        rows=3,
        max_length=1000,
        label=_("What looks wrong, or what would you like to know?"),
        error_messages={
            "required": _("Write a sentence, so that the administrator knows what to look for."),
            "max_length": _("Please stay below 1,000 characters. Nothing you typed is lost."),
        },
    )
