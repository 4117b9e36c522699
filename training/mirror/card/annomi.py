"""Motivational interviewing: `python -m training.mirror.card.annomi FILE.csv [--encoder FILE.pt]`.

Three tasks of AnnoMI (Wu et al. 2022, 2023), in five pinned folds by video: what the therapist does
(4 classes, and 7 with the subtypes), how the client talks (3). Trained for this alone, never
shipped: the text has no clear licence. With `--encoder`, the second tier is taught on from that
file as well.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from touchline.mirror.labelling import TIERS, label
from training.mirror.card.linear import matrix, said, shares
from training.mirror.card.tasks import FOLDS, Talk, folds, pooled

TASKS = {
    "4 classes": ("question", "reflection", "therapist_input", "other"),
    "7 classes": (
        "question open", "question closed", "reflection simple", "reflection complex",
        "input information", "input advice", "other",
    ),
    "client talk": ("change", "neutral", "sustain"),
}  # fmt: skip


def read(file: Path) -> list[Talk]:
    """The transcripts; where ten annotators labelled one, the first of them counts."""
    found: dict[str, Talk] = {}
    seen: set[tuple[str, str]] = set()
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            key = (row["transcript_id"], row["utterance_id"])
            if key in seen:
                continue
            seen.add(key)
            talk = found.setdefault(row["transcript_id"], Talk(row["video_url"]))
            therapist = row["interlocutor"] == "therapist"
            talk.lines.append(("leader" if therapist else "seller", row["utterance_text"]))
            four = row["main_therapist_behaviour"] if therapist else None
            client = None if therapist else row["client_talk_type"]
            wanted = {"4 classes": four, "7 classes": _seven(row, four), "client talk": client}
            for task, label in wanted.items():
                talk.labels.setdefault(task, []).append(label)
    return list(found.values())


def _seven(row: dict[str, str], four: str | None) -> str | None:
    if four == "question":
        return f"question {row['question_subtype']}"
    if four == "reflection":
        return f"reflection {row['reflection_subtype']}"
    if four == "therapist_input":
        told = row["therapist_input_subtype"] == "information"
        return "input information" if told else "input advice"
    return four


def alarms(talks: Sequence[Talk]) -> None:
    """How many of the therapists' closed questions the mirror that ships calls leading: on every
    second video, where it was set how cautious it is, and on the others."""
    sources = sorted({talk.source for talk in talks})
    set_on = set(sources[::2])
    for tier in TIERS:
        told = {True: list[str](), False: list[str]()}
        for talk in talks:
            kinds = zip(label(said(talk), tier), talk.labels["7 classes"], strict=True)
            told[talk.source in set_on] += [
                one.label for one, kind in kinds if kind == "question closed"
            ]
        print(f"as shipped, {tier:<7}closed questions called leading:", end="")
        for there, name in ((True, "where it was set"), (False, "elsewhere")):
            leading, every = told[there].count("leading_question"), len(told[there])
            print(f" {name} {leading} of {every} ({leading / every:.1%})", end="")
        print(flush=True)


def linear(talks: Sequence[Talk], fold: NDArray[np.int64]) -> dict[str, NDArray[np.float64]]:
    """For each task [lines, classes], each line by the model that did not see its video."""
    x = matrix(talks)
    of_line = np.concatenate(
        [np.full(len(talk.lines), at) for talk, at in zip(talks, fold, strict=True)]
    )
    found = {}
    for task, names in TASKS.items():
        labels = [label for talk in talks for label in talk.labels[task]]
        rows = np.zeros((len(labels), len(names)))
        for each in range(FOLDS):
            rows[of_line == each] = shares(x, labels, of_line != each, names)[of_line == each]
        found[task] = rows
    return found


def report(name: str, talks: Sequence[Talk], found: dict[str, NDArray[np.float64]]) -> None:
    owners = [talk.source for talk in talks for _ in talk.lines]
    for task, names in TASKS.items():
        labels = [label for talk in talks for label in talk.labels[task]]
        mine = [at for at, label in enumerate(labels) if label]
        best = [names[int(found[task][at].argmax())] for at in mine]
        right = [str(labels[at]) for at in mine]
        print(f"{name:<10}{task:<14}{pooled(right, best, [owners[at] for at in mine])}", flush=True)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file", type=Path)
    asked.add_argument("--encoder", type=Path)
    asked.add_argument("--epochs", type=int, default=4)
    given = asked.parse_args()
    talks = read(given.file)
    fold = folds(talks)
    print(len(talks), "transcripts,", len({talk.source for talk in talks}), "videos, macro-F1:")
    first = linear(talks, fold)
    report("first", talks, first)
    alarms(talks)
    if given.encoder:
        from training.mirror.card.taught_on import taught_on

        second = taught_on(given.encoder, talks, fold, TASKS, given.epochs)
        report("second", talks, second)
        report("both", talks, {task: 0.35 * first[task] + 0.65 * second[task] for task in TASKS})


if __name__ == "__main__":
    main()
