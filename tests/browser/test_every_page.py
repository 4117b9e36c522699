"""Every page, for every seat, at two widths and in two schemes: WCAG 2.2 AA, and it fits."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.visitor import Visitor

Scheme = Literal["light", "dark"]

Ways = tuple[tuple[int, Scheme], ...]
# Light first, as the page was opened: axe would else look while colours change.
ALWAYS: Ways = ((1440, "light"), (390, "dark"))
SELDOM: Ways = ((390, "light"), (1440, "dark"))
in_every_way = pytest.mark.parametrize(
    "ways",
    [pytest.param(ALWAYS, id="always"), pytest.param(SELDOM, id="seldom", marks=pytest.mark.long)],
)
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RULES = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}

# who, and how they get there
PAGES = {
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
}

pytestmark = pytest.mark.browser


@in_every_way
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_accessible_and_fits(visitor: Visitor, page: str, ways: Ways) -> None:
    who, *steps = PAGES[page]
    visitor.come_in_as(who)
    visitor.open(*steps)
    assert _wrong(visitor, ways) == []


@in_every_way
@pytest.mark.parametrize("path", ["/sign-in/", "/design/"])
def test_a_page_before_signing_in_is_accessible_and_fits(
    visitor: Visitor, path: str, ways: Ways
) -> None:
    visitor.open(path)
    assert _wrong(visitor, ways) == []


def _wrong(visitor: Visitor, ways: Ways) -> list[str]:
    """What is wrong with the page, each with the width and the scheme in which it is."""
    return [
        f"{width} {scheme}: {wrong}"
        for width, scheme in ways
        for wrong in _wrong_in_one_way(visitor, width=width, scheme=scheme)
    ]


def _wrong_in_one_way(visitor: Visitor, *, width: int, scheme: Scheme) -> list[str]:
    visitor.page.set_viewport_size({"width": width, "height": 900})
    visitor.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    found = Axe().run(visitor.page, options=RULES).response["violations"]
    wrong = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]
    return wrong if visitor.fits() else [*wrong, "something sticks out sideways"]
