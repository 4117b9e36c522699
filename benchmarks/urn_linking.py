"""A thief who takes every nightly backup, and at last the database, links ballots to persons.

    python -m benchmarks.urn_linking
    python -m benchmarks.urn_linking --rounds 20 --json

Rounds of twelve people in real boxes (with a small key, for speed), tokens fetched as browsers do
over fourteen days, ballots cast over seven, a backup of every night made by what makes backups. The
thief is thought to know when each person fetched and came, has the server's secret as well, tries
every order of everything that was stolen, and learns on half of the rounds which one works.

Beside it, what is not promised: the same thief takes the file while the box is still open, in which
ballots lie as they came.
"""

import argparse
import gzip
import json
import os
import random
import secrets
import tempfile
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

from benchmarks.serving.installation import Installation
from benchmarks.urn_thief import Found, Loot, learnt

PEOPLE: Final = 12
DAYS_OF_TOKENS, DAYS_OPEN = 14, 7
SIZE: Final = 1024


def main() -> None:
    """Play the rounds, let the thief try, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.urn_linking")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--json", action="store_true")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        set_up(Path(home))
        tell(played(told.rounds, Path(home)), as_json=told.json)


def set_up(home: Path) -> None:
    """A database with the urn's tables alone: a thief reads no other, and copies go faster."""
    os.environ |= Installation(home).environment
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", "urn", verbosity=0, interactive=False)


def played(rounds: int, home: Path) -> dict[str, Found]:
    """What the thief finds, by what they took. Ends with an error if a backup names a voter."""
    from touchline.urn.rules.signing import new_key

    key, taken = new_key(1024), [Round(home, number) for number in range(rounds)]
    for one in taken:
        one.play(key)
    named = sum(one.names_in_backups + len(one.in_backups) for one in taken)
    if named:
        raise SystemExit(f"Voters or ballots were found in backups: {named} times.")
    return {
        "nightly backups, and the database once it has closed": learnt([r.closed for r in taken]),
        "the database while it is open (not promised)": learnt([r.open for r in taken]),
    }


def tell(found: Mapping[str, Found], *, as_json: bool) -> None:
    """One line, or one entry, for each theft."""
    if as_json:
        every = {name: one.__dict__ | {"sigmas": one.sigmas} for name, one in found.items()}
        print(json.dumps(every))
        return
    for name, one in found.items():
        print(f"{name}: {one.share:.1%} linked in {one.rounds} rounds,", end="")
        print(f" chance {one.chance:.1%} ({one.sigmas:+.1f} σ); by: {one.way}")


def _issue(box: Any, person: str, at: datetime, blinded: bytes) -> bytes:
    signature: bytes = box.issue(member=person, blinded=blinded, at=at)
    return signature


class Round:
    """One box from its first token to its closing, and what is stolen on the way."""

    def __init__(self, home: Path, number: int) -> None:
        self.home, self.chance = home, random.Random(number)
        self.people = [secrets.token_hex(8) for _ in range(PEOPLE)]
        self.in_backups: dict[str, int] = {}
        self.names_in_backups = 0
        self.cast_by: dict[str, str] = {}

    def play(self, key: Any) -> None:
        """Twelve fetch, twelve vote, every night somebody copies."""
        from touchline.kit import clock
        from touchline.urn.models import Box

        begun = clock.now()
        opens = begun + timedelta(days=DAYS_OF_TOKENS)
        closes = opens + timedelta(days=DAYS_OPEN)
        box = Box.objects.prepare(
            kind="pulse", issue_from=begun, opens_at=opens, closes_at=closes, size=SIZE,
            minimum=8, members=self.people, private_key=key,
        )  # fmt: skip
        box.freeze('{"v":1}')
        fetched, tickets = self._fetch(box, begun)
        voted = self._vote(box, tickets, opens)
        self.open = self._steal(box, fetched, voted)
        box.settle(closes)
        self.closed = self._steal(box, fetched, voted)
        box.empty()

    def _days(self, number: int) -> list[list[str]]:
        """Who comes on which day, in which order."""
        days: list[list[str]] = [[] for _ in range(number)]
        for person in self.chance.sample(self.people, PEOPLE):
            self.chance.choice(days).append(person)
        return days

    def _fetch(self, box: Any, begun: datetime) -> tuple[list[str], dict[str, Any]]:
        from tests.urn.voter import fetched

        order, tickets = [], {}
        for day, people in enumerate(self._days(DAYS_OF_TOKENS)):
            at = begun + timedelta(days=day)
            for person in people:
                tickets[person] = fetched(box, partial(_issue, box, person, at))
                order.append(person)
            self._night(day)
        return order, tickets

    def _vote(self, box: Any, tickets: Mapping[str, Any], opens: datetime) -> list[str]:
        from touchline.urn.models import Box
        from touchline.urn.rules.tokens import token_of

        order = []
        for day, people in enumerate(self._days(DAYS_OPEN)):
            for person in people:
                ticket = tickets[person]
                Box.objects.cast(
                    box_key=box.key, nonce=ticket.nonce, signature=ticket.signature,
                    payload=secrets.token_hex(SIZE // 2), at=opens + timedelta(days=day),
                )  # fmt: skip
                self.cast_by[token_of(ticket.nonce)] = person
                order.append(person)
            self._night(day)
        return order

    def _night(self, day: int) -> None:
        """What a backup shows by now."""
        from django.db import connection

        from touchline.keeping.databases.copying import copy_database

        with tempfile.TemporaryDirectory(dir=self.home) as bench:
            copied = gzip.decompress(copy_database(connection, Path(bench)).content.read_bytes())
        for token in self.cast_by:
            if token.encode() in copied:
                self.in_backups.setdefault(token, day)
        self.names_in_backups += sum(person.encode() in copied for person in self.people)

    def _steal(self, box: Any, fetched: list[str], voted: list[str]) -> Loot:
        file = self.home / "touchline.sqlite3"
        log = file.with_name(f"{file.name}-wal")
        rows = list(box.ballots_in.order_by().values_list("token", "receipt", "sealed"))
        return Loot(
            file=file.read_bytes() + (log.read_bytes() if log.exists() else b""),
            tokens=[token for token, _, _ in rows],
            receipts={token: receipt for token, receipt, _ in rows},
            sealed={token: sealed for token, _, sealed in rows},
            nights=dict(self.in_backups), fetched=fetched, voted=voted, cast_by=self.cast_by,
        )  # fmt: skip


if __name__ == "__main__":
    main()
