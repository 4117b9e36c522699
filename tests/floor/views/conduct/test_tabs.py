"""The tabs above promises and what is said beside them lead nobody to a page that is not theirs."""

import re
from typing import Any

import pytest
from django.urls import resolve

from tests.cast import Cast
from tests.reading import main_of
from touchline.floor.views.conduct.tabs import DOORS
from touchline.wall.audiences import doors_of

PATHS = {
    "promises": "/floor/promises/",
    "moments": "/floor/conduct/moments/",
    "expectations": "/floor/conduct/expectations/",
    "requests": "/floor/conduct/requests/",
}


@pytest.mark.parametrize("part", DOORS)
def test_each_is_offered_to_whom_its_page_is_open(part: str) -> None:
    assert doors_of(resolve(PATHS[part]).func) == DOORS[part]


@pytest.mark.parametrize(
    ("who", "offered"),
    [
        ("mairi", set(PATHS)), ("dana", set(PATHS)), ("amara", set(PATHS)),
        ("beatriz", {"promises", "requests"}), ("tomasz", set()),
    ],
)  # fmt: skip
def test_who_has_no_such_page_is_offered_none(
    cast: Cast, signed_in_as: Any, who: str, offered: set[str]
) -> None:
    client = signed_in_as(getattr(cast, who))
    tabs = re.findall(r'class="tab" href="([^"]+)"', main_of(client.get(PATHS["promises"])))
    assert {name for name, path in PATHS.items() if path in tabs} == offered
    assert {client.get(tab, follow=True).status_code for tab in tabs} <= {200}
