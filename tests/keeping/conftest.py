"""A home that is lived in, and an empty one beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests.keeping.homes import Home
from tests.keeping.restores import backed_up
from tests.keeping.servers import Server
from touchline.keeping.making import Made
from touchline.numbers.engine.cluster import start_cluster


@pytest.fixture(scope="session")
def lived_in(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None) -> Home:
    """The cast's home with their sales; no test changes it."""
    home = Home(tmp_path_factory.mktemp("lived") / "home")
    done = home.python("tests.keeping.inhabiting")
    assert done.returncode == 0, done.stderr
    return home


@pytest.fixture
def beside_the_tests(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Homes may be opened: their databases are none of the tests' own."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def home(lived_in: Home, tmp_path: Path, beside_the_tests: None) -> Home:
    """A copy of it for one test."""
    return lived_in.copied(tmp_path / "home")


@pytest.fixture
def empty(tmp_path: Path, beside_the_tests: None) -> Home:
    """Where something can be restored to."""
    return Home(tmp_path / "empty")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL that ends with the tests."""
    cluster = start_cluster()
    yield Server(cluster)
    cluster.end()


@pytest.fixture
def backup(home: Home, tmp_path: Path) -> Made:
    return backed_up(home, tmp_path / "one.backup")


@pytest.fixture(scope="session")
def whole(
    lived_in: Home, tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> Made:
    """One backup for the tests that only spoil copies of it."""
    folder = tmp_path_factory.mktemp("whole")
    with django_db_blocker.unblock():
        return backed_up(lived_in.copied(folder / "home"), folder / "one.backup")
