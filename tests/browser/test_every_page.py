"""Every page, for every seat, at two widths and in two schemes: WCAG 2.2 AA, and it fits."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest

from tests.browser.accessible import wrong
from tests.browser.desk_pages import ALWAYS as DESK_ALWAYS
from tests.browser.desk_pages import ON_THE_DESK
from tests.browser.floor_pages import ALWAYS as FLOOR_ALWAYS
from tests.browser.floor_pages import ON_THE_FLOOR
from tests.browser.pulse_pages import ALWAYS as PULSE_ALWAYS
from tests.browser.pulse_pages import ON_THE_PULSE
from tests.browser.visitor import Visitor

Scheme = Literal["light", "dark"]

Way = tuple[int, Scheme]
WAYS: tuple[Way, ...] = ((1440, "light"), (390, "dark"), (390, "light"), (1440, "dark"))

# who, and how they get there
PAGES = {
    **ON_THE_FLOOR,
    **ON_THE_DESK,
    "home of a manager": ("Dana Calder", "/"),
    "home of a seller": ("Mairi Sinclair", "/"),
    "home of an administrator": ("Noor Haddad", "/"),
    "home of a coach": ("Tomasz Zieliński", "/"),
    "scoreboard of a manager": ("Dana Calder", "/floor/"),
    "scoreboard of a seller": ("Mairi Sinclair", "/floor/"),
    "scoreboard of a leader": ("Grete Solheim", "/floor/"),
    "scoreboard with the longest name": ("Ottavia", "/floor/"),
    "figure with deals": ("Dana Calder", "/floor/", "Win rate"),
    "figure without deals": ("Mairi Sinclair", "/floor/", "Activities"),
    "own page": ("Mairi Sinclair", "/floor/", "Your own page"),
    "oneself": ("Mairi Sinclair", "/you/"),
    "password": ("Mairi Sinclair", "/you/password/"),
    "seen by others": ("Mairi Sinclair", "/you/seen/"),
    "seen by the manager": ("Mairi Sinclair", "/you/seen/", "The scoreboard of your team"),
    "contract": ("Mairi Sinclair", "/contract/"),
    "directory": ("Mairi Sinclair", "/people/"),
    "people": ("Noor Haddad", "/office/"),
    "nobody found": ("Noor Haddad", "/office/?q=zzzz"),
    "person": ("Noor Haddad", "/office/?q=callum", "Callum Reid"),
    "new person": ("Noor Haddad", "/office/people/new/"),
    "teams": ("Noor Haddad", "/office/teams/"),
    "team": ("Noor Haddad", "/office/teams/", "Leith"),
    "imports": ("Noor Haddad", "/office/imports/"),
    "one import": ("Noor Haddad", "/office/imports/", "css=table tbody a"),
    "new import": ("Noor Haddad", "/office/imports/new/"),
    "new team": ("Noor Haddad", "/office/teams/new/"),
    "sign-in link": (
        "Noor Haddad",
        "/office/?q=juno",
        "Juno Marchetti",
        "css=form[action$='sign-in-link/'] button",
    ),
    "seen by the administrator": (
        "Mairi Sinclair",
        "/you/seen/",
        "Your address, seats, reporting line and sign-in",
    ),
    "roster": ("Noor Haddad", "/office/imports/people/"),
    "owners": ("Noor Haddad", "/office/imports/owners/"),
    "questions": ("Noor Haddad", "/office/questions/"),
    "organisation": ("Noor Haddad", "/office/organisation/"),
    "witness": ("Noor Haddad", "/office/witness/"),
    "not there": ("Dana Calder", "/office/"),
    **ON_THE_PULSE,
}

pytestmark = pytest.mark.browser


# Where there are many alike, one stands for them; `bin/test --long` looks at each, in every way.
ALWAYS = {
    *FLOOR_ALWAYS, *DESK_ALWAYS, *PULSE_ALWAYS, "home of a manager", "home of a seller",
    "scoreboard of a manager", "scoreboard with the longest name", "figure with deals",
    "seen by the manager", "contract", "person", "imports", "not there",
}  # fmt: skip


def ways_of(number: int, *, always: bool = True) -> Iterator[Any]:
    """A page is looked at in one way, its neighbour in another; all ways of all pages take long."""
    usual = WAYS[number % len(WAYS)]
    for way in WAYS:
        marks = () if always and way == usual else (pytest.mark.long,)
        yield pytest.param(way, marks=marks, id=f"{way[0]} {way[1]}")


EVERY_PAGE = [
    pytest.param(name, *case.values, marks=case.marks, id=f"{name}, {case.id}")
    for number, name in enumerate(PAGES)
    for case in ways_of(number, always=name in ALWAYS)
]


@pytest.mark.parametrize(("page", "way"), EVERY_PAGE)
def test_a_page_is_accessible_and_fits(visitor: Visitor, page: str, way: Way) -> None:
    who, *steps = PAGES[page]
    look_in(visitor, way)
    visitor.come_in_as(who)
    visitor.open(*steps)
    assert wrong(visitor) == []


@pytest.mark.parametrize("way", list(ways_of(1)))
@pytest.mark.parametrize("path", ["/sign-in/", "/design/"])
def test_a_page_before_signing_in_is_accessible_and_fits(
    visitor: Visitor, path: str, way: Way
) -> None:
    look_in(visitor, way)
    visitor.open(path)
    assert wrong(visitor) == []


def look_in(visitor: Visitor, way: Way) -> None:
    """Before a page is opened: axe would else look while its colours change."""
    width, scheme = way
    visitor.page.set_viewport_size({"width": width, "height": 900})
    visitor.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
