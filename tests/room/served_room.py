"""A served installation with a room in it: real browsers, the operator on the line, her rows."""

import hashlib
import json
import secrets
import shutil
import sqlite3
import subprocess
import sys
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.room.node_client import Browser, browser
from tests.room.served_cast import address
from tests.room.wiretap import Wiretap, tapped
from tests.served import PATIENT, clean
from tests.wall.attacks.attacker import Attacker
from tests.wall.attacks.served import HOST, Served, served
from touchline.kit.home import CHECKOUT

SETTINGS = "tests.wall.attacks.settings"
ROOM_PAGE = f"https://{HOST}/room/"


@dataclass
class House:
    """Where it is served, who listens, and the folder with what browsers keep."""

    served: Served
    tap: Wiretap
    kept: Path
    tokens: dict[str, str] = field(default_factory=dict)

    @property
    def database(self) -> Path:
        return self.served.home / "touchline.sqlite3"

    def token(self, name: str) -> str:
        """Of someone of the cast, who signs in and comes back with a code, once."""
        if name not in self.tokens:
            self.signs_in(name)
        return self.tokens[name]

    def signs_in(self, name: str) -> str:
        """Another token, in another session."""
        visitor = Attacker(self.served)
        visitor.sign_in(email=address(name))
        self.tokens[name] = token_of(visitor)
        return self.tokens[name]

    @contextmanager
    def browser(self, name: str, *, store: str = "", **more: str) -> Iterator[Browser]:
        """Someone of the cast opens the room; `store` names another browser than their first."""
        where, token = self.kept / (store or name), self.token(name)
        with browser(
            self.tap.base, token, where, renewed=lambda: self.signs_in(name), **more
        ) as one:
            yield one

    @contextmanager
    def same(self, one: Browser, name: str) -> Iterator[Browser]:
        """The same browser as it is now, copied: what happens in it is forgotten afterwards."""
        copy = f"{name}-{secrets.token_hex(4)}"
        shutil.copy(one.store, self.kept / copy)
        with self.browser(name, store=copy) as other:
            other("carry", secret=one("secret"))
            yield other

    def rows(self, question: str, *values: object) -> list[tuple[Any, ...]]:
        """What the operator reads, or writes, in her database."""
        with closing(sqlite3.connect(self.database, timeout=30)) as database:
            found = database.execute(question, values).fetchall()
            database.commit()
            return found

    @contextmanager
    def spoilt(self, *tables: str) -> Iterator[None]:
        """Whatever the operator does to these tables meanwhile is undone."""
        before = {table: self.rows(f"SELECT * FROM {table}") for table in tables}  # noqa: S608
        try:
            yield
        finally:
            with closing(sqlite3.connect(self.database, timeout=30)) as database:
                database.execute("PRAGMA foreign_keys = OFF")
                for table, rows in before.items():
                    database.execute(f"DELETE FROM {table}")  # noqa: S608
                    for row in rows:
                        marks = ", ".join("?" * len(row))
                        database.execute(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608
                database.commit()

    def gives_out_papers(self) -> None:
        """For a count of weeks, in which Mairi is asked."""
        subprocess.run(
            [sys.executable, "-m", "tests.room.served_count"], cwd=CHECKOUT,
            env=environment(self.served.home), capture_output=True, timeout=PATIENT, check=True,
        )  # fmt: skip

    def run(self, *words: str) -> str:
        """`touchline …` in this home."""
        done = subprocess.run(
            [sys.executable, "-m", "touchline", *words], env=environment(self.served.home),
            cwd=self.served.home, capture_output=True, text=True, timeout=PATIENT, check=True,
        )  # fmt: skip
        return done.stdout


def environment(home: Path) -> dict[str, str]:
    return clean(
        home, TOUCHLINE_HOSTS=HOST, TOUCHLINE_BEHIND_PROXY="1", DJANGO_SETTINGS_MODULE=SETTINGS
    )


def token_of(visitor: Attacker) -> str:
    """The token of who is signed in, as the page gets it (RFC 7636)."""
    verifier = secrets.token_urlsafe(48)
    hashed = hashlib.sha256(verifier.encode()).digest()
    challenge = urlsafe_b64encode(hashed).rstrip(b"=").decode()
    asked = {"challenge": challenge, "state": secrets.token_urlsafe(24), "back": ROOM_PAGE}
    led = visitor.ask(f"/room/authorise/?{urlencode(asked)}")
    code = parse_qs(urlsplit(led.location).query)["code"][0]
    told = json.dumps({"code": code, "verifier": verifier})
    with closing(_line(visitor.served.port)) as line:
        line.request("POST", "/api/room/token/", body=told, headers={
            "Host": HOST, "X-Forwarded-Proto": "https", "Content-Type": "application/json",
        })  # fmt: skip
        return str(json.loads(line.getresponse().read())["token"])


def _line(port: int) -> Any:
    from http.client import HTTPConnection

    return HTTPConnection("127.0.0.1", port, timeout=30)


@contextmanager
def a_house(begun: Path, folder: Path) -> Iterator[House]:
    """The cast, seated; the room switched on; nobody has been in it yet."""
    home, kept = folder / "begun", folder / "kept"
    shutil.copytree(begun, home, symlinks=True)
    subprocess.run(
        [sys.executable, "-m", "tests.room.served_cast"], env=environment(home), cwd=CHECKOUT,
        capture_output=True, timeout=PATIENT, check=True,
    )  # fmt: skip
    kept.mkdir()
    with served(home, folder / "home") as one, tapped(one.port) as tap:
        yield House(one, tap, kept)


@dataclass
class Day:
    """A room in use: Mairi's, with Tomasz, who compared their words and wrote to each other."""

    house: House
    mairi: Browser
    tomasz: Browser
    room: str
    unlocking: dict[str, dict[str, str]]
    said: tuple[str, ...]


SAID = (
    "Gannet colony: I kept talking where I wanted to ask.",
    "Kittiwake ledge: what did the silence cost you?",
    "Fulmar: next time I count to seven, then ask again.",
)
"""What the two write on their first day; Tomasz the second."""
GOALS = "Shag on the rock: to dare to ask what I do not know."
"""What they want to reach, as their contract has it."""


@contextmanager
def a_day(house: House, **more: str) -> Iterator[Day]:
    """Both make keys, compare their words, agree and write."""
    with ExitStack() as stack:
        mairi, tomasz = (
            stack.enter_context(house.browser(name, **more)) for name in ("mairi", "tomasz")
        )
        unlocking = {"mairi": mairi("enrol"), "tomasz": tomasz("enrol")}
        room = mairi("invite", person=tomasz.person, kind="clean")
        for one in (mairi, tomasz):
            one("pin", room=room)
        mairi("propose", room=room, goals=GOALS)
        tomasz("sign", room=room)
        for one, text in zip((mairi, tomasz, mairi), SAID, strict=True):
            one("write", room=room, text=text)
        yield Day(house, mairi, tomasz, room, unlocking, SAID)


def end_all_with(one: Browser, person: str) -> None:
    """Whatever rooms this browser's owner has with somebody are over, so that another can begin."""
    for room in one("refresh")["rooms"]:
        if room["with"]["key"] == person:
            one("end", room=room["key"])
