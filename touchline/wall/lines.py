"""The "seen by" line at a field that takes words: made from the contract, with the names put in."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from touchline.design.wording import PlainWords
from touchline.people.models import Person
from touchline.wall.records import record


def seen_line(
    key: str, *, person: Person | None, day: date, team: str = "", reader: Person | None = None
) -> str:
    """Who will see a record that is `person`'s, or a team's, said to `reader` (if not to them).

    Raises KeyError for a record the contract does not have and ValueError for one without a line:
    a field must not be shown without saying who reads it.
    """
    row = record(key)
    if not row.line:
        raise ValueError(f"The contract has no line for {key!r}: write it in wall/records.py.")
    told = reader or person
    manager = person.manager(on=day) if person and "{manager}" in row.line else None
    names = {
        "{owner}": _called(person, told=told, otherwise=_("you")),
        "{manager}": _called(manager, told=told, otherwise=_("your manager")),
        "{team}": team or _("the team"),
    }
    line = row.line
    for place, name in names.items():
        line = line.replace(place, name)
    return line[:1].upper() + line[1:]


def _called(person: Person | None, *, told: Person | None, otherwise: str) -> str:
    if person is None:
        return otherwise
    return _("you") if person == told else person.short_name


class WordsField(forms.CharField):
    """A field that takes words and so belongs to a record of the contract.

    In one that is `hinted` someone who leads writes to someone they lead: where a question steers,
    their browser offers others.
    """

    def __init__(self, *, record: str, rows: int = 0, hinted: bool = False, **options: Any) -> None:
        if rows:
            options.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(**options)
        if hinted:
            self.widget.attrs["data-mirror-hint"] = True
        self.record = record
        self.seen_by = ""


class AddressField(forms.EmailField):
    """An e-mail address: words too, with the line of the record it belongs to."""

    def __init__(self, *, record: str, **options: Any) -> None:
        super().__init__(**options)
        self.record = record
        self.seen_by = ""


class SeenForm(PlainWords, forms.Form):
    """A form whose fields of words say who will see them, to the person who types."""

    def __init__(
        self, *args: Any, person: Person | None, day: date, team: str = "", **options: Any
    ) -> None:
        super().__init__(*args, **options)
        for field in self.fields_of_words():
            field.seen_by = seen_line(field.record, person=person, day=day, team=team)

    def fields_of_words(self) -> Iterable[WordsField | AddressField]:
        return (
            field for field in self.fields.values() if isinstance(field, WordsField | AddressField)
        )
