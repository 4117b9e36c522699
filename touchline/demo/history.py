"""The demo's numbers: the last two quarters at once, the two years before them by a job."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from touchline.demo.company import write_company
from touchline.demo.running import play
from touchline.jobs import models as jobs
from touchline.numbers import Progress, Report, Snapshots, import_folder, load_mapping

SEED = play.SEED  # the marker of a made company names it
RECENT = timedelta(days=190)
ALL = timedelta(days=731)
KIND = "demo.full_history"
ZONE, CURRENCY = "Europe/London", "EUR"
MAPPING = Path(__file__).parent / "northlight.toml"


def import_company(
    *,
    since: date,
    today: date,
    at: datetime,
    progress: Callable[[Progress], None] | None = None,
) -> Report:
    """Write the company's CRM exports to a temporary folder and import them as anyone would."""
    with tempfile.TemporaryDirectory(prefix="touchline-demo-") as folder:
        write_company(Path(folder), seed=SEED, today=today, since=since)
        return import_folder(
            Path(folder),
            mapping=load_mapping(own_mapping()),
            into=Snapshots(settings.SNAPSHOTS),
            at=at,
            progress=progress,
            zone=ZONE,
            currency=CURRENCY,
        )


def own_mapping() -> Path:
    """The company's mapping, among its own mappings as if an administrator had made it."""
    settings.MAPPINGS.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(MAPPING, settings.MAPPINGS / MAPPING.name))


def finish_later(*, today: date, at: datetime) -> None:
    """Leave the older history to the worker, so that the demo can be looked at now."""
    jobs.add(kind=KIND, key=today.isoformat(), due_at=at, payload={"today": today.isoformat()})


@jobs.handles(KIND, says="Writing the older history of the demo")
def finish_history(payload: dict[str, Any], at: datetime) -> None:
    """Import the whole two years, and write older weeks; what is recent stays as it is.

    `at` is the moment of the work: whatever was made by hand since is not older than the demo.
    """
    from touchline.demo.floor_life.living import live_before

    today = date.fromisoformat(payload["today"])
    import_company(since=today - ALL, today=today, at=at)
    live_before(today=today, at=at)
