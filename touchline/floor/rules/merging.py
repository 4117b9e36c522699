"""Two who write at once: what each of them changed is kept, and what both changed is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Merged:
    """What can be written, and the fields that both have changed to something else."""

    write: dict[str, str] = field(default_factory=dict)
    conflicts: dict[str, str] = field(default_factory=dict)
    """Field → what stands there by now."""


def merged(*, stands: Mapping[str, str], was: Mapping[str, str], said: Mapping[str, str]) -> Merged:
    """Compare field by field what stands, what the page showed when it was drawn, and what it says.

    A field that the page has not changed is left as it stands. One that it has changed is written
    if nobody else has changed it since, or if they wrote the same. A field that `was` does not
    know counts as one that was empty.
    """
    write: dict[str, str] = {}
    conflicts: dict[str, str] = {}
    for name, new in said.items():
        before, now = was.get(name, ""), stands.get(name, "")
        if new in (before, now):
            continue
        if now == before:
            write[name] = new
        else:
            conflicts[name] = now
    return Merged(write, conflicts)
