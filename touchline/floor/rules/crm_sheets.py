"""Next steps in the form in which a CRM takes them in: heads as its documentation names them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchline.kit.spreadsheet import cell, sheet

_MARK = "\ufeff"
"""Spreadsheets want it; an import takes it for a part of the first head."""


@dataclass(frozen=True)
class Crm:
    """What a CRM calls the key of a deal and its next step, and how long that may be (0: any)."""

    name: str
    key_head: str
    step_head: str
    longest: int = 0


CRMS: MappingProxyType[str, Crm] = MappingProxyType({
    "salesforce": Crm("Salesforce", "Id", "NextStep", longest=255),
    "hubspot": Crm("HubSpot", "Record ID", "Next step"),
})  # fmt: skip


def steps_sheet(crm: Crm, steps: Iterable[tuple[str, str]]) -> str:
    """A CSV of (deal’s key, next step), one line each; of one deal the last said counts."""
    last: Mapping[str, str] = dict(steps)
    # Made harmless before it is cut: the sign for that counts as well.
    rows = ((key, within(cell(step), crm.longest)) for key, step in last.items())
    return sheet((crm.key_head, crm.step_head), rows).removeprefix(_MARK)


def within(words: str, longest: int) -> str:
    """On one line, no longer than the CRM takes; what is cut off ends in a sign that says so."""
    line = " ".join(words.split())
    return line if not longest or len(line) <= longest else f"{line[: longest - 1]}…"
