"""What the seller takes on, and what the seller asks the leader for."""

from __future__ import annotations

from collections.abc import Sequence

from touchline.mirror.characters import folded, words
from touchline.mirror.said import SOLD, Labelled, Said
from touchline.mirror.summary.rules import rules


def commitments(labelled: Sequence[Labelled]) -> tuple[Said, ...]:
    """Units in which the seller promises an act of their own: ownership in the words of a promise.

    "Good point, I'll call him" after advice is compliance, and not counted: the idea is not theirs.
    """
    owned = [each.said for each in labelled if _is(each, "ownership")]
    return tuple(said for said in owned if _promises(said.text))


def requests(labelled: Sequence[Labelled]) -> tuple[Said, ...]:
    """Units in which the seller asks for an answer, a decision or help."""
    return tuple(each.said for each in labelled if _is(each, "request"))


def _is(each: Labelled, label: str) -> bool:
    return each.said.speaker == SOLD and each.label == label


def _promises(text: str) -> bool:
    read = words(folded(text))
    if read[-1:] == ["?"]:
        return False
    return any(_is_promise(read, at) for at in range(len(read)))


def _is_promise(read: list[str], at: int) -> bool:
    if at and read[at - 1] in rules().retold:
        return False
    return _begins(read, at, rules().promises) and not _begins(read, at, rules().no_promises)


def _begins(read: list[str], at: int, phrases: tuple[tuple[str, ...], ...]) -> bool:
    return any(tuple(read[at : at + len(phrase)]) == phrase for phrase in phrases)
