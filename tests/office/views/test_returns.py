"""Going back to an earlier snapshot from the page."""

from datetime import timedelta
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, Cast
from tests.office.folders import Folders
from tests.office.messages import said
from tests.sales import import_sales
from touchline.numbers import Snapshot, Snapshots
from touchline.numbers.importing.lock import only_import
from touchline.witness.models import Line


@pytest.fixture(scope="module")
def imported_twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """On two days, once for all tests."""
    folder = tmp_path_factory.mktemp("twice")
    for at in (NOW - timedelta(days=1), NOW):
        import_sales(folder, at=at)
    return folder / "snapshots"


@pytest.fixture
def two(folders: Folders, imported_twice: Path) -> tuple[Snapshot, ...]:
    """An earlier snapshot and the current one."""
    copytree(imported_twice, folders.snapshots, symlinks=True)
    return Snapshots(folders.snapshots).all()


def press(noor: Client, name: str) -> Any:
    return noor.post(reverse("office:read-again", args=[name]))


def current(folders: Folders) -> str:
    found = Snapshots(folders.snapshots).current()
    return found.name if found else ""


def test_pages_read_the_earlier_one_again(
    noor: Client, folders: Folders, two: tuple[Snapshot, ...]
) -> None:
    press(noor, two[0].name)
    assert current(folders) == two[0].name


def test_only_earlier_ones_have_the_button(noor: Client, two: tuple[Snapshot, ...]) -> None:
    page = noor.get("/office/imports/").content.decode()
    offered = [reverse("office:read-again", args=[one.name]) in page for one in two]
    assert offered == [True, False]


def test_the_witness_has_who_went_back(noor: Client, cast: Cast, two: tuple[Snapshot, ...]) -> None:
    press(noor, two[0].name)
    line = Line.objects.filter(act="office.snapshot.returned_to").get()
    assert (line.actor, line.key) == (cast.noor.key, two[0].name)


def test_while_an_import_runs_nothing_is_changed(
    noor: Client, folders: Folders, two: tuple[Snapshot, ...]
) -> None:
    with only_import(folders.snapshots, at=NOW):
        answer = press(noor, two[0].name)
    assert (current(folders), "so nothing was changed" in said(answer)) == (two[1].name, True)


def test_a_snapshot_that_is_not_kept_is_not_there(noor: Client, two: tuple[Snapshot, ...]) -> None:
    assert press(noor, "2020-01-01T00-00-00Z-aaaaaa").status_code == 404
