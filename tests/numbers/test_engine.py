"""The engine: nothing from the network, one connection a thread, and no more than two open."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import duckdb
import pytest

from tests.numbers.exports import AT, Export, deal
from touchline.numbers import Selection, scoreboard
from touchline.numbers.engine.duck import connect
from touchline.numbers.engine.opening import engine_of


def test_a_session_is_in_utc() -> None:
    assert connect().execute("SELECT current_setting('TimeZone')").fetchone() == ("UTC",)


@pytest.mark.parametrize("setting", ["autoinstall_known_extensions", "autoload_known_extensions"])
def test_no_extension_is_fetched(setting: str) -> None:
    assert connect().execute("SELECT current_setting(?)", [setting]).fetchone() == (False,)


def test_threads_ask_at_the_same_time(export: Export) -> None:
    snapshot = export.snapshot()
    days = [Selection(last=AT.date() + timedelta(days=n)) for n in range(8)]
    with ThreadPoolExecutor(4) as pool:
        boards = list(pool.map(lambda chosen: scoreboard(snapshot, chosen), days))
    assert [board["deals_open"].value for board in boards] == [1] * 8


def test_a_thread_keeps_the_last_two_snapshots_open(export: Export) -> None:
    snapshots = []
    for n in range(3):
        export.deals(deal("A-1", amount=str(n)))
        snapshots.append(export.snapshot())
    first = engine_of(snapshots[0])
    for snapshot in snapshots[1:]:
        engine_of(snapshot)
    with pytest.raises(duckdb.ConnectionException):
        first.rows("SELECT 1")
