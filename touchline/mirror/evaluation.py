"""How well labels agree with those that people gave: macro-F1, accuracy, kappa, and each label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from touchline.mirror.labelled_file import Judged
from touchline.mirror.labels import FOCUS, LEADER, SELLER
from touchline.mirror.said import LED, SOLD, Labelled

NONE: Final = "none"
Pair = tuple[str, str]


@dataclass(frozen=True)
class Label:
    """Of one label: of those said how many were right, of those there how many were found."""

    precision: float
    recall: float
    f1: float
    cases: int

    def as_json(self) -> dict[str, object]:
        return {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "cases": self.cases,
        }


@dataclass(frozen=True)
class Score:
    """`macro_f1` is the plain mean over the labels that were there or were said; `kappa` is Cohen's
    (1960). All None without a case."""

    macro_f1: float | None
    accuracy: float | None
    kappa: float | None
    labels: dict[str, Label]
    cases: int

    def as_json(self) -> dict[str, object]:
        return {
            "macro_f1": self.macro_f1,
            "accuracy": self.accuracy,
            "kappa": self.kappa,
            "labels": {name: one.as_json() for name, one in self.labels.items()},
            "cases": self.cases,
        }


@dataclass(frozen=True)
class Evaluation:
    """Leader moves and seller responses over all their units; focus where people saw one, and a
    unit that was given none counts as missed."""

    leader: Score
    focus: Score
    seller: Score
    units: int

    def as_json(self) -> dict[str, object]:
        return {
            "leader": self.leader.as_json(),
            "focus": self.focus.as_json(),
            "seller": self.seller.as_json(),
            "units": self.units,
        }


def evaluation(judged: Sequence[Judged], labelled: Sequence[Labelled]) -> Evaluation:
    """Hold labels against those of people, unit by unit. ValueError if they are not the same."""
    both = list(zip(judged, labelled, strict=True))
    if any(one.said != other.said for one, other in both):
        raise ValueError("these are not the same units")
    pairs = {
        speaker: [(one.label, other.label) for one, other in both if one.said.speaker == speaker]
        for speaker in (LED, SOLD)
    }
    focus = [(one.focus, other.focus or NONE) for one, other in both if one.focus]
    return Evaluation(
        score(pairs[LED], LEADER), score(focus, FOCUS), score(pairs[SOLD], SELLER), len(both)
    )


def score(pairs: Sequence[Pair], labels: Sequence[str]) -> Score:
    """Pairs of what people said and what was said, over these labels."""
    each = {label: _label(pairs, label) for label in labels}
    if not pairs:
        return Score(None, None, None, each, 0)
    seen = {label for pair in pairs for label in pair} & set(labels)
    right = sum(one == other for one, other in pairs) / len(pairs)
    macro = sum(each[label].f1 for label in seen) / len(seen)
    return Score(macro, right, kappa(pairs), each, len(pairs))


def kappa(pairs: Sequence[Pair]) -> float:
    """Agreement beyond chance, 1 for always; of labels that never differ it is 1 as well.

    ValueError without a case.
    """
    if not pairs:
        raise ValueError("nothing has no agreement")
    cases = len(pairs)
    same = sum(one == other for one, other in pairs) / cases
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(first[label] * second[label] for label in first) / cases**2
    return 1.0 if chance == 1 else (same - chance) / (1 - chance)


def _label(pairs: Sequence[Pair], label: str) -> Label:
    there = sum(one == label for one, _ in pairs)
    said = sum(other == label for _, other in pairs)
    both = sum(one == other == label for one, other in pairs)
    f1 = 2 * both / (there + said) if both else 0.0
    return Label(both / said if said else 0.0, both / there if there else 0.0, f1, there)
