"""Another import that runs, a worker that is killed, files that nobody imports."""

import os
from datetime import timedelta

from tests.cast import NOW, Cast
from tests.office.folders import Folders
from tests.office.models.working import checked, imported, pressed
from touchline.jobs.models import LEASE, Job, do_all_due
from touchline.numbers.importing.lock import only_import
from touchline.office.models import Delivery
from touchline.office.models.delivery import KEPT


def test_asked_twice_it_is_done_once(delivery: Delivery, cast: Cast) -> None:
    checked(delivery, cast).bring_in(by=cast.noor, at=NOW)
    assert not delivery.bring_in(by=cast.noor, at=NOW)


def test_while_another_import_runs_it_waits(
    delivery: Delivery, cast: Cast, folders: Folders
) -> None:
    before = NOW - timedelta(minutes=3)
    checked(delivery, cast)
    with only_import(folders.snapshots, at=before):
        waiting = pressed(delivery, cast)
    assert (waiting.state, waiting.busy_since) == ("importing", before)


def test_a_dry_run_waits_too(delivery: Delivery, cast: Cast, folders: Folders) -> None:
    folders.snapshots.mkdir()
    with only_import(folders.snapshots, at=NOW):
        checked(delivery, cast)
    do_all_due(at=NOW + timedelta(minutes=1))
    delivery.refresh_from_db()
    assert delivery.state == "ready"


def test_when_the_other_import_has_ended_it_begins_by_itself(
    delivery: Delivery, cast: Cast, folders: Folders
) -> None:
    checked(delivery, cast)
    with only_import(folders.snapshots, at=NOW):
        pressed(delivery, cast)
    do_all_due(at=NOW + timedelta(minutes=1))
    delivery.refresh_from_db()
    assert delivery.state == "done"


def test_however_long_the_other_import_takes_it_is_not_given_up(
    delivery: Delivery, cast: Cast, folders: Folders
) -> None:
    checked(delivery, cast)
    with only_import(folders.snapshots, at=NOW):
        pressed(delivery, cast)
        for minute in range(1, 20):
            do_all_due(at=NOW + timedelta(minutes=minute))
    delivery.refresh_from_db()
    assert delivery.state == "importing"


def killed_while_at_it(delivery: Delivery, cast: Cast, *, times: int) -> None:
    """Workers that took the job, began, and never came back."""
    delivery.check_with("canonical", by=cast.noor, at=NOW)
    for time in range(times):
        Job.objects.claim(at=NOW + 2 * time * LEASE)
        Delivery.objects.filter(pk=delivery.pk).update(attempts=time + 1)


def test_another_worker_goes_on_where_one_was_killed(delivery: Delivery, cast: Cast) -> None:
    killed_while_at_it(delivery, cast, times=1)
    do_all_due(at=NOW + 5 * LEASE)
    delivery.refresh_from_db()
    assert delivery.state == "ready"


def test_files_that_ended_two_workers_are_not_given_to_a_third(
    delivery: Delivery, cast: Cast
) -> None:
    killed_while_at_it(delivery, cast, times=2)
    do_all_due(at=NOW + 5 * LEASE)
    delivery.refresh_from_db()
    assert delivery.message.startswith("It was begun twice")


def test_uploaded_files_are_removed_after_a_week(cast: Cast, folders: Folders) -> None:
    made = Delivery.objects.receive(origin=Delivery.Origin.UPLOAD, by=cast.noor, at=NOW)
    made.own_folder.mkdir(parents=True)
    do_all_due(at=NOW + KEPT)
    assert folders.lying_about() == []


def test_what_nobody_imported_for_a_week_is_not_listed_any_more(delivery: Delivery) -> None:
    do_all_due(at=NOW + KEPT)
    assert not Delivery.objects.exists()


def test_what_was_imported_stays_known(delivery: Delivery, cast: Cast) -> None:
    imported(delivery, cast)
    do_all_due(at=NOW + KEPT)
    assert Delivery.objects.get().state == "done"


def test_files_are_not_pulled_away_from_under_an_import(
    delivery: Delivery, cast: Cast, folders: Folders
) -> None:
    checked(delivery, cast)
    with only_import(folders.snapshots, at=NOW):
        pressed(delivery, cast)
        do_all_due(at=NOW + KEPT)
    assert Delivery.objects.get().state == "importing"


def test_what_a_killed_worker_left_is_swept_away(delivery: Delivery, folders: Folders) -> None:
    (folders.deliveries / ".upload-left").mkdir(parents=True)
    long_ago = (NOW - KEPT).timestamp()
    os.utime(folders.deliveries / ".upload-left", (long_ago, long_ago))
    do_all_due(at=NOW + KEPT)
    assert folders.lying_about() == []


def test_files_in_the_inbox_stay(delivery: Delivery, cast: Cast, folders: Folders) -> None:
    imported(delivery, cast)
    do_all_due(at=NOW + KEPT)
    assert (folders.inbox / "crm" / "people.csv").is_file()
