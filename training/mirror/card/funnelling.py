"""Do questions funnel or focus? `python -m training.mirror.card.funnelling FILE.csv`.

Exchanges of a student and a teacher (Alic et al. 2022), five pinned folds by lesson: macro-F1 on
those that are clearly one or the other, and the correlation with the experts' score.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

import numpy as np

from training.mirror.card.linear import matrix, shares
from training.mirror.card.tasks import FOLDS, Talk, folds, pooled

NAMES = ("funnelling", "focusing")


def read(file: Path) -> list[Talk]:
    """An exchange a conversation; the label stands on the teacher's line."""
    found = []
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            said = row["follow_up_filtered_majority"]
            talk = Talk(row["obs_id"])
            talk.lines = [("seller", row["student_text"]), ("leader", row["teacher_text"])]
            talk.labels["kind"] = [None, NAMES[int(float(said))] if said else None]
            talk.labels["score"] = [None, row["follow_up_filtered_zscore"] or None]
            found.append(talk)
    return found


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file", type=Path)
    talks = read(asked.parse_args().file)
    fold = np.repeat(folds(talks), 2)
    x = matrix(talks)
    labels = [label for talk in talks for label in talk.labels["kind"]]
    rows = np.zeros((len(labels), len(NAMES)))
    for each in range(FOLDS):
        rows[fold == each] = shares(x, labels, fold != each, NAMES)[fold == each]
    mine = [at for at, label in enumerate(labels) if label]
    owners = [talk.source for talk in talks for _ in talk.lines]
    said = [NAMES[int(rows[at].argmax())] for at in mine]
    print(len(talks), "exchanges of", len({talk.source for talk in talks}), "lessons")
    right = [str(labels[at]) for at in mine]
    print("first, macro-F1", pooled(right, said, [owners[at] for at in mine]))
    scores = [score for talk in talks for score in talk.labels["score"]]
    scored = [at for at, score in enumerate(scores) if score]
    wanted = np.array([float(str(scores[at])) for at in scored])
    print(
        "first, r with the experts' score",
        round(float(np.corrcoef(wanted, rows[scored, 1])[0, 1]), 3),
    )


if __name__ == "__main__":
    main()
