"""What a GET asks for: which part of the list, which attributes, and whether it has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet
from django.http import HttpResponse

from touchline.kit.storable import storable
from touchline.scim.rules.documents import Document, asks_for, same_version, selected
from touchline.scim.rules.refusals import Refusal, Refused
from touchline.scim.rules.resources import MOST_RESULTS
from touchline.scim.views.speaking import DirectoryRequest, answer

LIST: Final = "urn:ietf:params:scim:api:messages:2.0:ListResponse"
_LARGEST: Final = 2**31


@dataclass(frozen=True)
class Asked:
    """The query of an address: a filter, a window of it (from 1), and names of attributes."""

    expression: str
    start: int
    count: int
    attributes: Sequence[str]
    excluded: Sequence[str]

    def wants(self, attribute: str) -> bool:
        return asks_for(attribute, attributes=self.attributes, excluded=self.excluded)

    def of(self, document: Document) -> Document:
        return selected(document, attributes=self.attributes, excluded=self.excluded)


def asked(request: DirectoryRequest) -> Asked:
    """Raises Refused for a number that is none, and for a filter that no database can take.

    Less than nothing is read as the protocol says.
    """
    said = {name.lower(): str(value) for name, value in request.GET.items()}
    expression = said.get("filter", "").strip()
    if storable(expression) != expression:
        raise Refused(Refusal.BAD_FILTER)
    return Asked(
        expression=expression,
        start=max(_number(said.get("startindex"), 1), 1),
        count=min(max(_number(said.get("count"), MOST_RESULTS), 0), MOST_RESULTS),
        attributes=_names(said.get("attributes")),
        excluded=_names(said.get("excludedattributes")),
    )


def listed(
    asked: Asked, rows: QuerySet[Any], draw: Callable[[Sequence[Any]], list[Document]]
) -> HttpResponse:
    """The window as the protocol writes a list. `draw` gets the rows of the window alone."""
    total = rows.count()
    window = rows[asked.start - 1 : asked.start - 1 + asked.count] if asked.count else ()
    documents = [asked.of(one) for one in draw(list(window))]
    return answer(
        {
            "schemas": [LIST],
            "totalResults": total,
            "startIndex": asked.start,
            "itemsPerPage": len(documents),
            "Resources": documents,
        }
    )


def one(request: DirectoryRequest, document: Document, *, status: int = 200) -> HttpResponse:
    """A whole resource, or the part that was asked for; 304 if it is the one they have."""
    meta = document["meta"]
    headers = {"ETag": meta["version"]}
    known = request.headers.get("If-None-Match", "")
    if request.method in ("GET", "HEAD") and known and same_version(known, meta["version"]):
        return answer(None, status=304, headers=headers)
    if status == 201:
        headers["Location"] = meta["location"]
    return answer(asked(request).of(document), status=status, headers=headers)


def refuse_another_version(request: DirectoryRequest, draw: Callable[[], Document]) -> None:
    """Raises Refused if `If-Match` names a version that is over; drawn only if it names one."""
    known = request.headers.get("If-Match", "")
    if known and not same_version(known, draw()["meta"]["version"]):
        raise Refused(Refusal.CHANGED_MEANWHILE)


def _number(said: str | None, otherwise: int) -> int:
    if said is None or not said.strip():
        return otherwise
    try:
        return max(min(int(said), _LARGEST), -_LARGEST)
    except ValueError as wrong:
        raise Refused(Refusal.BAD_VALUE, "startIndex and count are whole numbers.") from wrong


def _names(said: str | None) -> tuple[str, ...]:
    return tuple(name.strip() for name in (said or "").split(",") if name.strip())
