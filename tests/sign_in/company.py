"""The company's own sign-in, as a real OpenID provider in a process of its own."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from typing import Any

import httpx

from tests.served import answers, free_port, until
from tests.sign_in.visiting import Visiting
from touchline.sign_in.rules.providers import OidcProvider, Providers

CONFIGURATION = "/.well-known/openid-configuration"


@dataclass(frozen=True)
class Company:
    """Where it is, and how somebody says yes there."""

    address: str

    def providers(self, **more: Any) -> Providers:
        told = {"key": "company", "name": "Northlight account", "client_id": "touchline"}
        return Providers(oidc=(OidcProvider(issuer=self.address, secret="s", **told | more),))

    def knows(self, sub: str, **claims: object) -> None:
        httpx.put(f"{self.address}/users/{sub}", json=claims).raise_for_status()

    def says_yes(self, onward: str, sub: str) -> str:
        """Press the button of its page; the path of ours it leads back to."""
        answer = httpx.post(onward, data={"sub": sub})
        return back_of(answer)

    def says_no(self, onward: str) -> str:
        return back_of(httpx.post(onward, data={"action": "deny"}))


def back_of(answer: httpx.Response) -> str:
    assert answer.is_redirect, answer.text
    return answer.headers["Location"].removeprefix("http://testserver")


def press(visiting: Visiting, **more: str) -> str:
    """Press its button at our door; the address of its page that ours leads on to."""
    return link_in(visiting.post("/sign-in/with/company/", more))


def link_in(page: Any) -> str:
    """Where a page of ours that leads on leads to."""
    found = re.search(r'href="([^"]+)">Go to', page.content.decode())
    assert found is not None, page.content
    return unescape(found[1])


@contextmanager
def open_company() -> Iterator[Company]:
    """A provider on a free port of this machine, until the block is left."""
    port = free_port()
    program = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port)]
    process = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until(
            lambda: process.poll() is not None or answers(port, CONFIGURATION), "the company opens"
        )
        assert process.poll() is None
        yield Company(f"http://localhost:{port}")
    finally:
        process.terminate()
        process.wait(timeout=20)
