"""`touchline mirror evaluate`: the labels of the mirror, held against those of people."""

import json
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from touchline.site.commands.asking import stop
from touchline.site.commands.mirror_reading import AsJson, Tier, TierOption, bytes_of

if TYPE_CHECKING:
    from touchline.mirror.evaluation import Evaluation, Score
    from touchline.mirror.labelled_file import Judged


def evaluate(
    *,
    paths: Annotated[
        list[Path], typer.Argument(help="Labelled conversations (.jsonl), or folders of them.")
    ],
    tier: TierOption = Tier.BOTH,
    as_json: AsJson = False,
) -> None:
    """How well the mirror labels conversations that people labelled, and how fast.

    Each file is read as one conversation. Scores are those of the best label, sure or not.

    Example: touchline mirror evaluate training/mirror/held_out
    """
    from touchline.mirror.evaluation import evaluation
    from touchline.mirror.labelling import label

    conversations = [judged for file in _files(paths) if (judged := _judged(file))]
    if not conversations:
        stop("There is no labelled unit in what was named.")
    label([conversations[0][0].said], tier.value)  # what is read once is not counted as labelling
    begun = perf_counter()
    labelled = [
        each for judged in conversations for each in label([one.said for one in judged], tier.value)
    ]
    seconds = perf_counter() - begun
    found = evaluation([one for judged in conversations for one in judged], labelled)
    speed = found.units / seconds
    if as_json:
        document = found.as_json() | {"units_per_second": speed}
        typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        _tell(found, speed)


def _files(paths: list[Path]) -> Iterator[Path]:
    from touchline.mirror.labelled_file import ENDING

    for path in paths:
        inside = sorted(path.rglob(f"*{ENDING}")) if path.is_dir() else [path]
        if not inside:
            stop(f"There is no labelled conversation ({ENDING}) in {path}.")
        yield from inside


def _judged(file: Path) -> "tuple[Judged, ...]":
    from touchline.mirror.labelled_file import NotLabelled, judged_in

    try:
        return judged_in(bytes_of(file))
    except NotLabelled as wrong:
        stop(f"{file}: {wrong}")


def _tell(found: "Evaluation", speed: float) -> None:
    from rich.console import Console

    console = Console()
    scores = {"Leader moves": found.leader, "Focus": found.focus, "Responses": found.seller}
    for name, score in scores.items():
        console.print(_table(name, score))
    console.print(f"{found.units:,} units, {speed:,.0f} a second.")


def _table(name: str, score: "Score") -> object:
    from rich.table import Table

    told = (
        f"{name}: no case"
        if score.macro_f1 is None or score.accuracy is None or score.kappa is None
        else f"{name}: macro-F1 {score.macro_f1:.3f}, accuracy {score.accuracy:.3f}, "
        f"kappa {score.kappa:.3f}"
    )
    columns = ("", "precision", "recall", "F1", "cases")
    table = Table(*columns, title=told, box=None, title_justify="left", min_width=64)
    for label, one in score.labels.items():
        figures = (f"{one.precision:.2f}", f"{one.recall:.2f}", f"{one.f1:.2f}")
        table.add_row(label.replace("_", " "), *figures, f"{one.cases:,}")
    return table
