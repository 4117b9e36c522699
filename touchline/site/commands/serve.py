"""`touchline serve`: web and worker under one parent, until it is stopped."""

import sys
from pathlib import Path
from typing import Annotated

import typer

Host = Annotated[str, typer.Option(help="Listen on this address of the machine.")]
Port = Annotated[int, typer.Option(min=1, max=65535, help="Listen on this port.")]
Unix = Annotated[
    Path | None, typer.Option("--unix-socket", help="Listen on a socket file instead, for a proxy.")
]
Processes = Annotated[int, typer.Option(min=1, max=64, help="Web processes; two a core at most.")]
NoWorker = Annotated[bool, typer.Option("--no-worker", help="Only pages: work is done elsewhere.")]
NoWeb = Annotated[bool, typer.Option("--no-web", help="Only the worker: pages are elsewhere.")]
Check = Annotated[bool, typer.Option("--check", help="Say whether it could start, and end.")]


def serve(  # noqa: PLR0917 - typer reads them as options, never by place
    host: Host = "127.0.0.1",
    port: Port = 8000,
    unix_socket: Unix = None,
    processes: Processes = 2,
    no_worker: NoWorker = False,
    no_web: NoWeb = False,
    check: Check = False,
) -> None:
    """Serve the installation in TOUCHLINE_HOME: pages and due work, until it is stopped.

    Example: touchline serve --host 127.0.0.1 --port 8000 --processes 2

    SIGTERM ends it once running requests are answered; SIGHUP replaces every process by a new one
    without refusing anybody. It speaks HTTP: TLS is a reverse proxy's work.
    """
    if no_web and no_worker:
        typer.echo("Without web and without worker there is nothing to serve.", err=True)
        raise typer.Exit(2)
    if check:
        raise typer.Exit(_say_whether_it_could())
    from touchline.site.serving import Wanted, serve_in

    wanted = Wanted(
        host, port, unix_socket,
        processes=0 if no_web else processes, worker=not no_worker,
    )  # fmt: skip
    raise typer.Exit(serve_in(wanted))


def _say_whether_it_could() -> int:
    """What stands in the way of serving, on standard error; 0 if nothing does."""
    from touchline.running.logs import log_without_words
    from touchline.site.commands.django_setup import set_up_django

    log_without_words()
    set_up_django()
    from touchline.site.may_serve import hindrances

    found = hindrances()
    for words in found:
        print(words, file=sys.stderr)
    return 1 if found else 0
