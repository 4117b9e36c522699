"""`touchline numbers`: questions to the current snapshot, answered on the command line."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from touchline.site.commands.asking import current, refuse_strangers, selection_of, stop
from touchline.site.commands.engines import CanonicalViews, Engine, EngineUrl, Schema, address
from touchline.site.commands.flows import breakdown, conformance, patterns

if TYPE_CHECKING:
    from touchline.numbers import Scoreboard

numbers_app = typer.Typer(no_args_is_help=True, help="Ask the current snapshot.")


@numbers_app.callback()
def numbers() -> None:
    """Ask the current snapshot."""


for question in (conformance, patterns, breakdown):
    numbers_app.command()(question)


@numbers_app.command()
def scoreboard(
    *,
    team: Annotated[list[str] | None, typer.Option(help="A team's name; may be repeated.")] = None,
    seller: Annotated[
        list[str] | None, typer.Option(help="A seller's key; may be repeated.")
    ] = None,
    first: Annotated[str | None, typer.Option("--from", help="First day, as 2026-01-31.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="Last day, as 2026-03-31.")] = None,
    engine: Engine = None,
    engine_url: EngineUrl = None,
    canonical_views: CanonicalViews = False,
    schema: Schema = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON document on standard output.")
    ] = False,
) -> None:
    """All measures of a team, a seller or everyone, over some days or all of the snapshot.

    Example: touchline numbers scoreboard --team Leith --from 2026-07-01 --to 2026-09-30
    Example: touchline numbers scoreboard --engine postgres
    """
    from touchline.numbers import NumbersError
    from touchline.numbers import scoreboard as ask

    chosen = address(engine, engine_url, views=canonical_views, schema=schema)
    selection = selection_of(team=team, seller=seller, first=first, last=last)
    try:
        snapshot = current(chosen)
        refuse_strangers(snapshot, selection)
        answer = ask(snapshot, selection)
    except NumbersError as trouble:
        stop(str(trouble))
    if answer.note:
        typer.echo(answer.note, err=True)
    if as_json:
        typer.echo(json.dumps(_document(answer), ensure_ascii=False, indent=2))
    else:
        _table(answer)


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
            figure.note.removesuffix(answer.note).strip(),
        )
    console = Console()
    console.print(table)
    console.print(f"As of {answer.as_of:%Y-%m-%d %H:%M} UTC")


def _plain(value: float | int | None) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if 0 < value < 1 else f"{value:,.0f}"
