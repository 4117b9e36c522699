"""A11: what people type, and what the CRM exports, is text on every page, in every seat."""

from pathlib import Path
from typing import Any

import pytest
from django.urls import get_resolver, reverse
from django.utils.html import escape
from pytest_django import Settings

from tests.cast import NOW, Cast
from tests.floor.addresses import figure
from tests.long import mostly_long
from tests.sales import import_sales
from tests.there import keys_of_what_is_there
from touchline.numbers import Snapshots
from touchline.office.models import FigureQuestion
from touchline.people.models import Organisation
from touchline.site.viewing import named_views
from touchline.witness.actor import SYSTEM

# A manager's pages count everything anew in that CRM; where it is shown is always tried below.
SEATS = mostly_long(
    ("mairi", "dana", "grete", "tomasz", "beatriz", "noor"), always=("beatriz", "noor")
)
# An element, an attribute that ends, a quote that ends, and a template; an address stands alone.
TEXT = (
    "<script>ran()</script> \"><img src=x onerror=ran()> ' onmouseover='ran() {{ 8191|add:70000 }}"
)
HOSTILE = {"text": TEXT, "address": "javascript:ran()"}
RAW = ("<script>ran()", "<img src=x", "' onmouseover='", 'href="javascript:', "78191")
EXPORTED = ("Forth Estuary Water", "Zeeland Dairy", "Tide 200", "Ask Morag for water", "Isla Grant")
"""Of `tests/sales.py`: accounts, a product, a next step, and who has no seat yet."""


@pytest.fixture(scope="module", params=mostly_long(tuple(HOSTILE), always=("text",)))
def words(request: pytest.FixtureRequest) -> str:
    return HOSTILE[request.param]


@pytest.fixture(scope="module")
def exported(words: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The snapshots of a CRM in which someone has written it."""
    quoted = '"' + words.replace('"', '""') + '"'
    return import_sales(
        tmp_path_factory.mktemp("exported"), at=NOW, instead=dict.fromkeys(EXPORTED, quoted)
    )


@pytest.fixture
def hostile(words: str, exported: Path, cast: Cast, settings: Settings) -> str:
    """Someone has written it wherever words can be written."""
    settings.SNAPSHOTS = exported
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


def pages(cast: Cast, snapshots: Path) -> list[str]:
    """Every address, with the keys of what is there wherever it asks for one."""
    current = Snapshots(snapshots).current()
    assert current is not None
    known = {**keys_of_what_is_there(cast), "name": current.name}
    every = [
        reverse(name, kwargs={one: known[one] for one in pattern.pattern.converters})
        for name, pattern in named_views(get_resolver())
        if set(pattern.pattern.converters) <= set(known)
    ]
    return [*every, figure(cast.leith, "open_pipeline")]


@pytest.mark.parametrize("seat", SEATS)
def test_nothing_that_was_written_becomes_part_of_a_page(
    hostile: str, exported: Path, cast: Cast, signed_in_as: Any, seat: str
) -> None:
    every = pages(cast, exported)  # before: whoever has signed in gets no invitation any more
    visitor = signed_in_as(getattr(cast, seat))
    drawn = {}
    for path in every:
        answer = visitor.get(path)
        if answer.status_code == 200 and "html" in answer["Content-Type"]:
            drawn[path] = b"".join(answer).decode()
    assert [path for path, page in drawn.items() if any(raw in page for raw in RAW)] == []


def test_what_was_typed_is_on_the_pages_at_all(hostile: str, cast: Cast, signed_in_as: Any) -> None:
    page = signed_in_as(cast.dana).get(reverse("directory")).content.decode()
    assert escape(hostile) in page


def test_what_was_exported_is_on_the_pages_at_all(
    hostile: str, cast: Cast, signed_in_as: Any
) -> None:
    page = signed_in_as(cast.dana).get(figure(cast.leith, "open_pipeline")).content.decode()
    account = f'">{escape(hostile)}</a> <span class="table__quiet">'
    next_step = f'words--small">{escape(hostile)}</span>'
    assert (account in page, next_step in page) == (True, True)
