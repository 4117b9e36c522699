"""A form with every kind of field, asked for the first time and sent back with errors."""

from django import forms

from touchline.design.wording import PlainWords

MEASURES = [("qualified", "Qualified pipeline"), ("won", "Won value"), ("cycle", "Cycle time")]
HELP = [("call", "A call this week"), ("join", "Join the meeting"), ("think", "A challenge")]
ENDS = [("kept", "Kept"), ("again", "Renegotiated"), ("missed", "Missed")]


class BookForm(PlainWords, forms.Form):
    """What a form on the floor may ask."""

    challenge = forms.CharField(
        label="The challenge, in your words",
        help_text="What makes this deal hard? One or two sentences.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    account = forms.CharField(label="Account", max_length=80)
    measure = forms.ChoiceField(label="Result measure", choices=MEASURES)
    target = forms.DecimalField(label="Weekly target", min_value=0, required=False)
    day = forms.DateField(
        label="By when", widget=forms.DateInput(attrs={"type": "date"}), required=False
    )
    help = forms.MultipleChoiceField(
        label="The help you want",
        choices=HELP,
        widget=forms.CheckboxSelectMultiple,
        help_text="Each becomes an offer that can be taken or left.",
    )
    ended = forms.ChoiceField(label="How it ended", choices=ENDS, widget=forms.RadioSelect)
    review = forms.BooleanField(label="Bring this to the next review", required=False)


def fresh() -> BookForm:
    """Nothing sent yet; the ids differ from those of the other form on the page."""
    words = "They love the meter, but their lab wants a second year of data and the year ends now."
    return BookForm(auto_id="fresh_%s", initial={"challenge": words, "ended": "kept"})


def refused() -> BookForm:
    """Sent back with an error on each field."""
    sent = {"measure": "weather", "target": "-3", "day": "31 February", "ended": "forgotten"}
    return BookForm(sent, auto_id="refused_%s")
