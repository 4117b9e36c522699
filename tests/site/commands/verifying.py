"""`touchline verify` as tests call it."""

from typing import Final

from typer.testing import CliRunner, Result

from touchline.site.commands import app

START: Final = "app/start.js"
"""A file of the room's application."""


def verify(*words: object) -> Result:
    return CliRunner().invoke(app, ["verify", *map(str, words)])
