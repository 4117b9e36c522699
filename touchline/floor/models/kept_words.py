"""Rows that are saved field by field as someone types, also by two at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from django.db import models

from touchline.floor.rules.merging import merged


def as_text(value: object) -> str:
    """A value as a form sends it: days as 2026-03-31, None and False empty, True as “on”."""
    if value is None or value is False:
        return ""
    if value is True:
        return "on"
    return value.isoformat() if isinstance(value, date) else str(value)


class KeptWords(models.Model):
    """`KEPT` names the fields that are saved so.

    No line in the witness log: nothing follows from words that are still being typed.
    """

    KEPT: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    def as_texts(self) -> dict[str, str]:
        """Field → what stands there, as a form would send it."""
        return {name: as_text(getattr(self, name)) for name in self.KEPT}

    def keep(self, said: Mapping[str, Any], *, was: Mapping[str, str]) -> dict[str, str]:
        """Write what the page changed since it was drawn; field → what stands, where both did.

        `said` holds cleaned values, `was` what the page showed. One UPDATE, which only takes hold
        if what was read still stands; else it is read again.
        """
        texts = {name: as_text(value) for name, value in said.items()}
        for _again in range(3):
            told = merged(stands=self.as_texts(), was=was, said=texts)
            if not told.write or self._write({name: said[name] for name in told.write}):
                return told.conflicts
            self.refresh_from_db(fields=self.KEPT)
        return told.conflicts | self.as_texts()

    def _write(self, values: Mapping[str, Any]) -> bool:
        rows = type(self)._default_manager.all()
        stood = {name: getattr(self, name) for name in values}
        nothing = {f"{name}__isnull": True for name, value in stood.items() if value is None}
        same = {name: value for name, value in stood.items() if value is not None}
        if not rows.filter(pk=self.pk, **same, **nothing).update(**values):
            return False
        for name, value in values.items():
            setattr(self, name, value)
        return True
