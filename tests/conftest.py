"""What every test may ask for: the cast, their sales, a sign-in, a database that threads share."""

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from django.test import Client
from pytest_django import DjangoDbBlocker, Settings

from tests.cast import NOW, PASSWORD, Cast
from tests.remembering import seated
from tests.sales import import_sales
from tests.served import PATIENT, clean
from tests.tables import furnish, remember
from tests.threads import SharedDatabase, a_shared_database
from touchline.numbers import Snapshot, Snapshots
from touchline.people.models import Person

pytest_plugins = ["tests.lacking", "tests.long", "tests.sharing"]

# A browser that one test drives has a loop running in this thread, which Django takes for a mistake
# of the next test. Nothing of ours is asynchronous.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "yes")


def pytest_collection_finish() -> None:
    """What is there by now stays: looking through it again and again takes time."""
    gc.collect()
    gc.freeze()


SignsIn = Callable[[Person], Client]

# The same examples in every run, and no clock: a busy machine is no reason to fail. `bin/test
# --long` looks for more of them.
hypothesis.settings.register_profile("long", deadline=None, derandomize=True, max_examples=200)
hypothesis.settings.register_profile("touchline", deadline=None, derandomize=True, max_examples=25)
hypothesis.settings.load_profile("touchline")


@pytest.fixture
def cast(db: None) -> Cast:
    """Everyone of `tests/cast.py`, seated, with their reporting lines."""
    return seated()


@pytest.fixture
def standing_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is always the moment of the cast: a Wednesday in March 2026."""
    monkeypatch.setattr("touchline.kit.clock.now", lambda: NOW)


@pytest.fixture
def signed_in_as(cast: Cast, standing_clock: None) -> SignsIn:
    """A browser in which someone of the cast has signed in."""

    def visit(person: Person) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return visit


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """The database of the tests; homes begin with a copy of what was migrated."""
    if not request.config.getoption("nomigrations"):
        with django_db_blocker.unblock():
            remember(tmp_path_factory.mktemp("tables"))


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None) -> Path:
    """A home as `touchline init` leaves it, with Noor as its administrator; tests copy it."""
    home = tmp_path_factory.mktemp("begun") / "home"
    furnish(home)
    told = clean(home, TOUCHLINE_ADMIN_PASSWORD=PASSWORD)
    words = ("init", "--name", "Noor Haddad", "--email", "noor@northlight.example")
    subprocess.run(
        [sys.executable, "-m", "touchline", *words], env=told, cwd=home.parent,
        check=True, capture_output=True, timeout=PATIENT, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return home


@pytest.fixture(scope="session")
def imported_sales(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The snapshots after `tests/sales.py` has been imported, once for all tests."""
    return import_sales(tmp_path_factory.mktemp("sales"), at=NOW)


@pytest.fixture
def numbers(imported_sales: Path, settings: Settings) -> Snapshot:
    """The cast's sales are what the pages read."""
    settings.SNAPSHOTS = imported_sales
    current = Snapshots(imported_sales).current()
    assert current is not None
    return current


@pytest.fixture
def shared_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, django_db_blocker: DjangoDbBlocker
) -> Iterator[SharedDatabase]:
    """An empty database with the tables of the witness and of due work."""
    with (
        django_db_blocker.unblock(),
        a_shared_database(tmp_path, monkeypatch, "witness", "jobs") as database,
    ):
        yield database
