"""Answering a question about a figure."""

from django.utils.translation import gettext_lazy as _

from touchline.wall.lines import SeenForm, WordsField


class AnswerForm(SeenForm):
    """The answer, read by everyone who may open the team's scoreboard."""

    words = WordsField(record="figure_questions", rows=2, max_length=1000, label=_("Answer"))
