"""What a reader said of the questions instead: `python -m training.mirror.card.questions`.

`training/mirror/judged/questions.tsv` has a line for each of 100 moments: how many questions it
had, whether it read well, which of them failed, and why.
"""

from __future__ import annotations

from training.mirror.labelled import HERE


def main() -> None:
    lines = (HERE / "judged" / "questions.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    well = sum(row[2] == "pass" for row in rows)
    asked = sum(int(row[1]) for row in rows)
    failed = sum(len(row[3].split(",")) for row in rows if row[3] != "-")
    print(f"{well} of {len(rows)} moments read well, {asked - failed} of {asked} questions pass")


if __name__ == "__main__":
    main()
