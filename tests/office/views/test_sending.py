"""Sending an export from the page, also one that is none."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.cast import Cast
from tests.office.folders import SENT, Folders, packed, sales
from tests.reading import words_of
from touchline.office.models import Delivery
from touchline.witness.models import Line

HERE = "/office/imports/new/"
pytestmark = pytest.mark.usefixtures("folders")


def send(noor: Client, *files: SimpleUploadedFile, mapping: str = "canonical", **more: str) -> Any:
    return noor.post(HERE, {"exports": list(files), "mapping": mapping, **more})


def page_of(delivery: Delivery) -> str:
    return reverse("office:delivery", args=[delivery.key])


def test_who_would_rather_point_at_the_columns_is_led_there(noor: Client) -> None:
    answer = send(noor, *sales(), mapping="by-hand")
    assert answer.url == reverse("office:mapping-maker", args=[Delivery.objects.get().key])


def test_the_page_offers_the_mappings_with_a_sentence_each(noor: Client) -> None:
    assert "built as the guide “Importing” shows" in words_of(noor.get(HERE))


def test_without_an_inbox_no_folder_is_offered(noor: Client) -> None:
    assert "Or a folder on the server" not in words_of(noor.get(HERE))


def test_a_folder_of_the_inbox_is_offered(noor: Client, folders: Folders) -> None:
    folders.sales_in("crm/march")
    assert "crm/march" in words_of(noor.get(HERE))


def test_sent_files_lie_in_a_folder_of_their_own(noor: Client, folders: Folders) -> None:
    send(noor, *sales())
    names = {path.name for path in (folders.deliveries / Delivery.objects.get().key).iterdir()}
    assert names == set(SENT)


def test_nothing_but_the_delivery_is_left_of_an_upload(noor: Client, folders: Folders) -> None:
    send(noor, *sales())
    assert folders.lying_about() == [Delivery.objects.get().key]


def test_who_sent_files_is_led_to_them(noor: Client) -> None:
    answer = send(noor, *sales())
    assert answer.url == page_of(Delivery.objects.get())


def test_a_zip_is_unpacked(noor: Client, folders: Folders) -> None:
    send(noor, packed(SENT))
    names = {path.name for path in (folders.deliveries / Delivery.objects.get().key).iterdir()}
    assert names == set(SENT)


def test_what_was_not_taken_is_named(noor: Client) -> None:
    send(noor, *sales(), SimpleUploadedFile("photo.jpg", b"x"))
    shown = words_of(noor.get(page_of(Delivery.objects.get())))
    assert "photo.jpg is not CSV or Parquet" in shown


def test_a_workbook_alone_is_refused_with_what_to_do(noor: Client) -> None:
    answer = send(noor, SimpleUploadedFile("deals.xlsx", b"PK\x03\x04"))
    assert "deals.xlsx is a workbook: save each of its sheets as CSV" in words_of(answer)


def test_what_is_refused_leaves_nothing_lying_about(noor: Client, folders: Folders) -> None:
    send(noor, SimpleUploadedFile("deals.xlsx", b"PK\x03\x04"))
    assert folders.lying_about() == []


def test_a_bad_zip_is_refused_in_words(noor: Client) -> None:
    answer = send(noor, packed({"../people.csv": b"x"}))
    assert (answer.status_code, "leads out of it" in words_of(answer)) == (422, True)


def test_nothing_chosen_is_said(noor: Client) -> None:
    assert "Choose the files of your export." in words_of(send(noor))


def test_files_and_a_folder_at_once_are_too_much(noor: Client, folders: Folders) -> None:
    folders.sales_in("crm")
    answer = send(noor, *sales(), folder="crm")
    assert "Choose files or a folder, not both." in words_of(answer)


def test_a_folder_outside_of_the_inbox_cannot_be_named(noor: Client, folders: Folders) -> None:
    folders.sales_in("crm")
    assert send(noor, folder="../inbox/crm").status_code == 422


def test_a_name_that_is_a_path_stays_in_the_folder(noor: Client, folders: Folders) -> None:
    send(noor, SimpleUploadedFile("..\\..\\people.csv", SENT["people.csv"]))
    names = [path.name for path in (folders.deliveries / Delivery.objects.get().key).iterdir()]
    assert names == ["people.csv"]


def test_a_file_over_the_limit_is_left_aside_with_the_limit(
    noor: Client, settings: Settings
) -> None:
    settings.IMPORT_LIMIT = 1024**2
    answer = send(noor, SimpleUploadedFile("people.csv", b"x" * 1_100_000))
    assert "people.csv is too large: 1 MB is the limit." in words_of(answer)


def test_a_file_over_the_limit_is_not_left_on_the_disk(
    noor: Client, settings: Settings, folders: Folders
) -> None:
    settings.IMPORT_LIMIT = 1024**2
    send(noor, SimpleUploadedFile("people.csv", b"x" * 1_100_000))
    assert folders.lying_about() == []


def test_the_witness_has_that_files_came_and_no_name_of_one(noor: Client, cast: Cast) -> None:
    send(noor, *sales())
    line = Line.objects.filter(act="office.delivery.received").get()
    assert (line.actor, line.key) == (cast.noor.key, Delivery.objects.get().key)
