"""A22: the operator reads every log and every table after somebody voted: who it was, is nowhere.

The voter comes as the worst case does: signed in, through a proxy that passes on everything, with
a browser that says much about itself, in one sitting.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.served import until
from tests.urn.boxes import OPEN, a_box, says, tickets
from tests.urn.served import Answer, Voting, send, voting
from tests.wall.attacks.attacker import Attacker
from tests.wall.attacks.served import EMAIL, served

ADDRESS, BROWSER = "203.0.113.77", "Mosaic/0.9 (planted)"
COUNTED = re.compile(rb"view=\"(urn|ballot)")


@dataclass(frozen=True)
class Voted:
    """A vote: who cast it, what the server had said before, and what it has said since."""

    voter: Attacker
    box: Voting
    answer: Answer
    log_before: str
    log_since: list[str]
    tables_before: dict[str, list[tuple[object, ...]]]


@pytest.fixture(scope="module")
def voted(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Voted]:
    home = tmp_path_factory.mktemp("operated") / "home"
    with served(begun, home) as one:
        box = voting(home, 4)
        voter = Attacker(one, proxy={"X-Forwarded-Proto": "https", "X-Forwarded-For": ADDRESS})
        voter.sign_in(User_Agent=BROWSER)
        until(lambda: "session" in said(voter) or "sign-in" in said(voter), "the sign-in is told")
        send(one.port, box.box, box.bodies[0])  # the box opens, which is a change of its own
        log, tables = said(voter), everything(home)
        cookies = "; ".join(f"{name}={value}" for name, value in voter.jar.items())
        who = {
            "Cookie": cookies, "User-Agent": BROWSER, "X-Forwarded-For": ADDRESS,
            "X-Real-IP": ADDRESS, "Referer": "https://touchline.example/you/",
            "X-Request-ID": "4bdda9e5b6c941be831b85e4e61ccfdc",
        }  # fmt: skip
        answer = send(one.port, box.box, box.bodies[1], **who)
        yield Voted(voter, box, answer, log, told_since(voter, len(log)), tables)


def said(voter: Attacker) -> str:
    return voter.served.log.read_text(encoding="utf-8", errors="replace")


def told_since(voter: Attacker, before: int) -> list[str]:
    """The lines up to the next page that somebody else opens, whose own line comes last."""
    Attacker(voter.served).ask("/no/such/page/")
    until(lambda: "view=none" in said(voter)[before:], "the page is told")
    return said(voter)[before:].splitlines()[:-1]


def everything(home: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with closing(sqlite3.connect(home / "touchline.sqlite3")) as database:
        names = [
            name
            for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return {name: database.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}  # noqa: S608


def test_the_vote_was_taken(voted: Voted) -> None:
    assert voted.answer.status == 201


def test_the_log_tells_of_the_sign_in_and_so_would_tell_of_the_vote(voted: Voted) -> None:
    assert "answered" in voted.log_before


def test_no_log_has_a_line_of_the_vote(voted: Voted) -> None:
    assert voted.log_since == []


def test_only_the_ballot_was_written(voted: Voted) -> None:
    """No session was touched, no moment of being seen, no line of what was done."""
    after = everything(voted.box.home)
    assert {name for name in after if after[name] != voted.tables_before[name]} == {"urn_ballot"}


def test_what_was_written_holds_nothing_of_the_voter(voted: Voted) -> None:
    told = str(everything(voted.box.home)["urn_ballot"])
    who = [ADDRESS, BROWSER, EMAIL, *voted.voter.jar.values()]
    assert [word for word in who if word in told] == []


def test_what_is_counted_tells_nothing_of_votes(voted: Voted) -> None:
    voter = Attacker(voted.voter.served, host="localhost", proxy={})
    counted = voter.ask("/metrics")
    assert ("touchline_requests" in counted.body, COUNTED.search(counted.body.encode())) == (
        True,
        None,
    )


def moments(statement: str) -> list[str]:
    """Every word of a statement that is a date or a time."""
    return re.findall(r"\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d", statement)


@pytest.mark.django_db
def test_no_statement_of_a_vote_names_a_time_a_session_or_a_person(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What a database server could be told to log."""
    box = a_box()
    ticket = tickets(box)[0]
    box.settle(OPEN)
    monkeypatch.setattr("touchline.kit.clock.now", lambda: OPEN)
    with CaptureQueriesContext(connection) as asked:
        Client(headers={"user-agent": BROWSER}).post(
            f"/urn/boxes/{box.key}/cast/", ticket.sent(says("yes")),
            content_type="application/json",
        )  # fmt: skip
    statements = [one["sql"] for one in asked.captured_queries]
    tables = {
        name for one in statements for name in re.findall(r'(?:FROM|INTO|UPDATE) "(\w+)"', one)
    }
    assert (tables, [one for one in statements if moments(one)]) == (
        {"urn_box", "urn_milestone", "urn_signingkey", "urn_ballot"}, [],
    )  # fmt: skip


@pytest.mark.parametrize("body", [b"\xff{", b"[" * 60_000], ids=["no text", "too deep"])
def test_what_is_no_ballot_leaves_no_line_either(voted: Voted, body: bytes) -> None:
    before = len(said(voted.voter))
    send(voted.voter.served.port, voted.box.box, body, **{"User-Agent": BROWSER})
    assert told_since(voted.voter, before) == []
