"""`python -m tests.running.stage PORT`: a served installation with small programs, not ours."""

import logging.config
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from touchline.running import logs
from touchline.running.children import Program
from touchline.running.posts import Place
from touchline.running.serving import Serving
from touchline.running.sockets import listening
from touchline.running.systemd import Systemd
from touchline.running.trouble import CannotRun

FOLDER = Path(os.environ["STAGE_FOLDER"])
WORKER = "import signal; signal.pause()"


def main(port: int) -> None:
    """Serve on a port of this machine until asked to stop."""
    logging.config.dictConfig(logs.configuration())
    holder = listening("127.0.0.1", port)

    def web(ready: int) -> Program:
        words = ("--socket", str(holder.fileno()), "--ready", str(ready))
        argv = ("-m", "touchline.running.web", "tests.running.small:application", *words)
        return program("a web process", argv, hands_over=(holder.fileno(),))

    def program(name: str, argv: tuple[str, ...], hands_over: tuple[int, ...] = ()) -> Program:
        folder = Path.cwd()
        return Program(name, (sys.executable, *argv), os.environ, folder, hands_over=hands_over)

    def places() -> Sequence[Place]:
        worker = Place("the worker", lambda _: program("the worker", ("-c", WORKER)), tells=False)
        return [Place("a web process", web), Place("a web process", web), worker]

    def sound() -> str | None:
        return "It is not sound." if (FOLDER / "unsound").exists() else None

    serving = Serving(places(), sound, Systemd.of(os.environ), holder, patience=15)
    try:
        serving.run(opened=lambda: "served")
    except CannotRun as trouble:
        sys.exit(str(trouble))


if __name__ == "__main__":
    main(int(sys.argv[1]))
