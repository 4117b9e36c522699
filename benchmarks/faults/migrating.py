"""The database is changed for a later release while this one serves and people write."""

import subprocess
import sys
import time

from benchmarks.faults.outcome import Outcome
from benchmarks.faults.surroundings import at_work, kept, not_kept
from benchmarks.serving.installation import Installation

LATER = "benchmarks.later.settings"


def while_people_write(installation: Installation) -> Outcome:
    """Run the migrations of a later release beside the writers; nobody is refused."""
    outcome = Outcome()
    with at_work(installation, outcome, count=4) as writers:
        refused, before = sum(map(not_kept, writers)), kept(writers)
        began = time.monotonic()
        migrated = _migrate(installation)
        seconds, during = time.monotonic() - began, kept(writers) - before
        refused = sum(map(not_kept, writers)) - refused
    outcome.say(
        f"migrations beside 4 writers: {seconds:.1f} s, {during} writes acknowledged meanwhile,"
        f" {refused} refused"
    )
    outcome.wrong += [f"{refused} writes were refused"] * bool(refused)
    outcome.wrong += [f"the migrations failed: {migrated.stderr[-400:]}"] * migrated.returncode
    return outcome


def _migrate(installation: Installation) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "django", "migrate", "later", "--verbosity", "0"],
        env=installation.environment | {"DJANGO_SETTINGS_MODULE": LATER},
        cwd=installation.home, capture_output=True, text=True, check=False,
    )  # fmt: skip
