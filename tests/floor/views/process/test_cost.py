"""Pages of the process ask the database as often for many stages and proposals as for few."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import TODAY, Cast
from tests.floor.processes import STAGES, TALK, address, process_of_leith, proposed, published

pytestmark = pytest.mark.usefixtures("numbers")
MORE = tuple(replace(TALK, key=f"more-{n}", name=f"More {n}", crm_names=()) for n in range(9))


@pytest.mark.parametrize(
    ("who", "name", "most"),
    [("mairi", "show", 18), ("dana", "edit", 18), ("mairi", "versions", 14), ("dana", "show", 18)],
)
def test_it_does_not_grow(cast: Cast, signed_in_as: Any, who: str, name: str, most: int) -> None:
    process_of_leith(cast)
    visitor, path = signed_in_as(getattr(cast, who)), address(name, cast.leith)
    proposed(cast, cast.callum)
    few = asked(visitor, path)
    for n in range(4):
        published(cast.leith, cast.dana, STAGES + MORE, since=TODAY)
        proposed(cast, cast.mairi, key=f"p{n}")
    many = asked(visitor, path)
    assert (many <= few, many <= most) == (True, True), (few, many)


def asked(visitor: Any, path: str) -> int:
    """How many queries the page takes once its process is warm."""
    visitor.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert visitor.get(path).status_code == 200
    return len(queries)
