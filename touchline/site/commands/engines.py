"""Which engine a question on the command line goes to: its options, else the environment."""

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from touchline.kit.home import home

if TYPE_CHECKING:
    from touchline.numbers import Address

ENGINES = ("duckdb", "postgres", "spark")

Engine = Annotated[
    str | None,
    typer.Option(help="Who counts: duckdb, postgres or spark.", envvar="TOUCHLINE_ENGINE"),
]
EngineUrl = Annotated[
    str | None,
    typer.Option(
        help="A PostgreSQL server, as postgresql://user@host/database; without one it is a "
        "throw-away server. A password is safer in the environment.",
        envvar="TOUCHLINE_ENGINE_URL",
        show_envvar=True,
    ),
]
CanonicalViews = Annotated[
    bool,
    typer.Option("--canonical-views", help="Ask your own tables there; nothing is loaded."),
]
Schema = Annotated[
    str | None, typer.Option(help="The schema of your own tables.", show_default="public")
]


def address(
    engine: str | None = None,
    url: str | None = None,
    *,
    views: bool = False,
    schema: str | None = None,
) -> "Address":
    """The engine that options and the environment name; wrong use ends with 2.

    Your own tables mean PostgreSQL; a server's address alone does not.
    """
    from touchline.numbers import address_of

    if engine is not None and engine not in ENGINES:
        raise typer.BadParameter(f"It can be {', '.join(ENGINES)}.", param_hint="--engine")
    told = {"TOUCHLINE_ENGINE": engine} if engine else {}
    if not engine and views:
        told["TOUCHLINE_ENGINE"] = "postgres"
    if url:
        told["TOUCHLINE_ENGINE_URL"] = url
    try:
        found = address_of({**os.environ, **told}, kept=home() / "cache" / "answers")
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong), param_hint="TOUCHLINE_ENGINE_SECONDS") from wrong
    if not (views or schema or found.views):
        return found
    if found.kind != "postgres":
        raise typer.BadParameter(
            "Your own tables are asked by --engine postgres.", param_hint="--engine"
        )
    if not found.url:
        raise typer.BadParameter(
            "Say where your own tables are, with --engine-url or TOUCHLINE_ENGINE_URL.",
            param_hint="--canonical-views",
        )
    return replace(found, views=schema or found.views or "public")
