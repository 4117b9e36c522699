"""What a snapshot says about itself."""

from datetime import date, datetime, timedelta

import pytest

from tests.numbers.exports import AT, Export, deal
from touchline.numbers import CrmPerson, NoSnapshot


def test_it_was_published_at_the_moment_of_the_import_in_utc(export: Export) -> None:
    assert export.snapshot().published_at == AT


def test_people_come_by_name_with_empty_text_for_what_is_not_known(export: Export) -> None:
    assert export.snapshot().people()[0] == CrmPerson(
        person_key="callum",
        name="Callum Reid",
        email="",
        team="Leith",
        manager_key="dana",
        seat="seller",
        started_on=None,
        left_on=None,
    )


def test_teams_come_in_alphabetical_order(export: Export) -> None:
    assert export.snapshot().teams() == ("Leith", "Rotterdam")


def test_rows_are_counted_by_table(export: Export) -> None:
    rows = export.snapshot().rows
    assert (rows["people"], rows["opportunities"], rows["quotas"]) == (4, 1, 0)


def test_the_days_of_the_data_do_not_reach_into_the_future(export: Export) -> None:
    planned = {"activity_key": "1", "seller_key": "mairi", "at": "2027-05-01T09:00:00"}
    export.write("activities", planned)
    snapshot = export.snapshot()
    assert (snapshot.first_day, snapshot.last_day) == (date(2026, 1, 5), date(2026, 1, 5))


def test_a_snapshot_is_found_by_its_name(export: Export) -> None:
    snapshot = export.snapshot()
    assert export.snapshots.get(snapshot.name) == snapshot


def test_another_name_is_not_found(export: Export) -> None:
    with pytest.raises(NoSnapshot, match="There is no snapshot 'other'"):
        export.snapshots.get("other")


def test_whoever_holds_a_snapshot_keeps_it_when_another_becomes_current(export: Export) -> None:
    held = export.snapshot()
    export.write("people", {"person_key": "mairi", "name": "Someone Else"})
    export.load(at=AT + timedelta(days=1))
    assert len(held.people()) == 4


def test_a_folder_that_was_not_finished_is_no_snapshot(export: Export) -> None:
    export.load()
    (export.snapshots.folder / "2026-11-22T10-00-00Z-abcdef").mkdir()
    assert len(export.snapshots.all()) == 1


def path(key: str, *stages: str) -> list[dict[str, str]]:
    """The events of a deal that entered these stages one day after the other."""
    days = [f"2026-01-{day:02d}" for day in range(1, len(stages) + 1)]
    return [
        {"opportunity_key": key, "stage": stage, "entered_at": day}
        for stage, day in zip(stages, days, strict=True)
    ]


def test_without_a_mappings_word_the_process_is_read_from_the_paths_of_deals(
    export: Export,
) -> None:
    closed = datetime(2026, 2, 1, tzinfo=AT.tzinfo).date().isoformat()
    export.deals(
        deal("A-1", stage="Won", outcome="won", closed_at=closed),
        deal("A-2", stage="Lost", outcome="lost", closed_at=closed),
        deal("A-3", stage="Offer"),
    )
    events = path("A-1", "Talk", "Offer", "Won") + path("A-2", "Talk", "Lost")
    export.write("stage_events", *events)
    stages = export.snapshot().process.stages
    assert [(stage.order, stage.name) for stage in stages] == [
        (1, "Talk"),
        (2, "Offer"),
        (3, "Won"),
        (4, "Lost"),
    ]
