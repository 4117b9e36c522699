"""Someone with a browser of their own, and what they do in the words of the tests."""

import json
from base64 import urlsafe_b64encode
from typing import Any

from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.ballots.house import House
from tests.browser.visitor import Visitor

ANSWERED = {"v": 1, "answers": [4, None], "coach": None, "helped": None, "words": ""}
PAPERS = "JSON.stringify({...localStorage})"


class Voter:
    """Someone with a browser of their own."""

    def __init__(self, context: BrowserContext, house: House) -> None:
        self.house = house
        self.visitor = Visitor(context.new_page(), {})
        self.page: Page = self.visitor.page

    def look_at_papers(self, *keys: str) -> None:
        """The signed-in page, until it has done what it does by itself."""
        self.page.goto(f"/test/page/{','.join(keys)}/")
        self.page.locator("ballot-papers[data-settled]").wait_for()

    def hold(self, **box: Any) -> str:
        """Fetch the paper of a new box, and let the day come on which it is open."""
        key = self.fetch(**box)
        self.house.days_later(2)
        return key

    def fetch(self, **box: Any) -> str:
        self.house.days_later(0)
        key = self.house.box(**box)
        self.look_at_papers(key)
        return key

    def open(self, key: str) -> None:
        self.page.goto(f"/urn/#box={key}")

    def answer(self) -> None:
        """`ANSWERED`: agree with the first statement, rather not say for the second."""
        self.page.get_by_label("agree", exact=True).first.check()
        self.page.locator("input[name=item-1][value='']").check()

    def put(self) -> None:
        self.page.get_by_role("button", name="Put it in the box").click()

    def cast(self, key: str) -> None:
        """Answer and put it in, until it is there."""
        self.open(key)
        self.answer()
        self.put()
        expect(self.page.get_by_text("It is in the box.")).to_be_visible()

    def paper(self, key: str) -> dict[str, Any]:
        """What lies in this browser for a box."""
        kept = json.loads(self.page.evaluate(PAPERS))[f"touchline.paper.{key}"]
        found: dict[str, Any] = json.loads(kept)
        return found

    def lose_answers(self, where: str) -> None:
        """What is asked there arrives, and its answer does not."""

        def lose(route: Route) -> None:
            route.fetch()
            route.abort()

        self.page.route(where, lose)

    def connect(self) -> None:
        """Answers come again; that the browser complained of some is all right."""
        self.page.unroute_all()
        self.visitor.complaints.clear()


def carried(paper: dict[str, Any]) -> str:
    """What the squares carry."""
    return urlsafe_b64encode(json.dumps(paper).encode()).rstrip(b"=").decode()
