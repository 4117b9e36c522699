"""`python -m tests.keeping.working`: writes lines and imports until its input is closed.

Prints the number of each line that was acknowledged.
"""

import os
import select
import sys
from datetime import timedelta
from pathlib import Path

import django


def work() -> None:
    """Two kinds of work in turn: many small writes, and now and then a whole new snapshot."""
    from django.conf import settings

    from tests.cast import NOW
    from touchline.numbers import Snapshots, import_folder, load_mapping
    from touchline.witness.actor import SYSTEM
    from touchline.witness.models import note

    home, at = Path(settings.HOME), NOW
    while not select.select([sys.stdin], [], [], 0)[0]:
        for _ in range(50):
            line = note(act="test.wrote", by=SYSTEM, kind="test", key="1", at=at)
            print(line.number, flush=True)
        at += timedelta(seconds=1)
        import_folder(
            home / "export", mapping=load_mapping("canonical"),
            into=Snapshots(home / "snapshots"), at=at,
        )  # fmt: skip


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "touchline.site.settings.serve"
    django.setup()
    work()
