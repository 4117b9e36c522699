"""A row in every table, filled from the schema: what leads to a person leads to the same one."""

from datetime import date, datetime, time
from itertools import count
from typing import Any, Final

from django.db import models

from tests.cast import NOW, TODAY
from touchline.people.models import Person

WORDS: Final = "The valve in Fife"
"""Every text of a row begins so, if it is long enough for it."""

# What only one value fits, and the schema does not say which.
FITS: Final[dict[str, Any]] = {
    "floor.review.team": None,
    "floor.rhythm.team": None,
    "floor.prioritymeasure.role": "result",
    "floor.wording.said": {
        "title": WORDS, "why": WORDS, "plays": [], "result": None, "activities": [],
    },
    # The log says whose answer it is, not the row: tests/people/test_erasing.py tries that.
    "office.answer.answered_by": "Noor Haddad",
    "pulse.round.k": 8,
    "pulse.round.recipient": "",
    "pulse.reply.talk": None,
    "room.note.file": b"age-encryption.org/v1",
    "room.member.until_epoch": None,
    "room.identity.retired_week": "",
    "floor.cardline.about": {"kind": "deal", "key": "006", "label": WORDS, "path": ""},
}  # fmt: skip
# A text with one of these as the last word of its name is no words of anybody.
NO_WORDS: Final = {"key", "once", "form", "hash", "kind", "zone", "quarter", "currency", "measure"}
_turn = count(1)


class Rows:
    """Makes rows, one of each table, which lead to each other and to one person.

    `instead` names another person, or another value, for a column (`floor.review.led_by`).
    """

    def __init__(self, person: Person, instead: dict[str, Any] | None = None) -> None:
        self.person = person
        self.fits = FITS | (instead or {})
        self._made: dict[type[models.Model], models.Model] = {Person: person}

    def of(self, model: type[models.Model]) -> models.Model:
        """The row of a table."""
        if model not in self._made:
            self._made[model] = self._new(model)
        return self._made[model]

    def _new(self, model: type[models.Model]) -> models.Model:
        said = {
            field.name: self._value(model, field)
            for field in model._meta.concrete_fields
            if not isinstance(field, models.AutoField)
        }
        return model._default_manager.create(**said)

    def _value(self, model: type[models.Model], field: "models.Field[Any, Any]") -> Any:
        fits = f"{model._meta.label_lower}.{field.name}"
        if fits in self.fits:
            return self.fits[fits]
        if isinstance(field, models.ForeignKey):
            # What leads to its own table leads nowhere: a chain has an end.
            return None if field.related_model is model else self.of(field.related_model)
        if field.choices:
            return field.flatchoices[0][0]
        return _plain(field, self.person)


# The first that fits: a moment is a kind of day in Django.
PLAIN: Final = (
    (models.DateTimeField, NOW),
    (models.DateField, TODAY),
    (models.TimeField, time(9, 0)),
    (models.BooleanField, False),
    (models.JSONField, {"words": WORDS}),
)


def _plain(field: "models.Field[Any, Any]", person: Person) -> Any:
    """A value for a column that leads nowhere."""
    if isinstance(field, models.CharField | models.TextField):
        return _text(field, field.name.rsplit("_", 1)[-1], person)
    return next((value for kind, value in PLAIN if isinstance(field, kind)), 1)


def _text(field: "models.Field[Any, Any]", last: str, person: Person) -> str:
    if field.name.endswith("er_key"):  # maker_key, answerer_key: someone’s own key as text
        return person.key
    if field.name.endswith("_by"):
        return person.name
    if last in NO_WORDS:
        return f"k{next(_turn)}"[: field.max_length]
    longest = field.max_length or 2000
    return f"{WORDS} {next(_turn)}" if longest >= 30 else f"t{next(_turn)}"[:longest]


def texts(model: type[models.Model]) -> list[str]:
    """Everything that stands in a table as text."""
    return [
        str(value) if not isinstance(value, datetime | date) else ""
        for row in model._default_manager.values_list()
        for value in row
    ]
