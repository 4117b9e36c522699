"""What the two of a room agreed: its text, and whether a newer one lets anyone see more."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from touchline.room.rules.encoding import canonical_object
from touchline.room.rules.refusals import Unreadable
from touchline.room.rules.sizes import CONTRACT


@dataclass(frozen=True)
class Agreement:
    """A contract of the room, and whether both have signed it."""

    text: str
    signed: bool


def read_contract(text: str, *, room: str, number: int) -> dict[str, Any]:
    """What a contract says. It names its room and its number, so that no signature can be moved.

    Raises Unreadable.
    """
    if len(text.encode(errors="replace")) > CONTRACT:
        raise Unreadable
    said = canonical_object(text)
    if said.get("room") != room or said.get("number") != number:
        raise Unreadable
    return said


def is_wider(text: str, *, than: str) -> bool:
    """Whether more leaves the room, or to more people, than before.

    `shares` lists what others see. Whatever else differs but words that nobody outside sees counts
    as wider only if it is the kind of the room or cannot be understood.
    """
    new, old = canonical_object(text), canonical_object(than)
    if new.get("kind") != old.get("kind"):
        return True
    more, before = _shares(new), _shares(old)
    return more is None or before is None or not more <= before


def _shares(said: dict[str, Any]) -> frozenset[str] | None:
    """None if it does not say."""
    shares = said.get("shares")
    if not isinstance(shares, list) or not all(isinstance(one, str) for one in shares):
        return None
    return frozenset(shares)


def may_write(agreements: Sequence[Agreement]) -> bool:
    """Whether what was agreed lets the two write. `agreements` come with the newest first.

    The newest holds once both have signed it. Until then an older one does, unless the newest is
    wider: then nothing is written before the person who is coached has looked at it.
    """
    signed = next((one for one in agreements if one.signed), None)
    if signed is None:
        return False
    newest = agreements[0]
    return newest.signed or not is_wider(newest.text, than=signed.text)
