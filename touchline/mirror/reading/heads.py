"""Lines of text transcripts: which of them begin somebody's turn, and in which of many forms.

Dana: Hi.                    [00:12] Dana: Hi.            Dana (00:12): Hi.
Dana Reyes  0:12             0:12 - Dana Reyes            0:12 | Dana
Dana                         Dana:
0:12
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from touchline.mirror.reading import names
from touchline.mirror.reading.spacing import trimmed
from touchline.mirror.reading.times import TIME, seconds

_FIRST: Final = re.compile(rf"[\[(@]?({TIME})[\])]?[ \t]*([-–—|])?[ \t]*(.*)")
_LAST: Final = re.compile(rf"([ \t]*)([\[(]?)({TIME})[\])]?[ \t]*:?$")
_MIDDLE: Final = re.compile(rf"([^\[(:]{{1,80}})[\[(]({TIME})[\])][ \t]*:?[ \t]*(.*)")
_AT_END: Final = 24


class Head(NamedTuple):
    """A line that may begin a turn.

    `form` says how it is written: colon, timed (a time, and a name before a colon), above (a name
    and a time on a line of their own), between (a time, a sign, a name), time (nothing but a time,
    or a time before what is said).
    """

    form: str
    name: str
    text: str
    start: float | None = None
    sign: str = ""


def head(line: str, following: str) -> Head | None:
    """What a line begins, if anything. `following` is the next line that is not empty, or ""."""
    read = trimmed(line)
    return _time_first(read, following) or _time_within(read) or _time_last(read) or _named(read)


def _time_first(line: str, following: str) -> Head | None:
    found = _FIRST.fullmatch(line)
    start = seconds(found[1]) if found else None
    if found is None or start is None:
        return None
    sign, rest = found[2] or "", found[3]
    named = names.split(rest)
    if sign and (name := _who(rest)):
        return Head("between", name, "", start, sign)
    if named and named.text:
        return Head("timed", named.name, named.text, start)
    name = names.bare(named.name if named else rest)
    if name and names.proper(name) and following and not _begins_with_time(following):
        return Head("between", name, "", start)
    return Head("time", "", rest, start)


def _who(rest: str) -> str:
    """A name after a time and a sign; the company in brackets after it is not part of it."""
    name = names.bare(rest.partition(" (")[0] if rest.endswith(")") else rest)
    return name if names.shaped(name) and not names.split(rest) else ""


def _begins_with_time(line: str) -> bool:
    found = _FIRST.fullmatch(trimmed(line))
    return found is not None and seconds(found[1]) is not None


def _time_within(line: str) -> Head | None:
    found = _MIDDLE.fullmatch(line)
    start = seconds(found[2]) if found else None
    if found is None or start is None:
        return None
    name = names.bare(found[1])
    if not names.shaped(name):
        return None
    return Head("timed" if found[3] else "above", name, found[3], start)


def _time_last(line: str) -> Head | None:
    begun = max(0, len(line) - _AT_END)
    found = _LAST.search(line[begun:])
    start = seconds(found[3]) if found else None
    if found is None or start is None:
        return None
    before = line[: begun + found.start()]
    apart = len(found[1]) > 1 or found[2] != "" or before.endswith((",", "|", "-", "–", "—"))
    name = names.bare(before.rstrip(",|-–— \t"))
    if not found[1] and not apart:
        return None
    if names.proper(name) or (apart and names.shaped(name) and name.count(" ") < 2):
        return Head("above", name, "", start, found[1])
    return None


def _named(line: str) -> Head | None:
    named = names.split(line)
    return Head("colon", named.name, named.text) if named else None
