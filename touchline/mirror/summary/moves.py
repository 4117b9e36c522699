"""What the leader did and how the seller answered: counts, and the three shares made of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from touchline.mirror.labels import LEADER, QUESTIONS, SELLER, TELLING
from touchline.mirror.said import LED, SOLD, Labelled
from touchline.mirror.summary.shares import Share, share

DEVELOPING: Final = ("open_question", "reflection", "affirmation", "support")
DEVELOPED: Final = ("skill", "person")
INSPECTING: Final = ("closed_question", "leading_question", "confrontation")
INSPECTED: Final = ("numbers", "deal")


def moves(labelled: Sequence[Labelled]) -> dict[str, int]:
    """How often the leader made each move; every move is there, in the order of the labels."""
    return _counted(labelled, LED, LEADER)


def responses(labelled: Sequence[Labelled]) -> dict[str, int]:
    """How often the seller answered in each way."""
    return _counted(labelled, SOLD, SELLER)


def mix(counts: dict[str, int]) -> dict[str, Share]:
    """Each label's share of all units of that speaker."""
    cases = sum(counts.values())
    return {label: share(count, cases) for label, count in counts.items()}


def ask_tell(counts: dict[str, int]) -> Share:
    """Asked, of all that asked or told: questions of every kind against advice, confrontation and
    information. A half is as much asked as told."""
    asked = sum(counts[label] for label in QUESTIONS)
    told = sum(counts[label] for label in TELLING)
    return share(asked, asked + told)


def leading_share(counts: dict[str, int]) -> Share:
    """Leading questions, of all questions."""
    return share(counts["leading_question"], sum(counts[label] for label in QUESTIONS))


def development_share(labelled: Sequence[Labelled]) -> Share:
    """Development, of all that developed or inspected.

    Development: open questions, reflections, affirmation and support about a skill or the person.
    Inspection: closed and leading questions and confrontation about numbers or a deal. What belongs
    to neither (an open question about a deal, advice, the frame) is no case.
    """
    led = [each for each in labelled if each.said.speaker == LED]
    developed = sum(each.label in DEVELOPING and each.focus in DEVELOPED for each in led)
    inspected = sum(each.label in INSPECTING and each.focus in INSPECTED for each in led)
    return share(developed, developed + inspected)


def _counted(labelled: Sequence[Labelled], speaker: str, labels: Sequence[str]) -> dict[str, int]:
    counts = dict.fromkeys(labels, 0)
    for each in labelled:
        if each.said.speaker == speaker:
            counts[each.label] += 1
    return counts
