"""The usual part of a person: a table whose every row belongs to one person, and goes with them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import QuerySet

from touchline.keeping.persons import Erased, PersonPart


@dataclass(frozen=True)
class PersonTable:
    """A table, how its rows lead to the person's key, and what an export shows of them.

    `owner` is a look-up as `person__key`; `shows` are column → look-up. What `shows` leaves out
    (hashes, secrets) is erased with the row and never exported.
    """

    model: str
    owner: str
    shows: Mapping[str, str]

    def rows(self, person_key: str) -> "QuerySet[Any]":
        """The rows of one person, in the order in which they were made."""
        rows: QuerySet[Any] = apps.get_model(self.model)._default_manager.all()
        return rows.filter(**{self.owner: person_key}).order_by("pk")

    def export(self, person_key: str) -> Iterable[Mapping[str, Any]]:
        """One mapping a row, with the columns of `shows`."""
        for values in self.rows(person_key).values_list(*self.shows.values()):
            yield dict(zip(self.shows, values, strict=True))

    def erase(self, person_key: str, at: datetime) -> Erased:
        """Remove them all. Rows of other tables that lead to these go too: they register first."""
        _all, by_table = self.rows(person_key).delete()
        return Erased(gone=by_table.get(apps.get_model(self.model)._meta.label, 0))


def part_of_table(
    *,
    key: str,
    record: str,
    label: str,
    model: str,
    owner: str,
    shows: Mapping[str, str],
) -> PersonPart:
    """A part made of one such table.

    `keep_of_person(part_of_table(key="people.seats", record="directory", label="Seats",
    model="people.seat", owner="person__key", shows={"kind": "kind", "team": "team__name"}))`
    """
    table = PersonTable(model, owner, shows)
    return PersonPart(
        key=key, record=record, label=label, export=table.export, erase=table.erase,
        tables=(model.lower(),),
    )  # fmt: skip
