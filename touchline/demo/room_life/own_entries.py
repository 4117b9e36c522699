"""A journal as the notes that tell it; those of a session name it and its room."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

from touchline.demo.company.seasons import on_or_before
from touchline.demo.floor_life.days import Days, moment
from touchline.demo.room_life.chance import new_key
from touchline.demo.room_life.entries import COACHEE, Entry
from touchline.demo.room_life.words.told import Debrief, Journal, Level, Private, Rehearsal

Sessions = Mapping[int, Entry]
"""The sessions of a room by their week, so many before this one."""
_LATER: Final = timedelta(minutes=4)
_EVENING: Final = timedelta(hours=4)


def own_entries(journal: Journal, room: str, sessions: Sessions, *, days: Days) -> list[Entry]:
    """All notes of somebody's journal, the oldest first; `room` is the key of the sessions' one."""
    found = [
        *(_check_out(one.about, one.thinking, room, sessions[one.weeks])
          for one in journal.check_outs),
        *(_private(one, room, sessions, days=days) for one in journal.privates),
        *(_debrief(one, days=days) for one in journal.debriefs),
        *(_level(one, days=days) for one in journal.levels),
        *(entry for one in journal.rehearsals for entry in _rehearsal(one, days=days)),
    ]  # fmt: skip
    return sorted((one for one in found if one.at <= days.at), key=lambda one: one.at)


def _entry(kind: str, body: Mapping[str, Any], at: datetime) -> Entry:
    return Entry(new_key(), COACHEE, kind, body, at)


def _check_out(about: str, thinking: str, room: str, session: Entry) -> Entry:
    body = {"of": session.key, "room": room, "about": about, "thinking": thinking}
    return _entry("check-out", body, session.at + _LATER)


def total_entry(journal: Journal, sessions: Sessions) -> Entry:
    """What the coach was told of the first check-outs, in total, on the evening of the last."""
    told = journal.check_outs[: journal.told]
    held = [sessions[one.weeks] for one in told]
    body = {
        "from": held[0].body["on"], "until": held[-1].body["on"], "sessions": len(told),
        "about": _counted((one.about for one in told), "me", "partly", "deal"),
        "thinking": _counted((one.thinking for one in told), "me", "both", "coach"),
    }  # fmt: skip
    return _entry("check-outs", body, held[-1].at + _EVENING)


def _counted(said: Iterable[str], *answers: str) -> dict[str, int]:
    each = Counter(said)
    return {answer: each[answer] for answer in answers}


def _private(one: Private, room: str, sessions: Sessions, *, days: Days) -> Entry:
    of = sessions[one.weeks].key if one.of_session else ""
    body = {"of": of, "room": room if of else "", "text": one.text}
    return _entry("private", body, moment(_day(one.weeks, one.weekday, days=days), 21, one.weeks))


def _debrief(one: Debrief, *, days: Days) -> Entry:
    on = days.working(-one.days)
    body = {"on": on.isoformat(), "about": one.about, "worked": one.worked, "try": one.would_try}
    return _entry("debrief", body, moment(on, 14, one.days % 60))


def _level(one: Level, *, days: Days) -> Entry:
    on = _day(one.weeks, 4, days=days)
    body = {"skill": one.skill, "level": one.level, "evidence": one.evidence,
            "on": on.isoformat()}  # fmt: skip
    return _entry("skill", body, moment(on, 17, one.weeks))


def _rehearsal(one: Rehearsal, *, days: Days) -> Iterator[Entry]:
    on = _day(one.weeks, 4, days=days)
    tried = _entry("rehearsal", {"who": one.who, "say": one.say, "fear": one.fear,
                                 "on": on.isoformat()}, moment(on, 20, 5))  # fmt: skip
    yield tried
    if one.happened:
        after = _day(one.weeks - one.later, 1, days=days)
        told = {"of": tried.key, "text": one.happened, "on": after.isoformat()}
        yield _entry("happened", told, moment(after, 18, 40))


def _day(weeks: int, weekday: int, *, days: Days) -> date:
    return on_or_before(days.back(weeks) + timedelta(days=weekday))
