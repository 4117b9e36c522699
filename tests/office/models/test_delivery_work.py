"""What the worker does with a delivery: dry run, import, and what refuses it."""

import pytest

from tests.cast import Cast
from tests.office.folders import Folders
from tests.office.models.working import checked, imported
from touchline.numbers import Progress, Snapshots
from touchline.office.models import Delivery
from touchline.office.models.delivery_work import Watcher
from touchline.witness.models import Line


def test_a_dry_run_counts_what_would_come_in(delivery: Delivery, cast: Cast) -> None:
    assert checked(delivery, cast).found["rows"]["opportunities"] == 10


def test_a_dry_run_names_the_rows_it_would_leave_out(delivery: Delivery, cast: Cast) -> None:
    [row] = checked(delivery, cast).found["rejected"]
    assert (row["line"], row["column"]) == (12, "created_at")


def test_a_cell_with_a_sign_that_is_none_is_shown_with_another(
    delivery: Delivery, cast: Cast, folders: Folders
) -> None:
    deals = folders.inbox / "crm" / "opportunities.csv"
    deals.write_text(deals.read_text().replace("2026-02-30", "\0"))
    [row] = checked(delivery, cast).found["rejected"]
    assert row["value"] == "�"


def test_a_dry_run_publishes_nothing(delivery: Delivery, cast: Cast, folders: Folders) -> None:
    checked(delivery, cast)
    assert Snapshots(folders.snapshots).current() is None


def test_a_dry_run_leaves_nothing_lying_about(
    delivery: Delivery, cast: Cast, folders: Folders
) -> None:
    checked(delivery, cast)
    assert folders.lying_about() == []


def test_the_import_becomes_what_pages_read(
    delivery: Delivery, cast: Cast, folders: Folders
) -> None:
    current = Snapshots(folders.snapshots)
    name = imported(delivery, cast).snapshot
    assert [one.name for one in current.all()] == [name]


def test_after_the_import_no_cell_of_a_person_stays_in_the_delivery(
    delivery: Delivery, cast: Cast
) -> None:
    assert imported(delivery, cast).found == {}


def test_the_witness_has_who_asked_for_the_import(delivery: Delivery, cast: Cast) -> None:
    imported(delivery, cast)
    line = Line.objects.filter(act="office.import.asked").get()
    assert (line.actor, line.key) == (cast.noor.key, delivery.key)


def test_the_witness_has_that_it_came_in(delivery: Delivery, cast: Cast) -> None:
    imported(delivery, cast)
    assert Line.objects.filter(act="office.import.done", key=delivery.key).count() == 1


def test_a_file_that_is_missing_refuses_it_in_words(
    delivery: Delivery, cast: Cast, folders: Folders
) -> None:
    (folders.inbox / "crm" / "people.csv").unlink()
    found = checked(delivery, cast)
    assert (found.state, "people.csv" in found.message) == ("refused", True)


def test_a_refusal_says_nothing_about_where_the_server_keeps_things(
    delivery: Delivery, cast: Cast, folders: Folders
) -> None:
    (folders.inbox / "crm" / "people.csv").unlink()
    assert str(folders.home) not in checked(delivery, cast).message


def test_a_mapping_that_has_vanished_refuses_it_in_words(delivery: Delivery, cast: Cast) -> None:
    assert "gone is not there any more" in checked(delivery, cast, mapping="gone").message


def test_a_folder_that_has_vanished_refuses_it_in_words(
    delivery: Delivery, cast: Cast, folders: Folders
) -> None:
    (folders.inbox / "crm").rename(folders.inbox / "elsewhere")
    assert "not there any more" in checked(delivery, cast).message


def test_what_was_refused_can_be_tried_again(delivery: Delivery, cast: Cast) -> None:
    checked(delivery, cast, mapping="gone")
    assert checked(delivery, cast).state == "ready"


def test_an_error_nobody_foresaw_is_said_without_its_words(
    delivery: Delivery, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*args: object, **options: object) -> object:
        raise ValueError("Mairi thinks of leaving")

    monkeypatch.setattr("touchline.numbers.import_folder", stumble)
    message = checked(delivery, cast).message
    assert message.startswith("Something went wrong that Touchline did not expect.")


def written(seconds: list[float]) -> list[int]:
    """Which steps are written if the clock shows these seconds, one a step."""
    steps: list[int] = []

    class Row:
        def go_on(self, progress: Progress) -> None:
            steps.append(progress.done)

    shown = iter(seconds)
    watcher = Watcher(Row(), seconds=lambda: next(shown))  # type: ignore[arg-type]
    for step in range(len(seconds)):
        watcher(Progress("Reading", step, len(seconds)))
    return steps


def test_every_step_of_an_ordinary_import_is_written() -> None:
    assert written([0.01 * step for step in range(15)]) == list(range(15))


def test_a_flood_of_steps_is_written_twice_a_second() -> None:
    ten_seconds = [0.01 * step for step in range(1000)]
    assert len(written(ten_seconds)) == pytest.approx(20 + 20, abs=1)


def test_after_a_pause_steps_are_written_again() -> None:
    flood = [0.001 * step for step in range(100)]
    assert written([*flood, 60])[-1] == 100
