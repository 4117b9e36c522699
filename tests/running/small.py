"""A small application in the place of Django's, which tells who answers and can be slow."""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event

FOLDER = Path(os.environ["STAGE_FOLDER"])
GENERATION = (FOLDER / "generation").read_text()

if GENERATION == "broken":
    raise SystemExit(3)


def application(environ: dict[str, str], start: Callable[..., object]) -> list[bytes]:
    """`/` answers at once; `/slow` says that it has begun, and waits until it may go on."""
    if environ["PATH_INFO"] == "/slow":
        (FOLDER / "begun").touch()
        while not (FOLDER / "go-on").exists():
            Event().wait(0.02)
    body = f"{GENERATION} {os.getpid()}".encode()
    start("200 OK", [("Content-Length", str(len(body)))])
    return [body]
