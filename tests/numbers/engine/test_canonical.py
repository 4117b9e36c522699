"""The customer's own tables under canonical names: the same answers as after an import."""

from datetime import UTC, date, datetime
from pathlib import Path

import psycopg
import pytest

from tests.numbers.engine.comparing import differences
from tests.numbers.engine.test_contract import LISTS, QUESTIONS
from tests.numbers.exports import AT
from touchline.numbers import (
    Address,
    NumbersError,
    Snapshot,
    Snapshots,
    current_snapshot,
    scoreboard,
)
from touchline.numbers.engine.cluster import Cluster
from touchline.numbers.engine.loading import schema_of
from touchline.numbers.engine.opening import engine_of

pytestmark = pytest.mark.postgres

# As somebody else would have made them: their own types, capitals, more columns than we know.
CRM = """
CREATE SCHEMA crm;
CREATE TABLE crm.people ("PERSON_KEY" int, name varchar(40), team text, salary money);
INSERT INTO crm.people VALUES (1, 'Mairi Sinclair', 'Leith', 1), (2, 'Femke de Wit', '  ', 1);
CREATE VIEW crm.opportunities AS SELECT * FROM (VALUES
  ('A-1', 1, 12.5::float8, 'OPEN', timestamptz '2026-06-30 23:30+00', NULL::date, 'Lead'),
  ('A-2', 1, 100, 'Won', '2026-01-05 12:00+00', '2026-03-01', 'Won'),
  ('A-3', 2, NULL, 'open', '2026-01-05 12:00+00', '2026-03-01', ''),
  ('A-4', 2, 100, 'lost', '2026-01-05 12:00+00', NULL, 'Lost'),
  (NULL, 2, 100, 'open', '2026-01-05 12:00+00', NULL, 'Lead')
) AS t (opportunity_key, seller_key, amount, outcome, created_at, closed_at, stage);
CREATE TABLE crm.activities (activity_key text, at timestamp, seller_key text);
INSERT INTO crm.activities VALUES ('1', '2026-06-30 23:30', '1'), ('2', '2026-07-01 00:00', '1');
"""


@pytest.fixture
def own(server: Address) -> Address:
    """A database in which somebody keeps their own CRM."""
    with psycopg.connect(server.url) as connection:
        connection.execute(CRM.encode())
    return Address("postgres", server.url, views="crm")


def asked(address: Address, folder: Path, *, at: datetime = AT, zone: str = "UTC") -> Snapshot:
    """The tables at this moment, where nothing has been imported."""
    found = current_snapshot(Snapshots(folder / "none"), address, at=at, zone=zone)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def views(world: Snapshot, cluster: Cluster) -> Snapshot:
    """The rich snapshot's own tables, as if somebody else kept them there."""
    loaded = Address("postgres", cluster.url)
    engine_of(world.on(loaded)).rows("SELECT 1")
    address = Address("postgres", cluster.url, views=schema_of(world))
    found = current_snapshot(Snapshots(world.path.parent), address, at=world.published_at)
    assert found is not None
    return found


@pytest.mark.parametrize("name", [*QUESTIONS, *LISTS])
def test_they_answer_as_an_import_of_them_would(
    world: Snapshot, views: Snapshot, name: str
) -> None:
    if "qualified" in name or name.startswith(("scoreboard", "each", "all", "conformance")):
        # Only a mapping says which stage qualifies; the tables cannot.
        world = following_the_same(world, views)
    question = {**QUESTIONS, **LISTS}[name]
    assert differences(question(world), question(views)) == []


def following_the_same(world: Snapshot, views: Snapshot) -> Snapshot:
    from dataclasses import replace

    return replace(world, process=views.process)


@pytest.mark.parametrize("what", ["rows", "first_day", "last_day", "covered", "currency", "zone"])
def test_they_say_of_themselves_what_an_import_says(
    world: Snapshot, views: Snapshot, what: str
) -> None:
    assert getattr(views, what) == getattr(world, what)


def test_the_order_of_stages_is_that_of_the_deals(views: Snapshot) -> None:
    assert [stage.name for stage in views.process.steps] == ["Lead", "Qualified", "Proposal"]


def test_missing_tables_and_columns_are_empty(own: Address, tmp_path: Path) -> None:
    assert scoreboard(asked(own, tmp_path))["pushed_close_dates"].value is None


def test_a_column_in_capitals_is_found(own: Address, tmp_path: Path) -> None:
    assert [one.person_key for one in asked(own, tmp_path).people()] == ["2", "1"]


def test_blank_texts_are_no_team(own: Address, tmp_path: Path) -> None:
    assert asked(own, tmp_path).teams() == ("Leith",)


def test_rows_that_an_import_would_leave_out_do_not_count(own: Address, tmp_path: Path) -> None:
    assert asked(own, tmp_path).rows["opportunities"] == 3


def test_an_open_deal_has_no_day_of_closing(own: Address, tmp_path: Path) -> None:
    assert scoreboard(asked(own, tmp_path))["deals_open"].value == 2


@pytest.mark.parametrize(
    ("zone", "day"), [("UTC", date(2026, 6, 30)), ("Europe/London", date(2026, 7, 1))]
)
def test_a_moment_lies_on_a_day_of_the_organisations_zone(
    own: Address, tmp_path: Path, zone: str, day: date
) -> None:
    engine = engine_of(asked(own, tmp_path, zone=zone))
    assert engine.rows("SELECT max(created_at) FROM opportunities") == [(day,)]


def test_a_day_alone_is_that_day_everywhere(own: Address, tmp_path: Path) -> None:
    engine = engine_of(asked(own, tmp_path, zone="America/New_York"))
    told = "SELECT happened_on FROM activities WHERE activity_key = '2'"
    assert engine.rows(told) == [(date(2026, 7, 1),)]


def test_a_needed_table_that_is_not_there_is_named(server: Address, tmp_path: Path) -> None:
    with pytest.raises(NumbersError, match="In the schema none there is no people"):
        asked(Address("postgres", server.url, views="none"), tmp_path)


def test_a_needed_column_that_is_not_there_is_named(own: Address, tmp_path: Path) -> None:
    with psycopg.connect(own.url) as connection:
        connection.execute("ALTER TABLE crm.people DROP COLUMN name")
    with pytest.raises(NumbersError, match="no the column name of people"):
        asked(own, tmp_path)


def test_a_value_of_the_wrong_shape_is_said(own: Address, tmp_path: Path) -> None:
    with psycopg.connect(own.url) as connection:
        connection.execute("CREATE TABLE crm.rates (currency text, day text, rate text)")
        connection.execute("INSERT INTO crm.rates VALUES ('EUR', 'last week', '1')")
    with pytest.raises(NumbersError, match="last week"):
        asked(own, tmp_path)


def test_a_role_that_may_only_read_is_enough(own: Address, tmp_path: Path) -> None:
    with psycopg.connect(own.url) as connection:
        connection.execute("DROP ROLE IF EXISTS reader")
        connection.execute("CREATE ROLE reader LOGIN")
        connection.execute("GRANT USAGE ON SCHEMA crm TO reader")
        connection.execute("GRANT SELECT ON ALL TABLES IN SCHEMA crm TO reader")
    reader = own.url.replace("user=touchline", "user=reader")
    snapshot = asked(Address("postgres", reader, views="crm"), tmp_path)
    assert scoreboard(snapshot)["deals_won"].value == 1


def test_a_role_that_may_not_read_is_told_so(own: Address, tmp_path: Path) -> None:
    with psycopg.connect(own.url) as connection:
        connection.execute("DROP ROLE IF EXISTS stranger")
        connection.execute("CREATE ROLE stranger LOGIN")
    stranger = own.url.replace("user=touchline", "user=stranger")
    with pytest.raises(NumbersError, match="or this role may not read it"):
        asked(Address("postgres", stranger, views="crm"), tmp_path)


def test_another_engine_cannot_ask_them(tmp_path: Path) -> None:
    with pytest.raises(NumbersError, match="choose the engine postgres"):
        asked(Address("duckdb", views="crm"), tmp_path)


def test_they_are_read_anew_after_ten_minutes(own: Address, tmp_path: Path) -> None:
    def deals(minute: int) -> int:
        at = datetime(2026, 11, 21, 10, minute, tzinfo=UTC)
        return asked(own, tmp_path, at=at).rows["opportunities"]

    before = deals(0)
    with psycopg.connect(own.url) as connection:
        connection.execute("CREATE OR REPLACE VIEW crm.opportunities AS SELECT 'B'::text AS "
                           "opportunity_key, 1 AS seller_key, 1::float8 AS amount, 'open' AS "
                           "outcome, NULL::timestamptz AS created_at, NULL::date AS closed_at, "
                           "'Lead' AS stage")  # fmt: skip
    assert (before, deals(9), deals(10)) == (3, 3, 1)
