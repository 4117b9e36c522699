"""What followed what: how the seller answered after each kind of question, advice or blame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from touchline.mirror.said import LED, Labelled
from touchline.mirror.summary.shares import Share, share

ASKED: Final = ("open_question", "closed_question", "leading_question", "advice", "confrontation")
ANSWERED: Final = ("ownership", "compliance", "disclosure")


@dataclass(frozen=True)
class Followed:
    """Of the answers to one kind of move: in how many there was ownership, compliance, disclosure.

    One answer may show several, so the shares need not add up.
    """

    cases: int
    shares: dict[str, Share]

    def as_json(self) -> dict[str, object]:
        values: dict[str, object] = {label: one.value for label, one in self.shares.items()}
        figures = {label: one.as_json() for label, one in self.shares.items()}
        return values | {"cases": self.cases, "figures": figures}


def after(labelled: Sequence[Labelled]) -> dict[str, Followed]:
    """For each kind of ASKED, what the answers to it showed."""
    answers = list(_answers(labelled))
    return {asked: _followed([shown for to, shown in answers if to == asked]) for asked in ASKED}


def _followed(answers: list[set[str]]) -> Followed:
    cases = len(answers)
    shares = {label: share(sum(label in shown for shown in answers), cases) for label in ANSWERED}
    return Followed(cases, shares)


def _answers(labelled: Sequence[Labelled]) -> Iterator[tuple[str, set[str]]]:
    """What was asked, with the labels of the turn that answered it.

    The last of ASKED in what the leader said since the answer before is what is answered; a turn
    of nothing but "mm-hm" answers nothing.
    """
    asked = ""
    for _, turn in groupby(labelled, key=lambda each: (each.said.turn, each.said.speaker)):
        units = list(turn)
        shown = {each.label for each in units}
        if units[0].said.speaker == LED:
            asked = next((each.label for each in reversed(units) if each.label in ASKED), asked)
        elif shown != {"other"} and asked:
            yield asked, shown
            asked = ""
