"""What the bank's page shows: the questions that are looked for, under their situations."""

from dataclasses import dataclass

from touchline.desk.rules.sought import Sought
from touchline.mirror.bank import Question, Situation, bank, search


@dataclass(frozen=True)
class Shelf:
    """A situation with its questions, each with whether it is a favourite."""

    situation: Situation
    questions: tuple[tuple[Question, bool], ...]


def shown(sought: Sought, *, favourites: frozenset[str]) -> dict[str, object]:
    """The shelves that hold something, and how many questions they hold of how many."""
    found = [each for each in search(sought.words) if _fits(each, sought, favourites)]
    shelves = [
        Shelf(one, tuple((each, each.id in favourites) for each in found if _lies(each, one)))
        for one in bank().situations
    ]
    return {
        "shelves": [shelf for shelf in shelves if shelf.questions],
        "situations": bank().situations, "found": len(found), "every": len(bank().questions),
    }  # fmt: skip


def _lies(question: Question, situation: Situation) -> bool:
    return question.situation == situation.key


def _fits(question: Question, sought: Sought, favourites: frozenset[str]) -> bool:
    there = sought.situation in ("", question.situation)
    return there and (not sought.mine or question.id in favourites)
