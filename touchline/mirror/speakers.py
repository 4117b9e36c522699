"""Who says what: turns cut into units, each with its speaker as leader or seller.

Who leads is said, or told by a word like `Manager`, or guessed: whoever asks the most. Names that a
transcript got wrong can be changed for all of it, or unit by unit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from touchline.mirror.characters import folded
from touchline.mirror.reading.names import key
from touchline.mirror.reading.spacing import tidy_name
from touchline.mirror.reading.telling import Told
from touchline.mirror.reading.transcript import Transcript
from touchline.mirror.said import LED, SOLD, Said
from touchline.mirror.segments import segment, table

LEADING: Final = frozenset({"leader", "manager", "coach", "boss", "director", "lead", "me", "i"})
SELLING: Final = frozenset({"seller", "rep", "salesperson", "coachee", "ae", "sdr", "bdr"})
LOOKED_AT: Final = 4000


class NotASpeaker(ValueError):
    """A name that nobody has in this conversation, in a sentence that names who there is."""

    def __init__(self, told: Told) -> None:
        super().__init__(told)
        self.told = told


@dataclass(frozen=True)
class Lead:
    """Who leads, and whether that is a guess. `warnings` say so to people."""

    name: str
    guessed: bool
    warnings: tuple[Told, ...] = ()


def units(transcript: Transcript, leader: str | None = None) -> tuple[Said, ...]:
    """The units of a conversation. Everyone but the leader is read as a seller.

    `leader` is a name in it, or the beginning of one. Raises NotASpeaker if nobody has it.
    """
    leads = lead(transcript, leader).name
    found: list[Said] = []
    for number, turn in enumerate(transcript.turns, 1):
        cut = segment(turn.text)
        speaker = LED if turn.name == leads else SOLD
        for at, text in enumerate(cut):
            start = turn.start if at == 0 else None
            end = turn.end if at == len(cut) - 1 else None
            found.append(Said(len(found) + 1, number, speaker, turn.name, text, start, end))
    return tuple(found)


def lead(transcript: Transcript, leader: str | None = None) -> Lead:
    """Who leads this conversation: who is said to, or whoever seems to. Raises NotASpeaker."""
    names = transcript.names
    if leader is not None and tidy_name(leader):
        return _with_others(Lead(_called(leader, names), guessed=False), names)
    told = [name for name in names if _roles(name) & LEADING]
    if not told and len(names) == 2:
        told = [name for name in names if not _roles(name) & SELLING]
        told = told if len(told) == 1 else []
    if told or len(names) == 1:
        return _with_others(Lead((told or list(names))[0], guessed=False), names)
    return _with_others(Lead(_asks_most(transcript), guessed=True), names)


def _with_others(lead: Lead, names: Sequence[str]) -> Lead:
    warnings = []
    if lead.guessed:
        warnings.append(Told("reading.speakers.guessed", leader=lead.name))
    if len(names) > 2:
        warnings.append(Told("reading.speakers.many", count=len(names), leader=lead.name))
    return replace(lead, warnings=tuple(warnings))


def _called(leader: str, names: Sequence[str]) -> str:
    wanted = key(leader)
    same = [name for name in names if key(name) == wanted]
    begins = [name for name in names if key(name).startswith(wanted + " ")]
    if not same and len(begins) != 1:
        there = ", ".join(name for name in names if name)
        raise NotASpeaker(
            Told("reading.speakers.nobody", name=tidy_name(leader), names=there)
            if there
            else Told("reading.speakers.nameless")
        )
    return (same or begins)[0]


def _roles(name: str) -> set[str]:
    return {word.strip("()[],.:") for word in folded(name).split(" ")}


def _asks_most(transcript: Transcript) -> str:
    """Who asks the most questions in the first few thousand turns; of two alike, who begins."""
    asked = Counter(dict.fromkeys(transcript.names, 0))
    for turn in transcript.turns[:LOOKED_AT]:
        asked[turn.name] += sum(map(_asks, segment(turn.text)))
    return max(asked, key=lambda name: asked[name])


def _asks(unit: str) -> bool:
    """A question by its mark, or by its first two words."""
    if unit.endswith("?"):
        return True
    classes, words = table().classes, [*folded(unit).split(" "), ""]
    first, second = (classes.get(word, "-") for word in words[:2])
    if first == "asking":
        return second in ("helping", "of") or words[0] == "how"
    return first == "helping" and second in ("you", "they", "that", "the")


def led_by(said: Sequence[Said], name: str) -> tuple[Said, ...]:
    """The same units, with this person as the leader and everyone else as a seller."""
    leads = _called(name, tuple(dict.fromkeys(unit.name for unit in said)))
    return tuple(replace(unit, speaker=LED if unit.name == leads else SOLD) for unit in said)


def renamed(said: Sequence[Said], was: str, name: str) -> tuple[Said, ...]:
    """A speaker called otherwise in all of it; somebody else's name makes the two one person."""
    return _changed(said, lambda unit: unit.name == was, name)


def reassigned(said: Sequence[Said], number: int, name: str) -> tuple[Said, ...]:
    """One unit said by somebody else; who is new keeps the role that the unit had."""
    return _changed(said, lambda unit: unit.unit == number, name)


def _changed(said: Sequence[Said], meant: Callable[[Said], bool], name: str) -> tuple[Said, ...]:
    roles = {unit.name: unit.speaker for unit in said}
    called = tidy_name(name)
    return _numbered([
        replace(unit, name=called, speaker=roles.get(called, unit.speaker)) if meant(unit) else unit
        for unit in said
    ])  # fmt: skip


def _numbered(said: Sequence[Said]) -> tuple[Said, ...]:
    """Turns counted anew: one begins where another speaks, or where a nameless line ended."""
    found: list[Said] = []
    turn = 0
    for at, unit in enumerate(said):
        before = said[at - 1] if at else None
        apart = before is None or before.name != unit.name
        turn += apart or (unit.name == "" and before is not None and before.turn != unit.turn)
        found.append(replace(unit, turn=turn))
    return tuple(found)
