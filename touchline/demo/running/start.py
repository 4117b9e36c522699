"""Starts the demo for whoever asked: the command line, or `bin/dev`."""

import sys

from rich.console import Console

from touchline.demo.cast import CAST
from touchline.demo.running.play import Demo
from touchline.demo.running.programs import Programs
from touchline.demo.running.telling import Telling
from touchline.kit import clock
from touchline.kit.home import home
from touchline.running.trouble import CannotRun

ZONE = "Europe/London"  # where Northlight Instruments counts its days


def start(programs: Programs, *, port: int | None, fresh: bool) -> int:
    """Run the demo with these programs until it is stopped; gives the exit code.

    What stands in the way is one clear text on standard error, and exit code 1.
    """
    demo = Demo(home(), programs, Telling(Console()), CAST)
    try:
        return demo.run(port=port, fresh=fresh, today=clock.today(ZONE), at=clock.now())
    except CannotRun as trouble:
        print(trouble, file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or demo.folder}: {error.strerror}.", file=sys.stderr)
        print("Set TOUCHLINE_HOME to a folder of yours and start again.", file=sys.stderr)
    return 1
