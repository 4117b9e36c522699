"""Files are taken where a view asks for them, from who may open it; anywhere else they vanish."""

import errno
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from tests.cast import Cast
from tests.reading import words_of
from touchline.site import uploads

ASKED = "/office/imports/new/"


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> list[str]:
    """The names of the files that were written to disk."""
    settings.DELIVERIES = tmp_path / "deliveries"
    settings.IMPORT_INBOX = settings.MAPPINGS = tmp_path / "none"
    names: list[str] = []

    class Seen(uploads.StoredUpload):
        def __init__(self, name: str, content_type: str) -> None:
            names.append(name)
            super().__init__(name, content_type)

    monkeypatch.setattr(uploads, "StoredUpload", Seen)
    return names


def send(visitor: Client, path: str) -> Any:
    file = SimpleUploadedFile("people.csv", b"name\n")
    return visitor.post(path, {"exports": file, "mapping": "canonical"})


def test_the_administrator_s_file_is_taken(cast: Cast, signed_in_as: Any, taken: list[str]) -> None:
    send(signed_in_as(cast.noor), ASKED)
    assert taken == ["people.csv"]


def test_a_file_of_someone_who_may_not_enter_is_not_written(
    cast: Cast, signed_in_as: Any, taken: list[str]
) -> None:
    send(signed_in_as(cast.mairi), ASKED)
    assert taken == []


@pytest.mark.parametrize("path", [ASKED, "/sign-in/"])
def test_a_file_of_someone_who_is_not_signed_in_is_not_written(
    db: None, taken: list[str], path: str
) -> None:
    send(Client(), path)
    assert taken == []


@pytest.mark.parametrize("path", ["/you/", "/office/organisation/"])
def test_a_page_that_asks_for_no_files_gets_none(
    cast: Cast, signed_in_as: Any, taken: list[str], path: str
) -> None:
    send(signed_in_as(cast.noor), path)
    assert taken == []


def test_a_full_disk_is_said_and_nothing_is_kept(
    cast: Cast, signed_in_as: Any, taken: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(uploads.StoredUpload, "write", full, raising=False)
    answer = send(signed_in_as(cast.noor), ASKED)
    assert "people.csv did not fit: the disk of the server is full." in words_of(answer)
