"""`touchline init`: the home, the database and the first administrator."""

import json
import sys
from typing import Annotated

import typer

from touchline.kit.home import home

Name = Annotated[str, typer.Option(help="Of the first administrator.")]
Email = Annotated[str, typer.Option(help="Theirs; they sign in with it.")]
Password = Annotated[str, typer.Option(envvar="TOUCHLINE_ADMIN_PASSWORD", help="Theirs.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def init(
    name: Name = "", email: Email = "", password: Password = "", as_json: AsJson = False
) -> None:
    """Make the home, the database and the first administrator. There is no default password.

    Example: touchline init --name "Noor Haddad" --email noor@example.org

    Run again it changes nothing, but brings the database of an earlier release up to this one.
    The password is asked for, or read from TOUCHLINE_ADMIN_PASSWORD.
    """
    from touchline.site.beginning import Refused, begin, wants_administrator

    try:
        fresh = wants_administrator()
        if fresh:
            name = name or typer.prompt("Name of the first administrator", err=True)
            email = email or typer.prompt("Their e-mail address", err=True)
            password = password or _asked_for()
        made = begin(name=name, email=email, password=password)
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        raise typer.Exit(1) from None
    if as_json:
        steps = list(made.steps)
        told = {"home": str(home()), "administrator_made": made.administrator, "steps": steps}
        typer.echo(json.dumps(told))
        return
    typer.echo(made.words)
    for number, step in enumerate(made.steps if made.administrator else (), start=1):
        typer.echo(f"  {number}. {step}")


def _asked_for() -> str:
    words = "A password (at least 12 characters)"
    return str(typer.prompt(words, err=True, hide_input=True, confirmation_prompt=True))
