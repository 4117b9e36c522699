"""The version page: what runs here, what it brought, whose work is in it."""

import platform
import socket

import pytest
from django.test import Client

import touchline
from tests.cast import NOW
from tests.reading import words_of
from touchline.office.models import Release
from touchline.office.views import installed, version
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line

HERE = "/office/version/"


def ran(version: str) -> Release | None:
    return Release.objects.note_running(version, python="3.11", engine="SQLite", by=SYSTEM, at=NOW)


def test_it_names_the_release_and_python(noor: Client) -> None:
    words = words_of(noor.get(HERE))
    assert f"Touchline {touchline.__version__}" in words
    assert platform.python_version() in words


def test_it_lists_the_releases_that_ran(noor: Client) -> None:
    ran("0.2.9")
    assert "0.2.9 Python 3.11, SQLite" in words_of(noor.get(HERE))


def test_a_database_that_only_this_release_ran_says_so(noor: Client) -> None:
    assert "This release made the database." in words_of(noor.get(HERE))


def test_a_release_that_goes_on_running_is_written_once(noor: Client) -> None:
    assert (ran("0.3.0") is None, ran("0.3.0") is None) == (False, True)


def test_going_back_to_an_earlier_release_is_written_too(noor: Client) -> None:
    for one in ("0.3.0", "0.3.1", "0.3.0"):
        ran(one)
    assert Release.objects.count() == 3


def test_a_release_leaves_a_line_in_the_log(noor: Client) -> None:
    ran("0.3.0")
    last = Line.objects.last()
    assert last is not None
    assert (last.act, last.key) == ("office.release.began", "0.3.0")


def test_an_earlier_release_is_remembered_only_before_any_other(noor: Client) -> None:
    ran("0.3.0")
    Release.objects.remember_earlier("0.2.0", at=NOW)
    assert [one.version for one in Release.objects.all()] == ["0.3.0"]


def test_what_is_new_is_told(noor: Client) -> None:
    assert "The first walk through the house" not in words_of(noor.get(HERE))  # a heading, no item
    assert "bin/demo starts a made-up company" in words_of(noor.get(HERE))


def test_without_the_list_of_changes_it_says_so(
    noor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(version, "_changes", tuple)
    assert "The list of changes was not installed" in words_of(noor.get(HERE))


def test_parts_by_others_are_named_with_their_licence() -> None:
    found = {one.name.lower(): one.licence for one in installed.others()}
    assert "BSD" in found["django"]


def test_each_part_by_others_says_its_licence() -> None:
    assert [one.name for one in installed.others() if not one.licence] == []


def test_no_other_machine_is_asked(noor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("The page asked another machine.")

    monkeypatch.setattr(socket.socket, "connect", refused)
    assert noor.get(HERE).status_code == 200
