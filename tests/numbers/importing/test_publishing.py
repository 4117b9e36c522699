"""One whole snapshot or none, one import at a time, and the same contents each time."""

import fcntl
import hashlib
import json
import signal
import subprocess
import sys
import textwrap
from datetime import timedelta
from pathlib import Path

import pytest

from tests.numbers.exports import AT, Export, deal
from touchline.numbers import ImportBusy, NoSnapshot, Snapshot


def fingerprints(snapshot: Snapshot) -> dict[str, str]:
    """A hash of each file but the manifest, which bears the moment."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in snapshot.path.iterdir()
        if path.name != "manifest.json"
    }


def test_a_name_says_when_and_what(export: Export) -> None:
    snapshot = export.snapshot()
    contents = json.loads((snapshot.path / "manifest.json").read_text())["contents"]
    assert snapshot.name == f"2026-11-21T10-00-00Z-{contents[:6]}"


def test_the_same_folder_gives_the_same_contents(export: Export) -> None:
    export.deals(*(deal(f"A-{n}", amount=str(n)) for n in range(3000)), deal("A-7"))
    first = export.snapshot()
    export.load(at=AT + timedelta(hours=1))
    second = export.snapshots.current()
    assert second is not None
    assert fingerprints(first) == fingerprints(second)


def test_another_content_is_another_name(export: Export) -> None:
    first = export.load().snapshot
    export.deals(deal("A-1", amount="101"))
    assert export.load().snapshot != first


def test_the_same_import_in_the_same_second_is_one_snapshot(export: Export) -> None:
    export.load()
    export.load()
    assert len(export.snapshots.all()) == 1


def test_rows_keep_the_order_of_the_file(export: Export) -> None:
    export.deals(*(deal(key) for key in ("C", "A", "B", "A")))
    export.load()
    assert export.column("opportunities", "opportunity_key") == ["C", "A", "B"]


def test_the_last_ten_snapshots_are_kept(export: Export) -> None:
    for hour in range(12):
        export.load(at=AT + timedelta(hours=hour))
    assert [snapshot.published_at.hour for snapshot in export.snapshots.all()] == list(
        range(12, 22)
    )


def test_an_earlier_snapshot_can_be_made_current_again(export: Export) -> None:
    first = export.snapshot()
    export.load(at=AT + timedelta(hours=1))
    export.snapshots.make_current(first.name)
    assert export.snapshots.current() == first


def test_a_snapshot_that_is_not_there_cannot_be_made_current(export: Export) -> None:
    with pytest.raises(NoSnapshot):
        export.snapshots.make_current("2020-01-01T00-00-00Z-abcdef")


def test_before_the_first_import_there_is_no_snapshot(export: Export) -> None:
    assert export.snapshots.current() is None


def test_a_second_import_at_once_is_refused_saying_who_and_since_when(export: Export) -> None:
    export.load()
    with (export.snapshots.folder / ".lock").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(ImportBusy, match=r"started 2026-11-21T10:00:00\+00:00 by process \d+"):
            export.load()


def killed_at(step: str, export: Export) -> int:
    """Import in a process of its own that kills itself at a step; returns how it ended."""
    program = f"""
        import os, signal
        from datetime import UTC, datetime
        from pathlib import Path
        from touchline.numbers import Snapshots, import_folder, load_mapping

        def die(progress):
            if progress.step == {step!r}:
                os.kill(os.getpid(), signal.SIGKILL)

        import_folder(Path({str(export.folder)!r}), mapping=load_mapping("canonical"),
                      into=Snapshots(Path({str(export.snapshots.folder)!r})),
                      at=datetime(2026, 12, 1, tzinfo=UTC), progress=die)
    """
    ended = subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=False)
    return ended.returncode


@pytest.mark.parametrize("step", ["Reading opportunities", "Publishing"])
def test_a_kill_in_the_middle_leaves_the_previous_snapshot_current(
    export: Export, step: str
) -> None:
    before = export.snapshot()
    assert killed_at(step, export) == -signal.SIGKILL
    assert export.snapshots.all() == (before,)


def test_the_next_import_removes_what_a_killed_one_left(export: Export) -> None:
    killed_at("Publishing", export)
    left = list(export.snapshots.folder.glob(".staging-*"))
    export.load()
    assert (len(left), list(export.snapshots.folder.glob(".staging-*"))) == (1, [])


def test_a_disk_that_really_fills_up_is_said_so(export: Export, tmp_path: Path) -> None:
    """No file of this process may grow over 100 kB, as if the disk ended there."""
    before = export.snapshot()
    export.deals(*(deal(f"A-{n}", next_step=f"call {n * 7919}" * 9) for n in range(5000)))
    program = f"""
        import resource, signal, sys
        from datetime import UTC, datetime
        from pathlib import Path
        from touchline.numbers import ImportRefused, Snapshots, import_folder, load_mapping

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        try:
            import_folder(Path({str(export.folder)!r}), mapping=load_mapping("canonical"),
                          into=Snapshots(Path({str(export.snapshots.folder)!r})),
                          at=datetime(2026, 12, 1, tzinfo=UTC))
        except ImportRefused as refused:
            sys.exit(str(refused))
    """
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        check=False,
        capture_output=True,
        text=True,
    )
    assert "Nothing was published" in ended.stderr
    assert export.snapshots.current() == before
