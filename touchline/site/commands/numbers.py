"""`touchline numbers`: questions to the current snapshot, answered on the command line."""

import json
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from touchline.kit.home import home

if TYPE_CHECKING:
    from touchline.numbers import Scoreboard, Selection, Snapshot

numbers_app = typer.Typer(no_args_is_help=True, help="Ask the current snapshot.")

ENGINES = ("duckdb", "postgres", "spark")


@numbers_app.callback()
def numbers() -> None:
    """Ask the current snapshot."""


@numbers_app.command()
def scoreboard(
    *,
    team: Annotated[list[str] | None, typer.Option(help="A team's name; may be repeated.")] = None,
    seller: Annotated[
        list[str] | None, typer.Option(help="A seller's key; may be repeated.")
    ] = None,
    first: Annotated[str | None, typer.Option("--from", help="First day, as 2026-01-31.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="Last day, as 2026-03-31.")] = None,
    engine: Annotated[str, typer.Option(help="Who counts: duckdb.")] = "duckdb",
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON document on standard output.")
    ] = False,
) -> None:
    """All measures of a team, a seller or everyone, over some days or all of the snapshot.

    Example: touchline numbers scoreboard --team Leith --from 2026-07-01 --to 2026-09-30
    """
    from touchline.numbers import NumbersError, Selection
    from touchline.numbers import scoreboard as ask

    _refuse_other_engines(engine)
    selection = Selection(
        teams=tuple(team) if team else None,
        sellers=tuple(seller) if seller else None,
        first=_day(first, "--from"),
        last=_day(last, "--to"),
    )
    if selection.first and selection.last and selection.last < selection.first:
        raise typer.BadParameter("The last day is before the first.", param_hint="--to")
    try:
        snapshot = _current()
        _refuse_strangers(snapshot, selection)
        answer = ask(snapshot, selection)
    except NumbersError as trouble:
        _stop(str(trouble))
    if as_json:
        typer.echo(json.dumps(_document(answer), ensure_ascii=False, indent=2))
    else:
        _table(answer)


def _refuse_other_engines(engine: str) -> None:
    if engine not in ENGINES:
        raise typer.BadParameter(f"It can be {', '.join(ENGINES)}.", param_hint="--engine")
    if engine != "duckdb":
        _stop(f"The engine {engine} arrives with a later release; duckdb counts the same numbers.")


def _day(told: str | None, option: str) -> date | None:
    try:
        return date.fromisoformat(told) if told else None
    except ValueError as wrong:
        raise typer.BadParameter(
            f"{told!r} is not a day; write it as 2026-01-31.", param_hint=option
        ) from wrong


def _current() -> "Snapshot":
    from touchline.numbers import NoSnapshot, Snapshots

    snapshot = Snapshots(home() / "snapshots").current()
    if snapshot is None:
        raise NoSnapshot("Nothing has been imported yet. Begin with: touchline import FOLDER")
    return snapshot


def _refuse_strangers(snapshot: "Snapshot", selection: "Selection") -> None:
    """A name with a slip in it should not look like a team without deals."""
    people = {person.person_key for person in snapshot.people()}
    for team in selection.teams or ():
        if team not in snapshot.teams():
            _stop(f"There is no team {team!r}. Teams: {', '.join(snapshot.teams())}.")
    for seller in selection.sellers or ():
        if seller not in people:
            _stop(f"There is nobody with the key {seller!r} in the snapshot {snapshot.name}.")


def _stop(message: str) -> None:
    typer.echo(message, err=True)
    raise typer.Exit(1)


def _document(answer: "Scoreboard") -> dict[str, object]:
    return {
        "measures": [asdict(figure) for figure in answer.measures],
        "as_of": answer.as_of.isoformat(),
    }


def _table(answer: "Scoreboard") -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("", "value", "unit", "cases", "95 % interval", "note", box=None)
    for figure in answer.measures:
        interval = "" if figure.low is None else f"{_plain(figure.low)} – {_plain(figure.high)}"
        table.add_row(
            figure.label,
            _plain(figure.value),
            figure.unit,
            f"{figure.cases:,}",
            interval,
            figure.note,
        )
    console = Console()
    console.print(table)
    console.print(f"As of {answer.as_of:%Y-%m-%d %H:%M} UTC")


def _plain(value: float | int | None) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if 0 < value < 1 else f"{value:,.0f}"
