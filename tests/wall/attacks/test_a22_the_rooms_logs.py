"""A22: the operator reads every log after a day in the room: who did what there, is nowhere.

Whoever runs a live server sees addresses and times anyway; what is kept is looked at here. The
ballots' logs are in test_a22_the_logs.py.
"""

import base64
import re
from urllib.parse import urlsplit

import pytest

from tests.room.served_room import Day
from tests.room.wiretap import ADDRESS
from tests.served import until
from tests.wall.attacks.attacker import Attacker

LINE = re.compile(
    r"\S+ (info|warning) touchline\.access answered method=[A-Z]+ view=[\w:-]+ status=\d+ ms=\d+"
    r"( bytes=0)? request=[0-9a-f]{32}"
)


@pytest.fixture(scope="module")
def log(day: Day) -> str:
    """All that the server wrote, errors too: a note that is not there, a body that is none."""
    with day.house.same(day.mairi, "mairi") as mairi:
        mairi("look", room=day.room)
        mairi.trouble("ask", method="get", path="rooms/nowhere/notes/?after=7")
        mairi.trouble("ask", method="post", path=f"rooms/{day.room}/notes/", body={"key": "x"})
    day.house.rows("SELECT 1")
    until(lambda: "view=room:notes status=400" in said(day), "the last request is told")
    return said(day)


def said(day: Day) -> str:
    return day.house.served.log.read_text(encoding="utf-8", errors="replace")


def test_the_log_tells_of_the_room_and_so_would_tell_more(log: str) -> None:
    assert "view=room:notes" in log


def test_no_line_names_a_person_a_room_a_note_or_a_way_to_unlock(day: Day, log: str) -> None:
    named = [
        *(key for (key,) in day.house.rows("SELECT key FROM people_person")),
        *(key for (key,) in day.house.rows("SELECT key FROM room_room")),
        *(key for (key,) in day.house.rows("SELECT key FROM room_note")),
        *(key for (key,) in day.house.rows("SELECT key FROM room_slot")),
        *(one for (one,) in day.house.rows("SELECT device FROM room_note")),
        *(one for (one,) in day.house.rows("SELECT email FROM people_person")),
    ]
    assert [one for one in named if one in log] == []


def test_no_line_has_a_token_a_code_or_an_address(day: Day, log: str) -> None:
    shown = [*day.house.tokens.values(), ADDRESS, "Bearer", "after="]
    assert [one for one in shown if one in log] == []


def test_no_line_has_a_query_or_a_body(day: Day, log: str) -> None:
    passed = day.house.tap.passed
    bodies = [one.body.decode()[:40] for one in passed if len(one.body) > 8]
    queries = {urlsplit(one.path).query for one in passed} - {""}
    assert [one for one in (*bodies, *queries) if one in log] == []


def test_a_line_of_the_room_has_its_fields_and_no_other(log: str) -> None:
    lines = [line for line in log.splitlines() if "view=room:" in line]
    assert [line for line in lines if not LINE.fullmatch(line)] == []


def test_no_table_keeps_whose_a_token_is(day: Day) -> None:
    """The cache has them sealed with themselves: it says not who was in the room, nor when."""
    rows = day.house.rows("SELECT cache_key, value FROM kept_for_a_while")
    told = [base64.b64decode(value) for key, value in rows if ":room:token:" in key]
    readable = [value for value in told if b"person" in value or b"used" in value]
    assert (bool(told), readable) == (True, [])


def test_no_table_keeps_a_token(day: Day) -> None:
    named = day.house.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    tables = [name for (name,) in named if not name.startswith("sqlite_")]
    told = "".join(str(day.house.rows(f'SELECT * FROM "{name}"')) for name in tables)  # noqa: S608
    assert [token for token in day.house.tokens.values() if token in told] == []


def test_a_session_is_not_noted_again_by_being_in_the_room(day: Day) -> None:
    """Administrators read when someone was last signed in: a room must not move that."""
    before = day.house.rows("SELECT * FROM usersessions_usersession")
    sessions = day.house.rows("SELECT * FROM django_session")
    day.mairi("look", room=day.room)
    assert (
        day.house.rows("SELECT * FROM usersessions_usersession"),
        day.house.rows("SELECT * FROM django_session"),
    ) == (before, sessions)


def test_what_is_counted_names_no_room(day: Day) -> None:
    counted = Attacker(day.house.served, host="localhost", proxy={}).ask("/metrics").body
    assert ("touchline_requests" in counted, day.room in counted) == (True, False)
