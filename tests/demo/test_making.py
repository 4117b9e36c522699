"""The demo company as it is made for the first time, all 96 sellers of it."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.cast import NOW, TODAY
from touchline.demo.making import make_first
from touchline.jobs.models import Job
from touchline.numbers import Snapshots
from touchline.people.models import Person, Seat


@pytest.mark.slow
def test_the_company_is_whole_and_its_older_history_follows(
    db: None, tmp_path: Path, settings: Settings
) -> None:
    settings.SNAPSHOTS = tmp_path / "snapshots"
    make_first(tmp_path, today=TODAY, at=NOW, say=lambda line: None)
    current = Snapshots(settings.SNAPSHOTS).current()
    made = (
        Seat.objects.held(on=TODAY).filter(kind="seller").count(),
        Person.objects.exclude(crm_identities=None).count() > 96,
        current and current.last_day,
        list(Job.objects.values_list("kind", flat=True)),
    )
    assert made == (96, True, TODAY, ["demo.full_history"])
