"""`touchline witness verify`: is the log whole?"""

import json
import sys

import typer

from touchline.site.commands.django_setup import require_database, set_up_django

witness_app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)


@witness_app.callback()
def witness() -> None:
    """The log of what was done: keys and moments, no content."""


@witness_app.command()
def verify(as_json: bool = typer.Option(False, "--json", help="Print one JSON document.")) -> None:
    """Walk the whole chain; exit 1 and name the line where it breaks.

    Example: touchline witness verify

    Keep the last hash somewhere else: a log that was cut off at its end, or written anew from its
    start, is whole in itself but ends in another hash.
    """
    set_up_django()
    require_database()
    from touchline.witness.models import verify as walk

    lines, last, broken = walk()
    if as_json:
        found = {"line": broken.number, "reason": broken.reason} if broken else None
        typer.echo(json.dumps({"lines": lines, "last": last, "break": found}))
    elif broken:
        typer.echo(f"The log breaks at line {broken.number}: {broken.reason}.", err=True)
    else:
        typer.echo(f"{lines} lines, whole. Last hash: {last}")
    sys.exit(1 if broken else 0)
