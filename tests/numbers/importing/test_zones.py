"""Days are days where the organisation is; moments are kept in UTC."""

from datetime import date, datetime
from pathlib import Path

import pytest

from tests.numbers.exports import Export, deal
from touchline.numbers import ImportRefused, MappingError, load_mapping
from touchline.numbers.mapping.loading import SHIPPED


def canonical(folder: Path, *, zone: str) -> Path:
    """The canonical mapping with a zone for moments that name none."""
    own = folder / "own.toml"
    own.write_text(f'zone = "{zone}"\n' + (SHIPPED / "canonical.toml").read_text())
    return own


def created(export: Export, told: str, *, zone: str, mapping: str | Path = "canonical") -> object:
    """Import a deal created at this moment, and read its day."""
    export.deals(deal("A-1", created_at=told))
    export.load(zone=zone, mapping=mapping)
    return export.column("opportunities", "created_at")[0]


@pytest.mark.parametrize(
    ("told", "zone", "day"),
    [
        ("2026-06-30", "America/New_York", date(2026, 6, 30)),
        ("30.06.2026", "America/New_York", date(2026, 6, 30)),
        ("2026-06-30 00:00:00", "America/New_York", date(2026, 6, 30)),
        ("2026-06-30T00:00:00.000", "Pacific/Auckland", date(2026, 6, 30)),
        ("2026-06-30 23:30:00", "Europe/London", date(2026, 7, 1)),
        ("2026-12-31 23:30:00", "Europe/London", date(2026, 12, 31)),
        ("2026-07-01 03:00:00", "America/New_York", date(2026, 6, 30)),
        ("2026-06-30T23:30:00Z", "Europe/London", date(2026, 7, 1)),
        ("2026-07-01T00:00:00Z", "America/New_York", date(2026, 6, 30)),
        ("2026-07-01T00:30:00+01:00", "Europe/London", date(2026, 7, 1)),
        ("2026-06-30 23:30:00", "UTC", date(2026, 6, 30)),
    ],
)
def test_a_day_is_the_one_of_the_organisation(
    export: Export, told: str, zone: str, day: date
) -> None:
    assert created(export, told, zone=zone) == day


def test_a_moment_without_a_zone_is_of_the_zone_of_the_mapping(
    export: Export, tmp_path: Path
) -> None:
    mapping = canonical(tmp_path, zone="America/New_York")
    assert created(export, "2026-06-30 21:00:00", zone="UTC", mapping=mapping) == date(2026, 7, 1)


@pytest.mark.parametrize(
    ("told", "moment"),
    [
        ("2026-06-30 10:00:00", datetime(2026, 6, 30, 14)),  # noqa: DTZ001 - UTC, naive
        ("2026-06-30T10:00:00Z", datetime(2026, 6, 30, 10)),  # noqa: DTZ001
        ("2026-06-30", datetime(2026, 6, 29, 23)),  # noqa: DTZ001
    ],
)
def test_a_moment_is_kept_in_utc_and_a_day_begins_at_home(
    export: Export, tmp_path: Path, told: str, moment: datetime
) -> None:
    event = {"opportunity_key": "A-1", "stage": "Lead", "entered_at": told}
    export.write("stage_events", event)
    export.load(zone="Europe/London", mapping=canonical(tmp_path, zone="America/New_York"))
    assert export.column("stage_events", "entered_at") == [moment]


def test_a_day_told_for_a_moment_is_that_day_again(export: Export) -> None:
    event = {"opportunity_key": "A-1", "stage": "Lead", "entered_at": "2026-06-30"}
    export.write("stage_events", event)
    export.load(zone="America/New_York")
    assert export.column("stage_events", "entered_on") == [date(2026, 6, 30)]


def test_a_changed_day_is_the_one_of_the_organisation(export: Export) -> None:
    change = {"opportunity_key": "A-1", "field": "close_date", "at": "2026-02-01T09:00:00"}
    export.write("changes", change | {"old": "2026-06-30T23:30:00Z", "new": "2026-07-09"})
    export.load(zone="Europe/London")
    assert export.rows("SELECT old, new FROM changes") == [("2026-07-01", "2026-07-09")]


def test_thousandths_of_a_second_since_1970_are_a_moment(export: Export) -> None:
    assert created(export, "1782862200000", zone="Europe/London") == date(2026, 7, 1)


def test_moments_with_and_without_a_zone_in_one_column_are_pointed_out(export: Export) -> None:
    export.deals(
        deal("A-1", created_at="2026-01-05T10:00:00Z"),
        deal("A-2", created_at="2026-01-05 10:00:00"),
        deal("A-3", created_at="2026-01-05"),
    )
    [remark] = export.remarks()
    assert remark.startswith(
        "opportunities.csv, column created_at: moments with a time zone and without (1); "
        "read as in UTC where none is named."
    )


def test_days_beside_moments_with_a_zone_are_no_mixture(export: Export) -> None:
    export.deals(
        deal("A-1", created_at="2026-01-05T10:00:00Z"), deal("A-2", created_at="2026-01-05")
    )
    assert export.remarks() == []


def test_a_zone_that_does_not_exist_is_refused(export: Export) -> None:
    with pytest.raises(ImportRefused, match=r"no time zone 'Europe/Lundun'"):
        export.load(zone="Europe/Lundun")


def test_a_mapping_with_a_zone_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MappingError, match="zone is 'Lundun'"):
        load_mapping(canonical(tmp_path, zone="Lundun"))
