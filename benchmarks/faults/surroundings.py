"""The disk is full, the clock jumps, two import at once: what surrounds the database."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.faults.looking import Looking
from benchmarks.faults.outcome import Outcome
from benchmarks.faults.waiting import wait_until
from benchmarks.faults.writers import Journal, Writer
from benchmarks.serving.apps import SHIFT
from benchmarks.serving.company import HEAD
from benchmarks.serving.installation import Installation
from benchmarks.serving.processes import Forked, free_ports
from benchmarks.serving.visitor import Visitor

ROOM = "48m"
JUMPS = (0, 48, -48, 1, -720, 0)
"""Hours that the clock is ahead of the real one, each after a restart."""
STUCK = "the writers got stuck"


@contextmanager
def small_disk() -> Iterator[Path]:
    """A disk of some megabytes, made of memory. Only root can mount it: PermissionError else."""
    if os.geteuid():
        raise PermissionError("only root can mount a small disk")
    folder = Path(f"/tmp/touchline-disk-{os.getpid()}")  # noqa: S108 - made new, by root
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={ROOM}", "tmpfs", str(folder)]
    subprocess.run(mount, check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
        folder.rmdir()


@contextmanager
def writing(
    installation: Installation, addresses: list[str], mark: str = ""
) -> Iterator[list[Writer]]:
    """Some write, through a web server of their own, until the block is left."""
    from django.db import connections

    connections.close_all()
    webs = Forked(installation, free_ports(1))
    journals = Path(os.environ.get("TMPDIR", "/tmp"))  # noqa: S108 - not on the disk that is full
    writers = []
    for one in addresses:
        journal = Journal(journals / f"{os.getpid()}.{one}")
        writers.append(
            Writer(one, Visitor(webs.ports), journal, random.Random(one + mark), mark=mark)
        )
    try:
        for writer in writers:
            writer.start()
        yield writers
    finally:
        for writer in writers:
            writer.ended.set()
        for writer in writers:
            writer.join()
            (journals / f"{os.getpid()}.{writer.address}").unlink()
        webs.end()


@contextmanager
def at_work(installation: Installation, outcome: Outcome, *, count: int) -> Iterator[list[Writer]]:
    """So many write before, during and after what happens in the block; then all is looked for."""
    installation.set_up()
    with writing(installation, installation.administrators(count)) as writers:
        looking = Looking(writers)
        more_than(writers, 10)
        yield writers
        more_than(writers, 10)
        looking.look()
    looking.look(whole=True)
    outcome.wrong += looking.wrong


def full_disk(installation: Installation) -> Outcome:
    """People write, the disk fills up, room is made again: they go on, and nothing is lost."""
    outcome = Outcome()
    with at_work(installation, outcome, count=3) as writers:
        filler = installation.home / "filler"
        fill(filler)
        refused = sum(not_kept(writer) for writer in writers)
        wait_until(lambda: sum(not_kept(writer) for writer in writers) >= refused + 10, STUCK)
        fill(filler)
        wait_until(lambda: sum(not_kept(writer) for writer in writers) >= refused + 30, STUCK)
        during = sum(not_kept(writer) for writer in writers) - refused
        filler.unlink()
    outcome.say(
        f"a full disk: {during} writes refused meanwhile, {kept(writers)} acknowledged in all"
    )
    return outcome


def jumping_clock(installation: Installation) -> Outcome:
    """The clock of the web server jumps by days, forth and back: each write is kept."""
    outcome = Outcome()
    installation.set_up()
    addresses, all_kept = installation.administrators(3), 0
    seen: list[str] = []
    for number, jump in enumerate(JUMPS):
        more = {SHIFT: str(jump)}
        there = Installation(installation.home, installation.database, more)
        with writing(there, addresses, mark=f"-{number}") as writers:
            more_than(writers, 8)
            looking = Looking(writers)
        looking.look(whole=True)
        all_kept += kept(writers)
        seen += looking.wrong
    hours = ", ".join(f"{jump:+}" for jump in JUMPS)
    outcome.say(f"a clock that jumps ({hours} hours): {all_kept} writes acknowledged")
    outcome.wrong += seen
    return outcome


def two_importers(installation: Installation, rows: int = 20000) -> Outcome:
    """Two imports at once: one of them may be told to wait, and what is current is whole."""
    from touchline.numbers import Snapshots

    outcome = Outcome()
    export = installation.home / "export"
    export.mkdir()
    (export / "people.csv").write_text("person_key,name\np,Someone\n")
    deals = (f"D{n},p,new,{n},EUR,Won,2025-01-01,2025-02-01,won\n" for n in range(rows))
    (export / "opportunities.csv").write_text(HEAD + "".join(deals))
    words = [sys.executable, "-m", "touchline", "import", str(export), "--json"]
    both = [
        subprocess.Popen(
            words, env=installation.environment, cwd=installation.home,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(2)
    ]  # fmt: skip
    said = [one.communicate()[1].strip() for one in both]
    codes = sorted(one.returncode for one in both)
    current = Snapshots(installation.home / "snapshots").current()
    there = current.rows["opportunities"] if current else 0
    outcome.say(f"two imports at once: ended with {codes}, {there:,} of {rows:,} rows are current")
    outcome.wrong += [f"not whole: {there} rows"] * (there != rows)
    outcome.wrong += [f"neither came in: {said}"] * (0 not in codes)
    shutil.rmtree(export)
    return outcome


def fill(file: Path) -> None:
    """Write until there is no room left."""
    with file.open("ab", buffering=0) as filler:
        try:
            while filler.write(b"\0" * 65536):
                pass
        except OSError:
            return


def kept(writers: list[Writer]) -> int:
    """How often they were told yes, together."""
    return sum(writer.told["acknowledged"] for writer in writers)


def not_kept(writer: Writer) -> int:
    """How often a writer was told anything but yes."""
    return sum(count for said, count in writer.told.items() if said != "acknowledged")


def more_than(writers: list[Writer], count: int) -> None:
    """Wait until each has written so often again."""
    before = {writer: writer.told["acknowledged"] for writer in writers}
    wait_until(lambda: all(w.told["acknowledged"] >= before[w] + count for w in writers), STUCK)
