"""`touchline import`: a folder of CRM exports becomes the current snapshot."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from touchline.kit import clock
from touchline.kit.home import shared

if TYPE_CHECKING:
    from touchline.numbers import Progress, Report

SHOWN = 20
"""Rows that were left out are listed so far on a terminal; `--json` has more."""


Folder = Annotated[Path, typer.Argument(help="The folder that the export lies in.")]
Mapping = Annotated[str, typer.Option(help="A mapping that comes with Touchline, or a .toml file.")]
Strict = Annotated[
    bool, typer.Option("--strict", help="Publish nothing if a single row cannot be used.")
]
Check = Annotated[
    bool, typer.Option("--check", help="Do everything but publish, and say what would be.")
]
Zone = Annotated[str | None, typer.Option(help="Where your days begin; else as it was last.")]
Currency = Annotated[str | None, typer.Option(help="That of your totals; else as it was last.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on standard output.")]


def import_command(
    folder: Folder,
    *,
    mapping: Mapping = "canonical",
    strict: Strict = False,
    check: Check = False,
    zone: Zone = None,
    currency: Currency = None,
    as_json: AsJson = False,
) -> None:
    """Turn a folder of CRM exports into the current snapshot.

    Rows that cannot be used are left out and listed with their line. If anything else goes wrong
    nothing is published, and the previous snapshot stays.

    Example: touchline import exports/ --mapping maven --check
    """
    from touchline.numbers import NumbersError, Snapshots, import_folder, load_mapping

    try:
        with _progress() as watcher:
            report = import_folder(
                folder,
                mapping=load_mapping(mapping),
                into=Snapshots(shared() / "snapshots"),
                at=clock.now(),
                progress=watcher,
                strict=strict,
                check=check,
                zone=zone,
                currency=currency,
            )
    except NumbersError as trouble:
        typer.echo(str(trouble), err=True)
        raise typer.Exit(1) from trouble
    if as_json:
        typer.echo(json.dumps(report.as_json(), ensure_ascii=False, indent=2))
    else:
        _tell(report)


@contextmanager
def _progress() -> Iterator[Callable[["Progress"], None]]:
    """A bar on standard error, where someone looks on; otherwise nothing."""
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    console = Console(stderr=True)
    with Bar(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Starting", total=None)

        def watch(progress: "Progress") -> None:
            bar.update(
                task, description=progress.step, completed=progress.done, total=progress.total
            )

        yield watch


def _tell(report: "Report") -> None:
    for warning in report.warnings:
        typer.echo(f"Note: {warning}", err=True)
    for row in report.rejected[:SHOWN]:
        column = f", {row.column}" if row.column else ""
        typer.echo(f"Left out: {row.file}, line {row.line}{column}: {row.reason}", err=True)
    if report.rejected_count > SHOWN:
        typer.echo(f"… and {report.rejected_count - SHOWN} more rows.", err=True)
    counted = ", ".join(
        f"{count:,} {table.replace('_', ' ')}" for table, count in report.rows.items() if count
    )
    if report.checked:
        typer.echo(f"Nothing was published. There would be: {counted}. {report.seconds:.1f} s.")
    else:
        typer.echo(f"{report.snapshot} is current: {counted}. {report.seconds:.1f} s.")
