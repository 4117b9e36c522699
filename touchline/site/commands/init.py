"""`touchline init`: the database and the first administrator."""

import sys

import typer

from touchline.kit import clock
from touchline.site.commands.django_setup import set_up_django


def init(
    name: str = typer.Option(..., prompt="Name of the first administrator"),
    email: str = typer.Option(..., prompt="Their e-mail address"),
    password: str = typer.Option(
        ..., prompt="A password (at least 12 characters)", hide_input=True,
        confirmation_prompt=True, envvar="TOUCHLINE_ADMIN_PASSWORD",
    ),
) -> None:  # fmt: skip
    """Make the database and the first administrator. There is no default password.

    Example: touchline init --name "Noor Haddad" --email noor@example.org
    """
    set_up_django()
    from django.core.exceptions import ValidationError
    from django.core.management import call_command

    from touchline.people.first import FirstAlready, first_administrator

    call_command("migrate", verbosity=0, interactive=False)
    try:
        first_administrator(name=name, email=email, password=password, at=clock.now())
    except FirstAlready:
        typer.echo("There is an administrator already: sign in, or ask them.", err=True)
        sys.exit(1)
    except ValidationError as error:
        typer.echo(" ".join(error.messages), err=True)
        sys.exit(1)
    typer.echo(f"{name} can sign in.")
