"""`touchline witness verify`: is the log whole?"""

import json
import sys
from typing import TYPE_CHECKING, Any

import typer

from touchline.site.commands.django_setup import require_database, set_up_django

if TYPE_CHECKING:
    from touchline.witness.chain import Break

witness_app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)


@witness_app.callback()
def witness() -> None:
    """The log of what was done: keys and moments, no content."""


@witness_app.command()
def verify(as_json: bool = typer.Option(False, "--json", help="Print one JSON document.")) -> None:
    """Walk both chains; exit 1 and name the line where one breaks.

    Example: touchline witness verify

    Lines of the room have a week and no moment, and a chain of their own. Keep both last hashes
    somewhere else: a log that was cut off at its end, or written anew from its start, is whole in
    itself but ends in another hash.
    """
    set_up_django()
    require_database()
    from touchline.witness.models import WeekLine
    from touchline.witness.models import verify as walk

    logs = {"": walk(), "by_week": walk(WeekLine)}
    if as_json:
        told = {name: _as_json(*found) for name, found in logs.items()}
        typer.echo(json.dumps({**told.pop(""), **told}))
    else:
        for name, found in logs.items():
            _say(*found, of=" dated by week" if name else "")
    sys.exit(1 if any(broken for _, _, broken in logs.values()) else 0)


def _as_json(lines: int, last: str, broken: "Break | None") -> dict[str, Any]:
    found = {"line": broken.number, "reason": broken.reason} if broken else None
    return {"lines": lines, "last": last, "break": found}


def _say(lines: int, last: str, broken: "Break | None", *, of: str) -> None:
    if broken:
        typer.echo(f"The log{of} breaks at line {broken.number}: {broken.reason}.", err=True)
    else:
        typer.echo(f"{lines} lines{of}, whole. Last hash: {last}")
