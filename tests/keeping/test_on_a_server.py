"""The same on PostgreSQL: a backup by its own programs, and what is refused."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cast import NOW
from tests.keeping.homes import Home
from tests.keeping.servers import Server, described
from touchline.keeping.databases.alias import beside
from touchline.keeping.databases.programs import program
from touchline.keeping.errors import KeepingError
from touchline.keeping.making import make_backup
from touchline.keeping.moving import move_database
from touchline.keeping.restoring import restore

pytestmark = [pytest.mark.postgres, pytest.mark.slow]


@pytest.fixture
def served(home: Home, server: Server) -> Home:
    """The lived-in home, on a server."""
    url = server.empty()
    with home.opened() as source:
        move_database(source, described(url))
    return replace(home, url=url)


@pytest.mark.long
def test_the_drill_on_a_server(served: Home, server: Server, tmp_path: Path) -> None:
    """One story: busy, copied, restored elsewhere, the log whole, pages answer."""
    file, elsewhere = tmp_path / "one.backup", Home(tmp_path / "elsewhere", server.empty())
    with served.busy():
        made = served.touchline("backup", file, "--json")
    assert made.returncode == 0, made.stderr
    told = elsewhere.touchline("restore", file, "--keys", f"{file}.keys", "--json")
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout)["tables"] == json.loads(made.stdout)["tables"]
    verified = elsewhere.touchline("witness", "verify")
    assert "whole" in verified.stdout
    visited = elsewhere.python("tests.keeping.visiting", "/")
    assert visited.stdout == "200 True\n"


@pytest.mark.long
def test_what_erasures_freed_is_overwritten_on_a_server_too(served: Home) -> None:
    wiped = served.touchline("erase", "--wipe")
    assert (wiped.returncode, "is overwritten" in wiped.stdout) == (0, True), wiped.stderr


def test_a_backup_of_a_server_is_not_restored_into_a_file(
    served: Home, tmp_path: Path, empty: Home
) -> None:
    with beside("served", described(served.url)) as connection, served.source() as source:
        made = make_backup(replace(source, connection=connection), tmp_path / "one", at=NOW)
    with empty.target() as target, pytest.raises(KeepingError, match="of PostgreSQL, and here"):
        restore(target, made.file)


def test_a_restore_that_fails_leaves_the_server_empty(
    served: Home, server: Server, tmp_path: Path, empty: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a migration failed")

    with beside("served", described(served.url)) as connection, served.source() as source:
        made = make_backup(replace(source, connection=connection), tmp_path / "one", at=NOW)
    monkeypatch.setattr("touchline.keeping.restoring.call_command", broken)
    with beside("fresh", described(server.empty())) as connection, empty.target() as target:
        with pytest.raises(RuntimeError, match="a migration failed"):
            restore(replace(target, connection=connection), made.file)
        assert connection.introspection.table_names() == []


def test_a_program_of_another_version_is_refused_with_what_to_install() -> None:
    with pytest.raises(KeepingError, match="postgresql-client-99"):
        program("pg_dump", at_least=99, exactly=True)
