"""The watched folder: one night after the other, under a standing clock."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cast import NOW, Cast
from tests.office.folders import Folders
from touchline.jobs.models import Job, do_all_due
from touchline.numbers import Snapshots
from touchline.office.models import Delivery, WatchedFolder
from touchline.office.models.watched_folder import NIGHT
from touchline.people.models import Organisation
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

FIRST_NIGHT = datetime(2026, 3, 19, 3, tzinfo=UTC)  # London is on winter time
A_DAY = timedelta(days=1)


@pytest.fixture
def crm(cast: Cast, folders: Folders) -> Path:
    """A folder of the inbox with the cast's deals, watched at three."""
    watch(cast)
    return folders.deals_in("crm")


def watch(cast: Cast, *, active: bool = True, hour: int = 3) -> WatchedFolder:
    return WatchedFolder.describe(
        source="crm", mapping="canonical", hour=hour, active=active, by=cast.noor, at=NOW
    )


def nights_pass(nights: int = 1, *, first: int = 0) -> None:
    """So many nights go by; the worker looks at the full hour and a minute later."""
    for night in range(first, first + nights):
        do_all_due(at=FIRST_NIGHT + night * A_DAY)
        do_all_due(at=FIRST_NIGHT + night * A_DAY + timedelta(minutes=1))


def imports(folders: Folders) -> int:
    return len(Snapshots(folders.snapshots).all())


def test_it_is_imported_in_the_first_night(crm: Path, folders: Folders) -> None:
    nights_pass()
    assert imports(folders) == 1


def test_before_the_hour_nothing_happens(crm: Path, folders: Folders) -> None:
    do_all_due(at=FIRST_NIGHT - timedelta(seconds=1))
    assert imports(folders) == 0


def test_files_that_have_not_changed_are_imported_once(crm: Path, folders: Folders) -> None:
    nights_pass(3)
    assert imports(folders) == 1


def test_files_that_changed_are_imported_again(crm: Path, folders: Folders) -> None:
    nights_pass()
    with (crm / "opportunities.csv").open("a", encoding="utf-8") as file:
        file.write("F-3,zeeland,tide,femke,new,1000,EUR,Lead,2026-02-10,,2026-06-01,open,\n")
    nights_pass(first=1)
    assert imports(folders) == 2


def test_each_night_plans_the_next(crm: Path) -> None:
    nights_pass(4)
    assert Job.objects.filter(kind=NIGHT).count() == 5


def test_a_night_in_which_nobody_worked_is_made_up_for(crm: Path, folders: Folders) -> None:
    do_all_due(at=FIRST_NIGHT + timedelta(hours=7))
    assert imports(folders) == 1


def test_switched_off_nothing_is_imported(cast: Cast, crm: Path, folders: Folders) -> None:
    watch(cast, active=False)
    nights_pass(2)
    assert imports(folders) == 0


def test_another_hour_takes_the_place_of_the_first(cast: Cast, crm: Path, folders: Folders) -> None:
    watch(cast, hour=5)
    nights_pass()
    assert imports(folders) == 0


def test_saying_the_same_again_does_not_import_the_same_again(
    cast: Cast, crm: Path, folders: Folders
) -> None:
    nights_pass()
    watch(cast)
    nights_pass(2)
    assert imports(folders) == 1


def test_the_hour_is_one_of_the_organisation(cast: Cast, crm: Path) -> None:
    Organisation.the().describe(
        name="Northlight", zone="Asia/Kolkata", fiscal_year_starts=1, by=SYSTEM, at=NOW
    )
    due = watch(cast).next_look(after=NOW)
    assert due == datetime(2026, 3, 18, 21, 30, tzinfo=UTC)


def spoil(crm: Path) -> None:
    (crm / "people.csv").rename(crm / "persons.csv")


def mend(crm: Path) -> None:
    (crm / "persons.csv").rename(crm / "people.csv")


def test_a_night_that_went_wrong_is_trouble(crm: Path) -> None:
    spoil(crm)
    nights_pass()
    trouble = Delivery.objects.trouble_at_night()
    assert trouble is not None
    assert "people.csv" in trouble.message


def test_what_went_wrong_is_tried_again_the_next_night(crm: Path, folders: Folders) -> None:
    spoil(crm)
    nights_pass()
    mend(crm)
    nights_pass(first=1)
    assert imports(folders) == 1


def test_the_next_good_night_ends_the_trouble(crm: Path) -> None:
    spoil(crm)
    nights_pass()
    mend(crm)
    nights_pass(first=1)
    assert Delivery.objects.trouble_at_night() is None


def test_a_good_import_by_hand_ends_the_trouble_too(cast: Cast, crm: Path) -> None:
    spoil(crm)
    nights_pass()
    mend(crm)
    by_hand = Delivery.objects.receive(
        origin=Delivery.Origin.FOLDER, source="crm", by=cast.noor, at=FIRST_NIGHT + A_DAY / 2
    )
    by_hand.mapping = "canonical"
    by_hand.save()
    by_hand.bring_in(by=cast.noor, at=FIRST_NIGHT + A_DAY / 2)
    do_all_due(at=FIRST_NIGHT + A_DAY / 2)
    assert Delivery.objects.trouble_at_night() is None


def test_a_folder_that_is_gone_is_trouble(crm: Path) -> None:
    crm.rename(crm.parent / "elsewhere")
    nights_pass()
    assert Delivery.objects.trouble_at_night() is not None


def test_the_witness_has_that_it_was_described_and_by_whom(cast: Cast, crm: Path) -> None:
    line = Line.objects.filter(act="office.watched.described").get()
    assert line.actor == cast.noor.key


def test_the_witness_has_that_the_system_asked_at_night(crm: Path) -> None:
    nights_pass()
    assert Line.objects.filter(act="office.import.asked").get().actor == SYSTEM.key
