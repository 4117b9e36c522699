"""A room day with all there is: a note of every kind, and each deed that the server is told of."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.room.node_client import Browser
from tests.room.served_room import Day

ON, WEEK, SOME = "2026-11-20", "2026-W48", "somenote"
OWN = {
    "private", "check-out", "debrief", "skill", "rehearsal", "happened", "pattern", "met", "asked",
    "casting",
}  # fmt: skip
"""Kinds that lie in one's own journal; the others in a room."""
QUARTER: dict[str, Any] = {"weekday": 2, "at": "09:30"}
_TOTALS = ("me", "partly", "deal"), ("me", "both", "coach")


def bodies(words: str) -> dict[str, dict[str, Any]]:
    """One of each kind of core/kinds.js; wherever it may hold words, they are these, and where."""

    def said(kind: str, *names: str, **more: Any) -> dict[str, Any]:
        return {name: f"{words} {kind}, {name}" for name in names} | more

    about, thinking = ({one: 8 * (one == "me") for one in names} for names in _TOTALS)
    counted = {
        "moves": [1] * 10, "answers": [1] * 7, "words": [9, 9], "longest": [4, 4],
        "developing": [1, 1], "after": [[1, 1, 1, 1]] * 5,
    }  # fmt: skip
    return {
        "note": said("note", "text"),
        "rhythm": {**QUARTER, "minutes": 15, "from": WEEK},
        "agreed": {"of": SOME},
        "declined": said("declined", "text", of=SOME),
        "session": said(
            "session", "challenge", "opening", "insight", "words", on=ON, minutes=15, skill="asking"
        ),
        "clock": {"on": ON, "step": 1, "spent": 60, "state": "runs"},
        "commitment": said("commitment", "text", of="", by=ON, stretch=1),
        "outcome": said("outcome", "text", of=SOME, what="partly"),
        "supervision": said("supervision", "text", "to"),
        "supervision-yes": {"of": SOME},
        "supervision-no": {"of": SOME},
        "private": said("private", "text", of="", room=""),
        "check-out": {"of": "", "room": SOME, "about": "me", "thinking": "both"},
        "debrief": said("debrief", "about", "worked", "try", on=ON),
        "skill": said("skill", "evidence", on=ON, skill=f"own:{words} skill", level=3),
        "rehearsal": said("rehearsal", "who", "say", "fear", on=ON),
        "happened": said("happened", "text", of=SOME, on=ON),
        "pattern": said("pattern", "seen", "mine", on=ON),
        "met": said("met", "pins"),
        "casting": {"cast": 0, "on": ON},
        "asked": {"what": "go-on", "room": SOME, "with": SOME, "on": ON},
        "check-outs": {
            "from": ON, "until": ON, "sessions": 8, "about": about, "thinking": thinking,
        },
        "mirror": said("mirror", "text", on=ON, figures=counted),
    }  # fmt: skip


def words_of(words: str) -> list[str]:
    """Everything in them that somebody wrote."""
    texts = [value for body in bodies(words).values() for value in body.values()]
    return [one.removeprefix("own:") for one in texts if isinstance(one, str) and words in one]


@contextmanager
def kept(day: Day, words: str) -> Iterator[tuple[Browser, Browser]]:
    """Mairi keeps each kind; what that left in the room's tables is taken away afterwards."""
    house = day.house
    tables = house.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'room%'")
    with (
        house.spoilt(*(name for (name,) in tables)),
        house.same(day.mairi, "mairi") as mairi,
        house.same(day.tomasz, "tomasz") as tomasz,
    ):
        for kind, body in bodies(words).items():
            mairi("keep", room="" if kind in OWN else day.room, kind=kind, body=body)
        yield mairi, tomasz


def done(day: Day, mairi: Browser, tomasz: Browser) -> None:
    """What the two, a manager and a colleague tell the server of beside notes."""

    def ask(one: Browser, method: str, path: str, **body: Any) -> Any:
        return one("ask", method=method, path=path, body=body)

    with day.house.browser("dana") as dana, day.house.browser("callum") as callum:
        ask(dana, "post", "offers/", **QUARTER, minutes=15, **{"from": WEEK})
        answers: tuple[tuple[Browser, str, dict[str, Any]], ...] = (
            (mairi, "move", {"weekday": 4, "at": "10:00"}), (callum, "decline", {}),
        )  # fmt: skip
        for one, answer, body in answers:
            [offer] = ask(one, "get", "offers/")["asked"]
            ask(one, "post", f"offers/{offer['key']}/{answer}/", **body)
        ask(dana, "get", "offers/")
    ask(tomasz, "put", "me/profile/", skills=["asking"], languages=["English"], about="Valves.",
        hours=["2-morning"], places=4, takes=1, exchange=0)  # fmt: skip
    ask(mairi, "put", "me/calendar/", title="Focus", **QUARTER, minutes=15, until="",
        **{"from": WEEK})  # fmt: skip
    ask(mairi, "post", f"rooms/{day.room}/pause/", until="")
    ask(tomasz, "post", f"rooms/{day.room}/go-on/")
    shares = ask(mairi, "get", "me/shares/")
    [reader] = [one for one in shares["people"] if one["is"] == "manager"]
    told = {"to": reader["key"], "words": "I ask first.", "until": shares["latest"]}
    ask(mairi, "post", "me/shares/", key="shared", **told)
    for path in ("coaches/", "me/patterns/", "me/readings/", f"rooms/{day.room}/receipt/"):
        ask(mairi, "get", path)
