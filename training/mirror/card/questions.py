"""What readers said of what is offered instead: `python -m training.mirror.card.questions`.

Each file of `training/mirror/judged` has a line for each moment that was drawn: how many questions
or beginnings it had, whether it read well, which of them failed, and why. The readers did not know
what had made them.
"""

from __future__ import annotations

from training.mirror.labelled import HERE


def main() -> None:
    for file in sorted((HERE / "judged").glob("*.tsv")):
        lines = file.read_text(encoding="utf-8").splitlines()[1:]
        rows = [line.split("\t") for line in lines]
        well = sum(row[2] == "pass" for row in rows)
        asked = sum(int(row[1]) for row in rows)
        failed = sum(len(row[3].split(",")) for row in rows if row[3] != "-")
        print(f"{file.stem:<12}{well} of {len(rows)} moments read well, ", end="")
        print(f"{asked - failed} of {asked} pass")


if __name__ == "__main__":
    main()
