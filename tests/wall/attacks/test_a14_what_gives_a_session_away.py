"""A14: a manager infers a session from letters, badges, ETags and times: there are none.

What pages say is in A13. Here is what leaves by itself, and what an answer tells beside its body.
"""

from collections.abc import Iterator

import pytest
from django.db import connection

from tests.cast import NOW, Cast
from tests.room.every_kind import done, kept
from tests.room.furnishing import a_share
from tests.room.served_room import Day
from tests.room.wiretap import Passed
from touchline.wall.corridor import hand_over
from touchline.wall.parked_crossings import LineParked

# What tells one answer of the room from another beside its body, or dates what is in it.
TELLING = {"etag", "last-modified", "set-cookie", "age", "expires"}
# Tables in which something would lie that goes out, is due, or was seen.
GOES_OUT = ("mail_letter", "jobs_job", "django_session", "usersessions_usersession")
AFTER = "Tern: a session that nobody else is to know of."


@pytest.fixture(scope="module")
def session(day: Day) -> Iterator[tuple[dict[str, list[object]], list[Passed]]]:
    """What those tables held before an hour with all there is in the room, and what passed."""
    for name in ("dana", "callum"):
        day.house.token(name)  # they signed in before
    tables = [name for (name,) in day.house.rows("SELECT name FROM sqlite_master") if name]
    watched = [name for name in GOES_OUT if name in tables]
    before = rows(day, watched)
    start = len(day.house.tap.passed)
    with kept(day, AFTER) as (mairi, tomasz):
        tomasz("look", room=day.room)
        tomasz("write", room=day.room, text=AFTER)
        mairi("look", room=day.room)
        done(day, mairi, tomasz)
        yield before, day.house.tap.passed[start:]


def rows(day: Day, tables: list[str]) -> dict[str, list[object]]:
    return {name: list(day.house.rows(f"SELECT * FROM {name}")) for name in tables}  # noqa: S608


def test_no_letter_leaves_and_nothing_falls_due(
    day: Day, session: tuple[dict[str, list[object]], list[Passed]]
) -> None:
    """Neither is a sign-in session touched, of which an administrator reads when it was last."""
    before, _ = session
    assert (len(before) >= 3, rows(day, list(before))) == (True, before)


def test_what_is_kept_for_a_while_ends_at_the_same_hour_for_everyone(
    day: Day, session: tuple[dict[str, list[object]], list[Passed]]
) -> None:
    """A quarter of an hour after they were last there would say when they were."""
    kept = "SELECT expires FROM kept_for_a_while WHERE cache_key LIKE '%room:%'"
    ends = {str(expires)[11:16] for (expires,) in day.house.rows(kept)}
    assert ends == {"10:00"}


def test_lines_of_the_room_in_the_log_are_all_of_one_monday(
    day: Day, session: tuple[dict[str, list[object]], list[Passed]]
) -> None:
    told = {str(at) for (at,) in day.house.rows("SELECT at FROM witness_weekline")}
    ends = {one[10:] for one in told}
    assert (len(told) in (1, 2), ends) == (True, {" 00:00:00"})  # two: it was begun on a Sunday


def test_nothing_of_the_room_stands_among_lines_that_have_a_moment(
    day: Day, session: tuple[dict[str, list[object]], list[Passed]]
) -> None:
    room = "SELECT act FROM witness_line WHERE act LIKE 'room%' OR kind LIKE 'room%'"
    assert day.house.rows(room) == []


def test_no_answer_says_anything_beside_its_body(
    session: tuple[dict[str, list[object]], list[Passed]],
) -> None:
    _, passed = session
    told = {name.lower() for one in passed for name in one.answer_headers}
    assert told & TELLING == set()


def test_no_answer_is_kept_on_its_way(
    session: tuple[dict[str, list[object]], list[Passed]],
) -> None:
    _, passed = session
    kept = {one.answer_headers.get("cache-control") for one in passed}
    assert kept == {"no-store"}


def test_answers_of_notes_have_a_week_and_nothing_finer(
    session: tuple[dict[str, list[object]], list[Passed]],
) -> None:
    _, passed = session
    told = b"".join(one.answered for one in passed if "/notes/" in one.path)
    assert (b'"week"' in told, b'"at"' in told, b'"written"' in told) == (True, False, False)


def test_the_page_itself_is_the_same_for_everyone(day: Day) -> None:
    """Its ETag is that of the file: who opened it first and who opened it last read the same."""
    import http.client

    found = set()
    for name in ("mairi", "dana"):
        line = http.client.HTTPConnection("127.0.0.1", day.house.served.port, timeout=20)
        shown = {"Host": "touchline.example", "X-Forwarded-Proto": "https", "Cookie": f"who={name}"}
        line.request("GET", "/room/", headers=shown)
        answer = line.getresponse()
        found.add((answer.status, answer.read(), answer.getheader("ETag")))
        line.close()
    assert len(found) == 1


@pytest.mark.django_db
def test_a_parked_line_and_something_shared_send_nothing_and_nothing_falls_due(cast: Cast) -> None:
    def out() -> list[int]:
        with connection.cursor() as asked:
            tables = sorted(set(connection.introspection.table_names()) & set(GOES_OUT))
            counts = [asked.execute(f"SELECT count(*) FROM {one}").fetchone() for one in tables]  # noqa: S608
        return [many for (many,) in counts]

    before = out()
    hand_over(LineParked(words=AFTER), by=cast.mairi, at=NOW)
    share = a_share(cast, words=AFTER)
    share.read(at=NOW)
    share.withdraw(at=NOW)
    assert (len(before) >= 3, out()) == (True, before)
