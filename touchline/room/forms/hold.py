"""A hold on a room: which, why, and until when. Both of the room read it."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from touchline.people.models import Person
from touchline.room.models import Room
from touchline.wall.lines import SeenForm, WordsField


class RoomHoldForm(SeenForm):
    """`room` is a key, which either of the two can tell; it becomes the room."""

    room = WordsField(
        record="room_holds", max_length=20, widget=forms.TextInput(),
        label=_lazy("Key of the room"),
        help_text=_lazy("Either of the two can tell it: it stands in the address of their room."),
    )  # fmt: skip
    reason = WordsField(
        record="room_holds", max_length=400, widget=forms.TextInput(), label=_lazy("Why"),
        help_text=_lazy("The law or the case, in a sentence. Not what it is about."),
    )  # fmt: skip
    until = forms.DateField(
        label=_lazy("Its last day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, person: Person, day: date, **options: Any) -> None:
        super().__init__(*args, person=person, day=day, **options)
        self.day = day

    def clean_room(self) -> Room:
        found = Room.objects.filter(key=self.cleaned_data["room"]).first()
        if found is None:
            raise ValidationError(_("There is no room with this key. Ask for it once more."))
        return found

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        if until < self.day:
            raise ValidationError(_("That day is over. Choose today or a day to come."))
        return until
