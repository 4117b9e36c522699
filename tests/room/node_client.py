"""The room's application in a process of its own, driven by a test: the modules that are served."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from touchline.kit.home import CHECKOUT

CLIENT = CHECKOUT / "tests" / "room" / "a_client.mjs"
LONGEST = 60.0  # seconds until a browser that was told to die has to be gone


class Trouble(Exception):
    """What the application says went wrong; `key` is its word."""

    def __init__(self, key: str, values: dict[str, Any]) -> None:
        super().__init__(key)
        self.key, self.values = key, values


class Gone(Exception):
    """The browser was killed in the middle of what it did."""


@dataclass
class Browser:
    """One tab of one person. `store` is the file that a browser keeps for a page."""

    process: "subprocess.Popen[str]"
    store: Path
    renewed: Callable[[], str]
    me: dict[str, Any] = field(default_factory=dict)

    def __call__(self, do: str, **asked: Any) -> Any:
        """What came of it. Raises Trouble, or Gone if the browser was killed meanwhile.

        Who was away for longer than a token lasts signs in again.
        """
        try:
            return self.told(do, **asked)
        except Trouble as trouble:
            if trouble.key != "sign-in":
                raise
        self.told("token", token=self.renewed())
        return self.told(do, **asked)

    def told(self, do: str, **asked: Any) -> Any:
        """The same with the token that it has."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        try:
            self.process.stdin.write(json.dumps({"do": do, **asked}) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            raise Gone from None
        line = self.process.stdout.readline()
        if not line:
            self.process.wait(LONGEST)
            raise Gone
        told = json.loads(line)
        if "trouble" in told:
            raise Trouble(told["trouble"], told["values"])
        return told["ok"]

    @property
    def person(self) -> str:
        """The key of who is here."""
        return str(self.me["person"]["key"])

    def trouble(self, do: str, **asked: Any) -> str:
        """The word for why something is not done."""
        with pytest.raises(Trouble) as caught:
            self(do, **asked)
        return caught.value.key


@contextmanager
def browser(
    base: str, token: str, store: Path, *, renewed: Callable[[], str], **more: str
) -> Iterator[Browser]:
    """Someone opens the page, signed in with a token. Skips the test where there is no node."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("bin/setup dev says how to get node.")
    with subprocess.Popen(
        [node, str(CLIENT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        one = Browser(process, store, renewed)
        try:
            one.me = one("begin", base=base, token=token, store=str(store), **more)
            yield one
        finally:
            process.kill()
