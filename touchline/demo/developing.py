"""`bin/dev`: the demo company with Django's own server, which starts again when a file changes."""

import typer

from touchline.demo.command import Fresh, Port
from touchline.demo.running.programs import for_development
from touchline.demo.running.start import start


def develop(port: Port = None, fresh: Fresh = False) -> None:
    """Work on Touchline with the demo company: files are reloaded, errors show their traceback.

    Example: bin/dev --port 8080
    """
    raise typer.Exit(start(for_development(), port=port, fresh=fresh))


if __name__ == "__main__":
    typer.run(develop)
