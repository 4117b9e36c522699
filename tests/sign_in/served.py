"""Touchline as it is developed, in a home of its own, with two people in it and a real server."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import httpx

from tests.cast import PASSWORD
from touchline.kit.home import CHECKOUT

PEOPLE = ("mairi", "callum")
MAKE = f"""
import django
django.setup()
from django.core.management import call_command
from touchline.kit import clock
from touchline.people.models import Organisation, Person, Seat
from touchline.witness.actor import SYSTEM
call_command("migrate", verbosity=0)
told = dict(by=SYSTEM, at=clock.now())
Organisation.the().describe(name="Northlight", zone="Europe/London", fiscal_year_starts=1, **told)
for name in {PEOPLE!r}:
    one = Person.objects.enrol(name=name.title(), email=name + "@northlight.example", **told)
    one.choose_password(password="{PASSWORD}", **told)
    Seat.objects.take(one, kind="admin", team=None, since=clock.today("UTC"), **told)
"""


@contextmanager
def served(home: Path) -> Iterator[str]:
    """The address of a server, until the block is left."""
    environment = os.environ | {
        "TOUCHLINE_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "touchline.site.settings.develop",
        "PYTHONPATH": str(CHECKOUT),
    }
    subprocess.run([sys.executable, "-c", MAKE], check=True, env=environment, cwd=home, timeout=120)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1",
        "--port", str(port), "--blocking-threads", "4", "touchline.site.wsgi:application",
    ]  # fmt: skip
    with (home / "web.log").open("wb") as log:
        web = subprocess.Popen(program, env=environment, cwd=home, stdout=log, stderr=log)
    try:
        _wait_for(f"http://localhost:{port}/sign-in/", web)
        yield f"http://localhost:{port}"
    finally:
        web.terminate()
        web.wait(timeout=20)


def _wait_for(address: str, web: "subprocess.Popen[bytes]") -> None:
    deadline = monotonic() + 60
    while monotonic() < deadline and web.poll() is None:
        try:
            httpx.get(address)
        except httpx.TransportError:
            continue
        return
    raise AssertionError("The server did not answer.")
