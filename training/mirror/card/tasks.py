"""A labelling task on conversations that others published: units, labels, and folds that are
pinned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import f1_score

FOLDS = 5


@dataclass
class Talk:
    """A conversation: `lines` are (speaker, text), a turn each; `labels[task]` has a label or None
    for each line; `source` is what must not lie in two folds (a video, a lesson)."""

    source: str
    lines: list[tuple[str, str]] = field(default_factory=list)
    labels: dict[str, list[str | None]] = field(default_factory=dict)


def folds(talks: Sequence[Talk]) -> NDArray[np.int64]:
    """The fold of each conversation: sources in the order of their names, dealt out by length, the
    longest first, to the fold with the fewest lines so far. The same wherever it is run."""
    lengths: dict[str, int] = {}
    for talk in talks:
        lengths[talk.source] = lengths.get(talk.source, 0) + len(talk.lines)
    filled = [0] * FOLDS
    fold: dict[str, int] = {}
    for source in sorted(lengths, key=lambda each: (-lengths[each], each)):
        fold[source] = filled.index(min(filled))
        filled[fold[source]] += lengths[source]
    return np.array([fold[talk.source] for talk in talks])


def pooled(right: Sequence[str], said: Sequence[str], owners: Sequence[str], seed: int = 1) -> str:
    """Macro-F1 over all folds together, with a 95 % interval by drawing whole sources again."""
    true, found, source = np.array(right), np.array(said), np.array(owners)
    places = {each: np.flatnonzero(source == each) for each in sorted(set(owners))}
    chance = np.random.default_rng(seed)
    drawn = []
    for _ in range(500):
        some = chance.choice(list(places), len(places))
        at = np.concatenate([places[each] for each in some])
        drawn.append(f1_score(true[at], found[at], average="macro"))
    low, high = np.quantile(drawn, [0.025, 0.975])
    return f"{f1_score(true, found, average='macro'):.3f} [{low:.3f}, {high:.3f}] of {len(true)}"
