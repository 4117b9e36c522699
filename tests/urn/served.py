"""A served installation with an open box, and a browser that casts at it."""

import json
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from tests.served import PATIENT, clean
from touchline.kit.home import CHECKOUT

HOST = "touchline.example"


@dataclass(frozen=True)
class Voting:
    """A box that is open in a home, and tickets for it."""

    home: Path
    box: str
    bodies: tuple[bytes, ...]

    @property
    def environment(self) -> dict[str, str]:
        return environment(self.home)


def environment(home: Path) -> dict[str, str]:
    """As a company runs it, behind a proxy."""
    return clean(
        home, TOUCHLINE_HOSTS=HOST, TOUCHLINE_BEHIND_PROXY="1",
        DJANGO_SETTINGS_MODULE="touchline.site.settings.serve",
    )  # fmt: skip


def voting(home: Path, number: int, *, bits: int = 1024) -> Voting:
    """Make a box with so many tickets in a home that was begun."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.urn.voting", str(number), str(bits)],
        env=environment(home), cwd=CHECKOUT, capture_output=True, timeout=20 * PATIENT, check=True,
    )  # fmt: skip
    told = json.loads(done.stdout)
    bodies = [
        json.dumps({"nonce": nonce, "signature": signature, "payload": told["payload"]}).encode()
        for nonce, signature in told["tickets"]
    ]
    return Voting(home, told["box"], tuple(bodies))


@dataclass(frozen=True)
class Answer:
    """What came back of a ballot; status 0 if nothing did."""

    status: int
    told: dict[str, Any]


def send(port: int, box: str, body: bytes, **headers: str) -> Answer:
    """Cast one ballot, as the proxy in front of the server would pass it on."""
    sent = {"Host": HOST, "X-Forwarded-Proto": "https", "Content-Type": "application/json"}
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as line:
        line.request("POST", f"/urn/boxes/{box}/cast/", body=body, headers=sent | headers)
        answer = line.getresponse()
        return Answer(answer.status, json.loads(answer.read()))
