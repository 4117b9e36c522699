"""Which database an environment asks for, and that no password is ever said."""

import traceback
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from touchline.site.settings.database import database, sqlite, with_limited_statements

SECRET = "herring-and-oats"
SERVER = "postgres://touchline@db.example.org:5433/touchline"


def described(home: Path = Path("/home-of-a-test"), **environment: str) -> dict[str, Any]:
    return database(environment, home=home)


def test_without_an_address_it_is_a_file_in_the_home(tmp_path: Path) -> None:
    assert described(tmp_path)["NAME"] == tmp_path / "touchline.sqlite3"


def test_an_empty_address_is_none(tmp_path: Path) -> None:
    assert described(tmp_path, DATABASE_URL=" ") == described(tmp_path)


def test_a_file_may_lie_elsewhere() -> None:
    assert described(DATABASE_URL="sqlite:////srv/touchline.db")["NAME"] == Path(
        "/srv/touchline.db"
    )


def test_a_file_elsewhere_is_tuned_as_the_one_in_the_home() -> None:
    elsewhere = described(DATABASE_URL="sqlite:////srv/touchline.db")
    assert elsewhere["OPTIONS"] == described()["OPTIONS"]


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_a_server_is_asked_by_its_address(scheme: str) -> None:
    asked = described(DATABASE_URL=SERVER.replace("postgres", scheme, 1))
    assert (asked["ENGINE"], asked["HOST"], asked["PORT"], asked["NAME"], asked["USER"]) == (
        "django.db.backends.postgresql", "db.example.org", 5433, "touchline", "touchline",
    )  # fmt: skip


def test_options_of_the_address_reach_the_server() -> None:
    asked = described(DATABASE_URL=f"{SERVER}?sslmode=verify-full&sslrootcert=/etc/ca.pem")
    assert asked["OPTIONS"]["sslmode"] == "verify-full"


def test_a_socket_is_named_by_its_folder() -> None:
    asked = described(DATABASE_URL="postgres://touchline@%2Frun%2Fpostgresql/touchline")
    assert asked["HOST"] == "/run/postgresql"


def test_the_password_may_lie_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "password"
    file.write_text(f"{SECRET}\n")
    asked = described(DATABASE_URL=SERVER, DATABASE_PASSWORD_FILE=str(file))
    assert asked["PASSWORD"] == SECRET


def test_a_password_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    missing = str(tmp_path / "password")
    with pytest.raises(ImproperlyConfigured, match=missing):
        described(DATABASE_URL=SERVER, DATABASE_PASSWORD_FILE=missing)


WRONG = [
    f"mysql://touchline:{SECRET}@db.example.org/touchline",
    f"postgres://touchline:{SECRET}@db.example.org:port/touchline",
    f"postgres://touchline:{SECRET}@db.example.org",
    f"postgres://touchline:{SECRET}@[db.example.org/touchline",
    f"touchline:{SECRET}@db.example.org",
    SECRET,
]


@pytest.mark.parametrize("url", WRONG)
def test_a_wrong_address_is_refused_with_an_example_of_a_right_one(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"postgres://touchline@db\.example\.org"):
        described(DATABASE_URL=url)


@pytest.mark.parametrize("url", WRONG)
def test_a_wrong_address_is_not_repeated_even_in_a_traceback(url: str) -> None:
    with pytest.raises(ImproperlyConfigured) as refused:
        described(DATABASE_URL=url)
    assert SECRET not in "".join(traceback.format_exception(refused.value))


def test_a_server_keeps_nothing_between_two_transactions() -> None:
    assert described(DATABASE_URL=SERVER)["DISABLE_SERVER_SIDE_CURSORS"]


def test_a_connection_that_a_server_closed_meanwhile_is_noticed_before_it_is_used() -> None:
    assert described(DATABASE_URL=SERVER)["CONN_HEALTH_CHECKS"]


def test_who_wants_every_commit_on_the_disk_says_so() -> None:
    asked = described(TOUCHLINE_SQLITE_SYNCHRONOUS="full")
    assert "PRAGMA synchronous=FULL;" in asked["OPTIONS"]["init_command"]


def test_losing_commits_on_a_whim_is_not_offered() -> None:
    with pytest.raises(ImproperlyConfigured, match="NORMAL, FULL, EXTRA"):
        described(TOUCHLINE_SQLITE_SYNCHRONOUS="off")


def limited(told: dict[str, str], url: str = SERVER) -> str:
    asked = with_limited_statements(database({"DATABASE_URL": url}, home=Path()), told)
    return str(asked["OPTIONS"].get("options", ""))


def test_a_statement_of_a_request_is_given_up_after_half_a_minute() -> None:
    assert limited({}) == "-c statement_timeout=30000"


def test_the_limit_leaves_the_options_of_the_address_in_place() -> None:
    assert limited({}, f"{SERVER}?options=-c%20search_path%3Dours") == (
        "-c search_path=ours -c statement_timeout=30000"
    )


def test_a_limit_of_nought_leaves_it_to_the_server() -> None:
    assert limited({"TOUCHLINE_STATEMENT_SECONDS": "0"}) == ""


@pytest.mark.parametrize("told", ["soon", "-1", "1.5", "²"])
def test_a_limit_that_is_no_number_is_refused(told: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="whole number of seconds"):
        limited({"TOUCHLINE_STATEMENT_SECONDS": told})


def test_a_file_has_no_such_limit() -> None:
    assert with_limited_statements(sqlite("x"), {}) == sqlite("x")
