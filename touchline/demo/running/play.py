"""The demo from its first line to Ctrl-C, in order."""

import time
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Final

import touchline
from touchline.demo.cast import Member
from touchline.demo.room_life.papers import handed_out
from touchline.demo.running.company import Made, company
from touchline.demo.running.only_one import only_one
from touchline.demo.running.ports import choose, held
from touchline.demo.running.programs import Programs
from touchline.demo.running.telling import Telling
from touchline.running.children import Children
from touchline.running.readiness import answers
from touchline.running.stopping import Stopping
from touchline.running.trouble import CannotRun

SEED: Final = 7
PATIENCE: Final = 60.0  # seconds until the web server must have answered
AFTERWARDS: Final = (
    "The rest was ended too; the company is kept. Start it again, or anew with --fresh."
)
ENDED_EARLY: Final = 130  # what a shell expects of a command that Ctrl-C ended before it was done


class _AskedToStop(Exception):
    """Ctrl-C came while the company was being made."""


@dataclass(frozen=True)
class Demo:
    """A demo in `home`, the TOUCHLINE_HOME of its caller; its own folder is `home/demo`."""

    home: Path
    programs: Programs
    telling: Telling
    cast: Iterable[Member]

    @property
    def folder(self) -> Path:
        return self.home / "demo"

    def run(self, *, port: int | None, fresh: bool, today: date, at: datetime) -> int:
        """Run until asked to stop; gives the exit code. Raises `CannotRun` with what to do."""
        wanted = Made(made_on=today, release=touchline.__version__, seed=SEED)
        with only_one(self.home / "demo.lock", at=at) as note, Stopping() as stopping:
            chosen = choose(wanted=port)
            with held(chosen) if self.programs.shares else nullcontext():
                note(_address(chosen))
                make = partial(self._make, today=today, stopping=stopping)
                try:
                    company(
                        self.folder, wanted=wanted, fresh=fresh, make=make, say=self.telling.line
                    )
                except _AskedToStop:
                    self.telling.line("Stopped early. The next start makes the company again.")
                    return ENDED_EARLY
                self._play(port=chosen, stopping=stopping)
        return 0

    def _make(self, *, today: date, stopping: Stopping) -> None:
        self.telling.line("Making the demo company: eight teams, and what they sold.")
        with Children() as children:
            children.start(self.programs.to_make(self.folder, today=today))
            while (ended := children.ended()) is None:
                if stopping.wait(1):
                    raise _AskedToStop
        if ended[1] != 0:
            raise CannotRun(
                f"The demo company could not be made (exit {ended[1]}): the lines above say why."
                " Nothing else was touched. Mend it and start again: what is half made is removed."
            )

    def _play(self, *, port: int, stopping: Stopping) -> None:
        with Children(afterwards=AFTERWARDS) as children:
            for program in self.programs.to_play(self.folder, port=port):
                children.start(program)
            if not self._opened(port=port, children=children, stopping=stopping):
                return
            self.telling.curtain(_address(port), self.cast, handed_out(self.folder))
            while not stopping.wait(1):
                children.all_run()
            self.telling.line("Ending web and worker.")

    def _opened(self, *, port: int, children: Children, stopping: Stopping) -> bool:
        """Wait until the web server answers; False if we were asked to stop meanwhile."""
        self.telling.line("Starting web and worker.")
        latest = time.monotonic() + PATIENCE
        while not answers(self.programs.addresses, port=port):
            children.all_run()
            if stopping.wait(0.1):
                return False
            if time.monotonic() > latest:
                raise CannotRun(
                    f"The web server did not answer within {PATIENCE:.0f} seconds. The company is"
                    f" kept. What the server wrote is in {self.folder / 'logs'}; start it again."
                )
        return True


def _address(port: int) -> str:
    return f"http://localhost:{port}"
