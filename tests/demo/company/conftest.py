"""The company of seed 7, written once for two years and once for its last two quarters."""

from datetime import date, timedelta

import pytest

from touchline.demo.company import write_company

from .export import Export

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def half_year_ago(today: date) -> date:
    return today - timedelta(days=183)


@pytest.fixture(scope="session")
def company(tmp_path_factory: pytest.TempPathFactory, today: date) -> Export:
    """Two years."""
    folder = tmp_path_factory.mktemp("two-years")
    write_company(folder, seed=7, today=today, since=today - timedelta(days=730))
    return Export(folder)


@pytest.fixture(scope="session")
def half_year(tmp_path_factory: pytest.TempPathFactory, today: date, half_year_ago: date) -> Export:
    """The last two quarters."""
    folder = tmp_path_factory.mktemp("half-year")
    write_company(folder, seed=7, today=today, since=half_year_ago)
    return Export(folder)
