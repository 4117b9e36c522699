"""The form for the nights, and what the pages say after one that went wrong."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from tests.cast import NOW, Cast
from tests.office.folders import Folders
from tests.reading import section_of, words_of
from touchline.jobs.models import do_all_due
from touchline.office.models import WatchedFolder

HERE = "/office/imports/watched/"
IMPORTS = "/office/imports/"


def keep(noor: Client, **said: str) -> Any:
    form = {"folder": "crm", "mapping": "canonical", "hour": "3", "active": "on"} | said
    return noor.post(HERE, {f"watched-{name}": value for name, value in form.items()})


@pytest.fixture(autouse=True)
def crm(folders: Folders) -> None:
    """The cast's sales lie in the inbox."""
    folders.deals_in("crm")


def test_what_is_said_is_kept(noor: Client) -> None:
    keep(noor, hour="5")
    watched = WatchedFolder.the()
    assert watched is not None
    assert (watched.source, watched.mapping, watched.hour) == ("crm", "canonical", 5)


def test_the_page_says_when_it_looks_next(noor: Client) -> None:
    keep(noor)
    assert "Next look:" in section_of(noor.get(IMPORTS), "Every night")


def test_switched_off_the_page_does_not_promise_a_night(noor: Client) -> None:
    keep(noor, active="")
    assert "Next look:" not in section_of(noor.get(IMPORTS), "Every night")


@pytest.mark.parametrize(
    "wrong", [{"folder": "../crm"}, {"folder": "/etc"}, {"mapping": "../x"}, {"hour": "24"}]
)
def test_what_is_not_offered_is_not_kept(noor: Client, wrong: dict[str, str]) -> None:
    keep(noor, **wrong)
    assert WatchedFolder.the() is None


def test_a_folder_that_is_empty_tonight_still_shows(noor: Client, folders: Folders) -> None:
    keep(noor)
    for path in (folders.inbox / "crm").iterdir():
        path.unlink()
    assert "crm" in section_of(noor.get(IMPORTS), "Every night")


def test_without_an_inbox_the_page_says_where_to_put_things(noor: Client, folders: Folders) -> None:
    (folders.inbox).rename(folders.home / "elsewhere")
    assert "TOUCHLINE_HOME/inbox/" in section_of(noor.get(IMPORTS), "Every night")


@pytest.fixture
def bad_night(noor: Client, cast: Cast, folders: Folders) -> None:
    """A file was missing last night."""
    (folders.inbox / "crm" / "people.csv").unlink()
    WatchedFolder.describe(
        source="crm", mapping="canonical", hour=3, active=True, by=cast.noor,
        at=NOW - timedelta(days=1),
    )  # fmt: skip
    do_all_due(at=NOW - timedelta(hours=6))
    do_all_due(at=NOW - timedelta(hours=5))


@pytest.mark.usefixtures("bad_night")
def test_a_night_that_went_wrong_stands_on_top_of_the_imports(noor: Client) -> None:
    shown = words_of(noor.get(IMPORTS))
    assert shown.index("The night’s import did not come in.") < shown.index("Snapshots")


@pytest.mark.usefixtures("bad_night")
def test_a_night_that_went_wrong_shows_on_the_home_page(noor: Client) -> None:
    assert "The night’s import did not come in" in words_of(noor.get("/"))


def test_after_a_good_night_nothing_is_said(noor: Client) -> None:
    keep(noor)
    do_all_due(at=NOW + timedelta(days=1))
    assert "did not come in" not in words_of(noor.get(IMPORTS))
