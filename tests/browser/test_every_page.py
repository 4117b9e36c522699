"""Every page, for a person of every kind, at two widths and in two schemes: WCAG 2.2 AA, and it fits."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.visitor import Visitor

WAYS = [
    pytest.param({"width": width, "scheme": scheme}, id=f"{width}-{scheme}")
    for width in (390, 1440)
    for scheme in ("light", "dark")
]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}

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
    "roster": ("Noor Haddad", "/office/imports/people/"),
    "questions": ("Noor Haddad", "/office/questions/"),
    "organisation": ("Noor Haddad", "/office/organisation/"),
    "witness": ("Noor Haddad", "/office/witness/"),
    "not there": ("Dana Calder", "/office/"),
}

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("visitor", WAYS, indirect=True)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_accessible_and_fits(visitor: Visitor, page: str) -> None:
    who, *steps = PAGES[page]
    visitor.sign_in_as(who)
    visitor.open(*steps)
    assert (_violations(visitor), visitor.fits()) == ([], True)


@pytest.mark.parametrize("visitor", WAYS, indirect=True)
@pytest.mark.parametrize("path", ["/sign-in/", "/design/"])
def test_a_page_before_signing_in_is_accessible_and_fits(visitor: Visitor, path: str) -> None:
    visitor.open(path)
    assert (_violations(visitor), visitor.fits()) == ([], True)


def _violations(visitor: Visitor) -> list[str]:
    found = Axe().run(visitor.page, options=RULES).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]
