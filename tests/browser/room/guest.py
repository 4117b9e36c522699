"""Someone in the room, in the words of the tests."""

from playwright.sync_api import Locator, expect

from tests.browser.visitor import Visitor

DEVICE = {
    "protocol": "ctap2", "ctap2Version": "ctap2_1", "transport": "internal",
    "hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True,
    "automaticPresenceSimulation": True, "hasPrf": True,
}  # fmt: skip
NOTE = "Write a note"
PATIENT = 30_000
"""Milliseconds."""


def expect_seen(place: Locator) -> None:
    """It is there before long: sealing and opening take their time."""
    expect(place).to_be_visible(timeout=PATIENT)


class Guest:
    """A visitor, and what they wrote down of their keys."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor, self.page = visitor, visitor.page
        self.passphrase = self.recovery = ""
        self.words: list[list[str]] = []
        self.sent: list[str] = []
        self._has_passkey = False
        self.page.on("request", lambda one: self.sent.append(f"{one.url} {one.post_data or ''}"))

    def hold_a_passkey(self) -> None:
        """A device that can unlock with a finger."""
        device = self.page.context.new_cdp_session(self.page)
        device.send("WebAuthn.enable")
        device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
        self._has_passkey = True

    def arrive(self) -> None:
        self.page.goto("/room/")

    def enrol(self) -> None:
        """From the home of the room to keys that are made."""
        self.arrive()
        self.follow("Make your keys")
        self.press("Make my keys")
        if self._has_passkey:
            self.press("Use a passkey")
        else:
            self.press("Use a passphrase")
            self.passphrase = " ".join(self._shown())
            self.press("I have written it down")
        self.heading("Your recovery key").wait_for()
        self.recovery = " ".join(self._shown())
        self.press("I have it")
        self.page.get_by_label("Recovery key").fill(self.recovery.lower())
        self.press("Seal my keys")
        self.press("Go on")

    def unlock(self) -> None:
        """With what this person uses every day."""
        if self._has_passkey:
            self.press("Unlock with a passkey")
            return
        self.page.get_by_label("Your passphrase").fill(self.passphrase)
        self.press("Unlock")

    def come_back(self, path: str = "/room/") -> None:
        """Another day: the page is opened anew, and nothing is unlocked."""
        self.page.goto("about:blank")
        self.page.goto(path)

    def open_room(self) -> None:
        """The only room there is, another day."""
        self.come_back()
        self.follow("Open")
        self.unlock()

    def ask(self, name: str) -> None:
        row = self.page.get_by_role("listitem").filter(has_text=name)
        row.get_by_role("button", name="Ask for a room").click()

    def propose(self, goals: str) -> None:
        self.page.get_by_label("What this is for").fill(goals)
        self.page.get_by_role("button", name="Sign, and ask").click()
        self.page.get_by_text("You have signed.").wait_for()

    def compare(self) -> None:
        self.page.get_by_role("button", name="They are the same").wait_for()
        lists = self.page.locator(".written").all()
        self.words = sorted(one.locator("li").all_inner_texts() for one in lists)
        self.press("They are the same")
        self.page.locator("room-contract h1, room-notebook h1").wait_for()

    def write(self, text: str) -> None:
        self.page.get_by_label(NOTE).fill(text)
        self.page.get_by_role("button", name="Keep it for you and").click()
        self.note(text).wait_for()

    def note(self, text: str) -> Locator:
        return self.page.locator(".note").filter(has_text=text)

    def heading(self, name: str) -> Locator:
        return self.page.get_by_role("heading", name=name, exact=True)

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()

    def follow(self, name: str) -> None:
        self.page.get_by_role("link", name=name, exact=True).click()

    def _shown(self) -> list[str]:
        return self.page.locator(".written__one").all_inner_texts()
