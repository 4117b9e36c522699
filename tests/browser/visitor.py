"""What a person does with a browser, in the words of the tests."""

from typing import Any

from playwright.sync_api import ConsoleMessage, Locator, Page

Sessions = dict[str, list[Any]]
"""Whoever has signed in, and the cookies that they hold since."""

# A page that is not there, a form with something to mend, and the book's day that cannot be.
EXPECTED = ("status of 404", "status of 422", "does not conform to the required format")

CALLED = "one => [one, ...(one.labels ?? [])].map((each) => each.innerText).join(' ')"


class Visitor:
    """A page, who is signed in on it, and what the browser complained of meanwhile."""

    def __init__(self, page: Page, sessions: Sessions) -> None:
        self.page = page
        self.sessions = sessions
        self.complaints: list[str] = []
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def sign_in_as(self, name: str) -> None:
        """With one press, as the demo offers it."""
        self.page.goto("/sign-in/")
        self.page.get_by_role("button", name=name).click()
        self.page.wait_for_url("**/")

    def come_in_as(self, name: str) -> None:
        """With the session of an earlier test if there was one: what is looked at comes later."""
        if name in self.sessions:
            self.page.context.add_cookies(self.sessions[name])
            return
        self.sign_in_as(name)
        self.sessions[name] = [*self.page.context.cookies()]

    def open(self, *steps: str) -> None:
        """Go to an address, then follow links by their names (or by a selector)."""
        for step in steps:
            if step.startswith("/"):
                self.page.goto(step)
            elif step.startswith("css="):
                self.page.locator(step).first.click()
            else:
                self.page.get_by_role("link", name=step, exact=True).first.click()
        self.page.wait_for_load_state()

    def tab_to(self, name: str, *, most: int = 60) -> Locator:
        """Press Tab until the thing of this name, or the field with this label, has the focus."""
        for _ in range(most):
            self.page.keyboard.press("Tab")
            focused = self.page.locator(":focus")
            if focused.count() and name in focused.evaluate(CALLED):
                return focused
        raise AssertionError(f"Tab never reached {name!r}")

    def fits(self) -> bool:
        """Whether nothing sticks out sideways."""
        wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        return bool(self.page.evaluate(wide))

    def _note(self, message: ConsoleMessage) -> None:
        expected = any(known in message.text for known in EXPECTED)
        if message.type in {"error", "warning"} and not expected:
            self.complaints.append(message.text)
