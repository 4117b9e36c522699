"""`touchline demo`: the demo company in your browser, made once, then started in seconds."""

from typing import Annotated

import typer

from touchline.demo.running.programs import as_a_demo
from touchline.demo.running.start import start

Port = Annotated[
    int | None,
    typer.Option(min=1024, max=65535, help="Take this port; without it a free one from 8000 on."),
]
Fresh = Annotated[bool, typer.Option("--fresh", help="Remove the demo company and make it new.")]


def demo(port: Port = None, fresh: Fresh = False) -> None:
    """Start the demo company in your browser. It listens on this machine only.

    Example: touchline demo --port 8080
    """
    raise typer.Exit(start(as_a_demo(), port=port, fresh=fresh))
