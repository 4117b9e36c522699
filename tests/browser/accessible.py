"""What is wrong with a page: by the rules of WCAG 2.2 AA, and in its width."""

from axe_playwright_python.sync_playwright import Axe

from tests.browser.visitor import Visitor

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RULES = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}


def wrong(visitor: Visitor) -> list[str]:
    """What is wrong with the page that is open."""
    found = Axe().run(visitor.page, options=RULES).response["violations"]
    faults = [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]
    return faults if visitor.fits() else [*faults, "something sticks out sideways"]
