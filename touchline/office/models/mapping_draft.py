"""A mapping in the making, kept with the delivery whose columns it points at."""

import os
from datetime import datetime
from pathlib import Path

from django.conf import settings

from touchline.numbers import values_of
from touchline.numbers.mapping.drafting import Draft, toml_of
from touchline.office.models.delivery import Delivery
from touchline.office.rules.pointing import Counted, Pointing, columns_of_texts
from touchline.witness.actor import Actor
from touchline.witness.models import in_turn, note

MOST = 100
"""More different texts than this in one column are nothing that anyone could give a meaning."""


def kept_pointing(delivery: Delivery) -> Pointing | None:
    """What was pointed at before; None if nobody has begun."""
    return Pointing.from_json(delivery.draft) if delivery.draft else None


def keep_pointing(delivery: Delivery, pointing: Pointing) -> None:
    """Keep it as it is by now, whole or not. No line in the log: nothing follows from it yet."""
    delivery.draft = pointing.as_json()
    delivery.save(update_fields=["draft"])


def count_texts(delivery: Delivery, draft: Draft) -> dict[tuple[str, str], Counted]:
    """The texts of each column that needs meanings, most frequent first; at most MOST and one."""
    counted: dict[tuple[str, str], dict[str, int]] = {}
    for place, file, column in columns_of_texts(draft):
        rows = counted.setdefault(place, {})
        for value in values_of(delivery.folder, file, column, limit=MOST + 1):
            rows.setdefault(value.text, value.rows)
    return {place: list(rows.items()) for place, rows in counted.items()}


def save_mapping(delivery: Delivery, pointing: Pointing, *, by: Actor, at: datetime) -> bool:
    """Write the mapping file, choose it for the delivery and ask for a dry run.

    False if something else is under way with these files: the mapping is there, but not chosen.
    Raises OSError if the file cannot be written: the draft is kept all the same.
    """
    keep_pointing(delivery, pointing)
    name = pointing.draft.name
    with in_turn():
        note(act="office.mapping.saved", by=by, kind="delivery", key=delivery.key, at=at)
        _write(Path(settings.MAPPINGS) / f"{name}.toml", toml_of(pointing.draft))
        return delivery.check_with(name, by=by, at=at)


def _write(path: Path, text: str) -> None:
    """All at once: an import that runs meanwhile reads the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)
