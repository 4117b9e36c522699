"""The engines beside DuckDB, each with the same two snapshots; one of each for all tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.numbers.engine.world import bare, rich
from touchline.numbers import Address, Snapshot, close_engines
from touchline.numbers.engine.cluster import Cluster, start_cluster
from touchline.numbers.measures import everybody

SPARK = [
    pytest.mark.spark,
    pytest.mark.slow,
    # PySpark leaves it to the collector to close the socket through which rows come.
    pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning"),
]
OTHERS = [
    pytest.param("postgres", marks=pytest.mark.postgres),
    pytest.param("spark", marks=SPARK),
]
"""The engines that are held against DuckDB."""


@pytest.fixture(autouse=True)
def _each_is_asked_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every answer comes from the engine itself, none is added up from everybody's."""
    monkeypatch.setattr(everybody, "ENOUGH", 0)


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The rich snapshot, to be asked by DuckDB."""
    return rich(tmp_path_factory.mktemp("rich"))


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """The snapshot without deals, to be asked by DuckDB."""
    return bare(tmp_path_factory.mktemp("bare"))


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server for the tests that leave it running."""
    cluster = start_cluster()
    yield cluster
    close_engines()
    cluster.end()


@pytest.fixture(scope="session", params=OTHERS)
def other(request: pytest.FixtureRequest) -> Address:
    """One of the other engines; an own server for PostgreSQL."""
    if request.param == "spark":
        return Address("spark")
    cluster: Cluster = request.getfixturevalue("cluster")
    return Address("postgres", cluster.url)


@pytest.fixture
def server(cluster: Cluster) -> Iterator[Address]:
    """A server with nothing in it: a new database, dropped behind the test."""
    import psycopg

    with psycopg.connect(cluster.url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE fresh TEMPLATE template0")
        yield Address("postgres", cluster.url.replace("dbname=postgres", "dbname=fresh"))
        close_engines()
        connection.execute("DROP DATABASE fresh WITH (FORCE)")


@pytest.fixture
def short_lived() -> Iterator[Cluster]:
    """A server that a test may end."""
    cluster = start_cluster()
    yield cluster
    close_engines()
    cluster.end()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Where figures are kept for an outage."""
    return tmp_path / "kept"
