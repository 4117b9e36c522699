"""A11: what people type, and what the CRM exports, is text on every page, in every seat."""

from typing import Any

import pytest
from django.urls import get_resolver, reverse

from tests.cast import NOW, Cast
from tests.long import mostly_long
from touchline.numbers import Snapshot
from touchline.office.models import FigureQuestion
from touchline.people.models import Organisation
from touchline.site.viewing import named_views
from touchline.witness.actor import SYSTEM

SEATS = mostly_long(
    ("mairi", "dana", "grete", "tomasz", "beatriz", "noor"), always=("dana", "noor")
)
HOSTILE = {
    "element": "<script>ran()</script>",
    "attribute": '"><img src=x onerror=ran()>',
    "quote": "' onmouseover='ran()",
    "template": "{{ 8191|add:70000 }}",
    "address": "javascript:ran()",
}
RAW = ("<script>ran()", "<img src=x", "' onmouseover='", 'href="javascript:')


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest, cast: Cast, numbers: Snapshot) -> str:
    """Someone has written it wherever words can be written."""
    words = HOSTILE[request.param]
    for person in (cast.mairi, cast.dana, cast.noor):
        person.rename(name=f"{words} {person.pk}", email=person.email, by=SYSTEM, at=NOW)
    cast.leith.rename(name=words, crm_key=cast.leith.crm_key, by=SYSTEM, at=NOW)
    Organisation.the().describe(
        name=words, zone="Europe/London", fiscal_year_starts=1, by=SYSTEM, at=NOW
    )
    FigureQuestion.objects.create(
        about={"kind": "figure", "key": "win_rate", "label": words, "path": words},
        team_key=cast.leith.key, words=words, asked_at=NOW,
    )  # fmt: skip
    return words


def pages(cast: Cast) -> list[str]:
    """Every address that a GET may open, with the keys of what was written on."""
    known: dict[str, Any] = {
        "team_key": cast.leith.key, "person_key": cast.mairi.key, "measure": "win_rate",
        "audience": "manager", "page": "floor-person",
    }  # fmt: skip
    return [
        reverse(name, kwargs={one: known[one] for one in pattern.pattern.converters})
        for name, pattern in named_views(get_resolver())
        if set(pattern.pattern.converters) <= set(known)
    ]


@pytest.mark.parametrize("seat", SEATS)
def test_nothing_that_was_typed_becomes_part_of_a_page(
    hostile: str, cast: Cast, signed_in_as: Any, seat: str
) -> None:
    visitor = signed_in_as(getattr(cast, seat))
    drawn = {}
    for path in pages(cast):
        answer = visitor.get(path)
        if answer.status_code == 200 and "html" in answer["Content-Type"]:
            drawn[path] = b"".join(answer).decode()
    found = [path for path, page in drawn.items() if any(raw in page for raw in RAW)]
    found += [path for path, page in drawn.items() if "78191" in page]
    assert found == []


def test_what_was_typed_is_on_the_pages_at_all(
    cast: Cast, signed_in_as: Any, numbers: Snapshot
) -> None:
    words = HOSTILE["element"]
    cast.leith.rename(name=words, crm_key=cast.leith.crm_key, by=SYSTEM, at=NOW)
    page = signed_in_as(cast.dana).get(reverse("directory")).content.decode()
    assert "&lt;script&gt;ran()" in page
