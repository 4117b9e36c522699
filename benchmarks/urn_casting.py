"""Ballots at a fixed pace over HTTP: what fails, what lies there twice, and how long one waits.

    python -m benchmarks.urn_casting
    python -m benchmarks.urn_casting --ballots 1000 --rate 50 --postgres

The server is granian with two processes of four threads, the box has a key of 3,072 bits, a payload
2,048 bytes. The tickets are signed with the box's own key beforehand: asking for each would take
longer than casting. Every hundredth ballot is sent twice. A wait begins when a ballot was due to be
sent, so that a server that lags behind its voters is not flattered. Beside it stands how many plain
rows of that size the same file takes in a second, each in a transaction of its own.
"""

import argparse
import base64
import json
import os
import secrets
import sqlite3
import statistics
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from http.client import HTTPConnection, HTTPException
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from benchmarks.serving.installation import Installation
from benchmarks.serving.postgres import Server
from benchmarks.serving.processes import Granian, free_ports

SIZE: Final = 2048
VOTERS: Final = 32
"""Who cast at the same time, at most."""
TWICE: Final = 100
"""Every so many-th ballot is sent again."""
_own = threading.local()


def main() -> None:
    """Set up, let them vote, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.urn_casting")
    parser.add_argument("--ballots", type=int, default=10_000)
    parser.add_argument("--rate", type=int, default=50)
    parser.add_argument("--postgres", action="store_true")
    told = parser.parse_args()
    server = Server() if told.postgres else None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        try:
            measure(told, Installation(Path(home), server.url if server else ""))
        finally:
            if server:
                server.end()


def measure(told: argparse.Namespace, there: Installation) -> None:
    """One box, from its key to the last line printed."""
    there.set_up()
    box, bodies = prepared(told.ballots)
    database = "PostgreSQL" if told.postgres else "SQLite"
    print(f"{told.ballots:,} ballots at {told.rate} a second, {database}", end="")
    print(f", {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before")
    web = Granian(there, free_ports(1), workers=2)
    try:
        warm(web.ports[0], box.key)
        answered = cast_all(web.ports[0], box.key, bodies, rate=told.rate)
    finally:
        web.end()
    print(f"load {os.getloadavg()[0]:.1f} after; other work shared the cores, and the client does")
    tell(box, answered)
    rows = told.ballots
    print(f"plain rows of that size into such a file: {plain_rows(there.home, rows):,.0f} a second")


def prepared(number: int) -> tuple[Any, list[bytes]]:
    """An open box, and what voters send."""
    from cryptography.hazmat.primitives.asymmetric import padding
    from cryptography.hazmat.primitives.hashes import SHA384

    from touchline.kit import clock
    from touchline.urn.models import Box
    from touchline.urn.rules.signing import new_key
    from touchline.urn.rules.tokens import message_of

    now, key, day = clock.now(), new_key(), timedelta(days=1)
    box = Box.objects.prepare(
        kind="pulse", issue_from=now - 2 * day, opens_at=now - day, closes_at=now + day, size=SIZE,
        minimum=1, members=["one"], private_key=key,
    )  # fmt: skip
    box.freeze('{"v":1}')
    box.issue(member="one", blinded=bytes(383) + b"\x02", at=now - 2 * day)
    box.settle(now)
    scheme = padding.PSS(mgf=padding.MGF1(SHA384()), salt_length=48)
    bodies = []
    for _ in range(number):
        nonce = secrets.token_bytes(32)
        signature = key.sign(message_of(box.key, box.rules_hash, nonce), scheme, SHA384())
        payload = secrets.token_hex(SIZE // 2)
        sent = {"nonce": _text(nonce), "signature": _text(signature), "payload": payload}
        bodies.append(json.dumps(sent).encode())
    return box, bodies


def _text(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


Answered = list[tuple[int, str, float]]
"""Status, receipt and seconds of each."""


def cast_all(port: int, box: str, bodies: Sequence[bytes], *, rate: int) -> Answered:
    """Send each when it is due, whatever became of those before."""
    due = [body for turn, body in enumerate(bodies) for _ in range(1 + (turn % TWICE == 0))]
    begun = time.monotonic() + 1

    def at_its_time(turn: int) -> tuple[int, str, float]:
        when = begun + turn / rate
        time.sleep(max(0.0, when - time.monotonic()))
        status, receipt = cast(port, box, due[turn])
        return status, receipt, time.monotonic() - when

    with ThreadPoolExecutor(VOTERS) as pool:
        return list(pool.map(at_its_time, range(len(due))))


def warm(port: int, box: str) -> None:
    """Both processes have loaded everything before the first voter comes."""
    for _ in range(20):
        with closing(HTTPConnection("127.0.0.1", port, timeout=120)) as line:
            line.request("GET", f"/urn/boxes/{box}/")
            assert line.getresponse().status == 200


def cast(port: int, box: str, body: bytes) -> tuple[int, str]:
    """Status and receipt; status 0 if no answer came."""
    line = getattr(_own, "line", None)
    if line is None:
        line = _own.line = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        headers = {"Content-Type": "application/json"}
        line.request("POST", f"/urn/boxes/{box}/cast/", body=body, headers=headers)
        answer = line.getresponse()
        return answer.status, str(json.loads(answer.read()).get("receipt", ""))
    except (OSError, HTTPException, ValueError):
        line.close()
        _own.line = None
        return 0, ""


def tell(box: Any, answered: Answered) -> None:
    """What came of it, held against what lies in the box."""
    statuses = Counter(status for status, _, _ in answered)
    errors = sum(many for status, many in statuses.items() if status not in (200, 201))
    waits = sorted(seconds for _, _, seconds in answered)
    receipts = {receipt for status, receipt, _ in answered if status in (200, 201)}
    from touchline.kit import clock

    box.settle(clock.now() + timedelta(days=2))
    lying = box.receipts()
    twice = sum(one == other for one, other in pairwise(lying))
    print(f"answers: {', '.join(f'{s}: {n:,}' for s, n in sorted(statuses.items()))}")
    print(f"errors: {errors}; in the box: {len(lying):,}; lying there twice: {twice}")
    print(f"answered and not in the box: {len(receipts - set(lying))}")
    print(
        f"wait: median {statistics.median(waits) * 1000:.0f} ms,"
        f" 99th of a hundred {waits[int(len(waits) * 0.99)] * 1000:.0f} ms,"
        f" longest {waits[-1] * 1000:.0f} ms"
    )


def plain_rows(folder: Path, number: int) -> float:
    """Rows a second that SQLite takes with the same settings and nothing around it."""
    with closing(sqlite3.connect(folder / "plain.sqlite3", isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=NORMAL")
        database.execute("CREATE TABLE row (token TEXT PRIMARY KEY, sealed TEXT) WITHOUT ROWID")
        begun = time.monotonic()
        for _ in range(number):
            row = (secrets.token_hex(32), secrets.token_hex(SIZE * 3 // 4))
            database.execute("INSERT INTO row VALUES (?, ?)", row)
        return number / (time.monotonic() - begun)


if __name__ == "__main__":
    main()
