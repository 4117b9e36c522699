"""From SQLite to PostgreSQL and back, with everyone in it: every row is the same in the end."""

import sqlite3
from pathlib import Path

import pytest

from tests.keeping.homes import Home
from tests.keeping.servers import Server, described
from touchline.keeping.databases.alias import beside, plain_file
from touchline.keeping.errors import KeepingError
from touchline.keeping.moving import Moved, move_database

pytestmark = [pytest.mark.postgres, pytest.mark.long]


def moved(home: Home, url: str) -> Moved:
    with home.opened() as source:
        return move_database(source, described(url))


def asked(url: str, question: str) -> list[tuple[object, ...]]:
    with beside("asked", described(url)) as connection, connection.cursor() as cursor:
        cursor.execute(question)
        return list(cursor.fetchall())


def spoilt(home: Home, statement: str, *values: object) -> None:
    with sqlite3.connect(home.database) as live:
        live.execute(statement, values)
    live.close()


@pytest.fixture(scope="module")
def there_and_back(
    lived_in: Home, server: Server, tmp_path_factory: pytest.TempPathFactory,
    django_db_blocker: pytest.FixtureRequest,
) -> tuple[Moved, Moved, Home, str]:  # fmt: skip
    """One journey for all that is looked at afterwards."""
    folder = tmp_path_factory.mktemp("moving")
    home, url = lived_in.copied(folder / "home"), server.empty()
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        there = moved(home, url)
        with beside("there", described(url)) as source:
            back = move_database(source, plain_file(folder / "back.sqlite3"))
    return there, back, Home(folder), url


def test_there_and_back_counts_the_same_rows(
    there_and_back: tuple[Moved, Moved, Home, str],
) -> None:
    there, back, _, _ = there_and_back
    assert (there.tables, there.tables["people_person"] > 0) == (back.tables, True)


def test_the_log_is_still_whole(
    there_and_back: tuple[Moved, Moved, Home, str], beside_the_tests: None
) -> None:
    *_, url = there_and_back
    lines = asked(url, "SELECT number, hash FROM witness_line ORDER BY number")
    assert [number for number, _ in lines] == list(range(1, len(lines) + 1))


def test_the_log_still_refuses_to_be_changed(
    there_and_back: tuple[Moved, Moved, Home, str], beside_the_tests: None
) -> None:
    from django.db import DatabaseError

    *_, url = there_and_back
    with pytest.raises(DatabaseError, match="only ever added to"):
        asked(url, "UPDATE witness_line SET actor = 'someone'")


def test_the_next_row_gets_a_number_of_its_own(
    there_and_back: tuple[Moved, Moved, Home, str], beside_the_tests: None
) -> None:
    *_, url = there_and_back
    [(next_one, last)] = asked(
        url,
        "SELECT nextval(pg_get_serial_sequence('people_person', 'id')),"
        " (SELECT max(id) FROM people_person)",
    )
    assert next_one == int(str(last)) + 1


def test_a_nul_is_refused_with_where_it_stands(home: Home, server: Server) -> None:
    spoilt(home, "UPDATE people_person SET name = ? WHERE id = 1", "Da\0na")
    with pytest.raises(KeepingError, match=r"people\.Person, row 1, name: there is a NUL"):
        moved(home, server.empty())


def test_a_text_that_is_too_long_is_refused_with_where_it_stands(
    home: Home, server: Server
) -> None:
    spoilt(home, "UPDATE people_person SET name = ? WHERE id = 1", "x" * 5000)
    with pytest.raises(KeepingError, match=r"row 1, name: it is longer than"):
        moved(home, server.empty())


def test_what_was_refused_leaves_the_new_database_empty(home: Home, server: Server) -> None:
    url = server.empty()
    spoilt(home, "UPDATE people_person SET name = ? WHERE id = 1", "Da\0na")
    with pytest.raises(KeepingError):
        moved(home, url)
    assert asked(url, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == [(0,)]


def test_a_database_that_is_not_empty_is_refused(home: Home, server: Server) -> None:
    url = server.empty()
    with beside("theirs", described(url)) as theirs, theirs.cursor() as cursor:
        cursor.execute("CREATE TABLE theirs (id int)")
    with pytest.raises(KeepingError, match="has tables already"):
        moved(home, url)


def test_from_file_to_file_is_refused(home: Home, tmp_path: Path) -> None:
    with home.opened() as source, pytest.raises(KeepingError, match="Both are files"):
        move_database(source, plain_file(tmp_path / "other.sqlite3"))


def test_names_with_odd_signs_arrive_as_they_were(home: Home, server: Server) -> None:
    url, odd = server.empty(), "Ø\u202e'\"\\%s{}\u2028\U0001f6a2\t"
    spoilt(home, "UPDATE people_person SET name = ? WHERE id = 1", odd)
    moved(home, url)
    assert asked(url, "SELECT name FROM people_person WHERE id = 1") == [(odd,)]
