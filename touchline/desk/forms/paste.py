"""Pasting a conversation or remembering questions: never sent, read by the page's own modules."""

from django.utils.translation import gettext_lazy as _

from touchline.wall.lines import SeenForm, WordsField


class PasteForm(SeenForm):
    """The text of a conversation."""

    text = WordsField(
        record="mirror_here", rows=6,
        label=_("Or paste its text"),
        help_text=_("Lines such as “Dana: What would make this worth your time?” are best. Without"
                    " names, each line is read as a question of yours."),
    )  # fmt: skip


class RememberedForm(SeenForm):
    """Questions that one remembers, one a line."""

    text = WordsField(
        record="mirror_here",
        rows=4,
        label=_("The questions you remember asking, one a line"),
    )


class PracticeForm(SeenForm):
    """One open question to what a seller said."""

    text = WordsField(record="mirror_here", rows=2, label=_("Your open question"))
