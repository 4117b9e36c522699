"""`touchline numbers scoreboard --engine …`, as people and scripts call it."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.numbers.exports import Export, deal
from touchline.numbers import Snapshots, close_engines
from touchline.numbers.engine.cluster import Cluster, start_cluster
from touchline.numbers.measures import everybody
from touchline.numbers.measures import scoreboard as boards
from touchline.site.commands.numbers import numbers_app

AWAY = "As of 2026-11-21 10:00 UTC: the warehouse cannot be reached."


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a snapshot of two deals, and an environment that names no engine."""
    for name in ("ENGINE", "ENGINE_URL", "ENGINE_SECONDS", "CANONICAL_VIEWS"):
        monkeypatch.delenv(f"TOUCHLINE_{name}", raising=False)
    monkeypatch.setattr(everybody, "ENOUGH", 0)  # else what one call has counted answers the next
    home = tmp_path / "home"
    monkeypatch.setenv("TOUCHLINE_HOME", str(home))
    export = Export(tmp_path)
    export.snapshots = Snapshots(home / "snapshots")
    export.deals(
        deal("A-1"), deal("A-2", seller_key="femke", outcome="won", closed_at="2026-02-01")
    )
    export.load()
    return home


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """A server that a test may end."""
    cluster = start_cluster()
    yield cluster
    close_engines()
    cluster.end()


def call(*words: str) -> Result:
    """Run the command as a new process would: nothing in memory."""
    boards.scoreboard.cache_clear()
    close_engines()
    try:
        return CliRunner().invoke(numbers_app, ["scoreboard", *words])
    finally:
        close_engines()


def measures(result: Result) -> object:
    return json.loads(result.stdout)["measures"]


@pytest.mark.postgres
def test_postgresql_of_our_own_counts_the_same(home: Path) -> None:
    assert measures(call("--engine", "postgres", "--json")) == measures(call("--json"))


@pytest.mark.spark
@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
def test_spark_counts_the_same(home: Path) -> None:
    assert measures(call("--engine", "spark", "--json")) == measures(call("--json"))


@pytest.mark.postgres
def test_the_environment_can_name_the_engine_and_its_server(
    home: Path, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = measures(call("--json"))
    monkeypatch.setenv("TOUCHLINE_ENGINE", "postgres")
    monkeypatch.setenv("TOUCHLINE_ENGINE_URL", cluster.url)
    assert measures(call("--json")) == plain


@pytest.mark.postgres
def test_own_tables_are_asked_without_an_import(home: Path, cluster: Cluster) -> None:
    plain = measures(call("--json"))
    call("--engine", "postgres", "--engine-url", cluster.url)
    [snapshot] = (home / "snapshots").glob("2*")
    schema = f"touchline_{snapshot.name}"
    views = ("--canonical-views", "--schema", schema, "--engine-url", cluster.url)
    assert measures(call(*views, "--json")) == plain


@pytest.mark.postgres
def test_an_outage_gives_what_was_kept_and_says_so(home: Path, cluster: Cluster) -> None:
    words = ("--engine", "postgres", "--engine-url", cluster.url, "--json")
    call(*words)
    cluster.end()
    result = call(*words)
    assert (result.exit_code, result.stderr) == (0, f"{AWAY}\n")


@pytest.mark.postgres
def test_an_outage_gives_what_was_kept_for_a_team_as_well(home: Path, cluster: Cluster) -> None:
    words = ("--team", "Leith", "--engine", "postgres", "--engine-url", cluster.url)
    call(*words)
    cluster.end()
    assert call(*words).exit_code == 0


@pytest.mark.postgres
def test_an_outage_without_anything_kept_ends_with_1_and_one_line(home: Path) -> None:
    result = call("--engine", "postgres", "--engine-url", "host=localhost port=1 dbname=crm")
    assert (result.exit_code, len(result.stderr.splitlines()), result.stdout) == (1, 1, "")


@pytest.mark.parametrize(("engine", "package"), [("postgres", "psycopg"), ("spark", "pyspark")])
def test_an_engine_that_is_not_installed_comes_with_the_line_that_does(
    home: Path, monkeypatch: pytest.MonkeyPatch, engine: str, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    result = call("--engine", engine)
    line = f"To install it, run: bin/setup --extra {engine}\n"
    assert (result.exit_code, result.stderr.endswith(line)) == (1, True)


@pytest.mark.parametrize(
    "words",
    [
        ("--canonical-views",),
        ("--canonical-views", "--engine", "duckdb"),
        ("--schema", "crm", "--engine", "postgres"),
        ("--engine", "abacus"),
    ],
)
def test_wrong_use_of_engines_ends_with_2(home: Path, words: tuple[str, ...]) -> None:
    assert call(*words).exit_code == 2


def test_seconds_that_are_no_number_are_wrong_use(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOUCHLINE_ENGINE_SECONDS", "soon")
    assert call().exit_code == 2
