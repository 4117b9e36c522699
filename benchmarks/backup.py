"""What a backup and a restore cost: seconds and memory, beside `cp -r` of the same home.

    PYTHONPATH=. python benchmarks/backup.py 1000

Makes the demo company in a folder of its own, adds snapshots until they have so many MB (1000 if
nothing is said, 0 for none), and backs it up and restores it with the commands, plain and
encrypted. What snapshots hold is random, since Parquet is compressed already.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pyrage

import touchline

CHECKOUT = Path(touchline.__file__).parent.parent
MAKE = """
import django; django.setup()
from touchline.demo.making import make_first
from touchline.kit import clock
from touchline.kit.home import home
make_first(home(), today=clock.today("Europe/London"), at=clock.now(), say=lambda words: None)
"""
MB = 2**20
PIECE = 50 * MB


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, seconds of processor, and the most memory in MB."""

    seconds: float
    processor: float
    memory: float

    def __str__(self) -> str:
        return f"{self.seconds:.2f} s, {self.processor:.2f} s of processor, {self.memory:.0f} MB"


def main() -> None:
    """Make the home, measure, print."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        home = folder / "home"
        ran(home, sys.executable, "-c", MAKE)
        fill(home / "snapshots", to=wanted * MB)
        report(folder, home)


def fill(snapshots: Path, *, to: int) -> None:
    """Add snapshots like the current one, with a large file, until all have so many bytes."""
    current = (snapshots / "current").resolve()
    number = 0
    while size_of(snapshots) + PIECE <= to:
        number += 1
        more = snapshots / f"2020-01-01T00-00-{number:02}Z-000000"
        shutil.copytree(current, more)
        (more / "more.parquet").write_bytes(os.urandom(PIECE))


def report(folder: Path, home: Path) -> None:
    """Each command in a process of its own, after the files have been read once."""
    database = (home / "touchline.sqlite3").stat().st_size
    print(f"A home of {size_of(home) / MB:,.0f} MB, with a database of {database / MB:,.1f} MB")
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} while measuring")
    copied = ran(home, "cp", "-r", str(home), str(folder / "copied"))
    print(f"cp -r: {copied}")
    nothing = command(home, "witness", "verify")
    print(f"a command that only starts and looks: {nothing}")
    identity = pyrage.x25519.Identity.generate()
    (folder / "identity").write_text(str(identity))
    for kind, to, by in (
        ("plain", [], []),
        ("encrypted", ["--to", str(identity.to_public())], ["--identity", folder / "identity"]),
    ):
        file = folder / f"{kind}.backup"
        cost = command(home, "backup", file, *to)
        print(f"backup, {kind}, read again: {cost}; {file.stat().st_size / MB:,.0f} MB,"
            f" {cost.seconds / copied.seconds:.1f} × cp -r")  # fmt: skip
        into = folder / f"{kind}-restored"
        cost = command(into, "restore", file, "--keys", f"{file}.keys", *by)
        print(f"restore, {kind}: {cost}; {cost.seconds / copied.seconds:.1f} × cp -r")
        shutil.rmtree(into)
        file.unlink()


def command(home: Path, *words: object) -> Cost:
    """A command of Touchline in a home."""
    return ran(home, sys.executable, "-m", "touchline", *map(str, words))


def ran(home: Path, *words: str) -> Cost:
    """Run a program to its end, and what it cost. Its failure is ours."""
    told = {"TOUCHLINE_HOME": str(home), "DJANGO_SETTINGS_MODULE": "touchline.demo.settings"}
    begun = time.perf_counter()
    process = subprocess.Popen(
        words, env=os.environ | told, cwd=CHECKOUT, stdout=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - begun
    if process.returncode:
        sys.exit(f"{words[:4]} ended with {process.returncode}")
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def size_of(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    main()
