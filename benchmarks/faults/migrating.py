"""The database is changed for a later release while this one serves and people write."""

import subprocess
import sys
import time

from benchmarks.faults.looking import Looking
from benchmarks.faults.outcome import Outcome
from benchmarks.faults.surroundings import more_than, not_kept, writing
from benchmarks.serving.installation import Installation

LATER = "benchmarks.later.settings"


def while_people_write(installation: Installation) -> Outcome:
    """Run the migrations of a later release beside the writers; nobody is refused."""
    outcome = Outcome()
    installation.set_up()
    with writing(installation, installation.administrators(4)) as writers:
        looking = Looking(writers)
        more_than(writers, 5)
        refused, before = (sum(map(not_kept, writers)), _kept(looking))
        began = time.monotonic()
        migrated = _migrate(installation)
        seconds, during = time.monotonic() - began, _kept(looking) - before
        refused = sum(map(not_kept, writers)) - refused
        more_than(writers, 5)
        looking.look()
    looking.look(whole=True)
    outcome.say(
        f"migrations beside 4 writers: {seconds:.1f} s, {during} writes acknowledged meanwhile,"
        f" {refused} refused"
    )
    outcome.wrong += looking.wrong
    outcome.wrong += [f"{refused} writes were refused"] * bool(refused)
    outcome.wrong += [f"the migrations failed: {migrated.stderr[-400:]}"] * migrated.returncode
    return outcome


def _kept(looking: Looking) -> int:
    return sum(writer.told["acknowledged"] for writer in looking.writers)


def _migrate(installation: Installation) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "django", "migrate", "later", "--verbosity", "0"],
        env=installation.environment | {"DJANGO_SETTINGS_MODULE": LATER},
        cwd=installation.home, capture_output=True, text=True, check=False,
    )  # fmt: skip
