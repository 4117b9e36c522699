"""The page of files on their way in: what is shown, and what is pressed."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, Cast
from tests.office.folders import SENT, Folders, sales
from tests.office.messages import said
from tests.reading import section_of, words_of
from touchline.jobs.models import do_all_due
from touchline.numbers import Snapshots
from touchline.office.models import Delivery

HERE = "/office/imports/new/"
pytestmark = pytest.mark.usefixtures("folders")


def send(noor: Client, *files: SimpleUploadedFile, mapping: str = "canonical", **more: str) -> Any:
    return noor.post(HERE, {"exports": list(files), "mapping": mapping, **more})


def page_of(delivery: Delivery) -> str:
    return reverse("office:delivery", args=[delivery.key])


def press(noor: Client, name: str, **sent: str) -> Any:
    return noor.post(reverse(f"office:delivery-{name}", args=[Delivery.objects.get().key]), sent)


def looked_at(noor: Client) -> Delivery:
    send(noor, *sales())
    do_all_due(at=NOW)
    return Delivery.objects.get()


def test_a_dry_run_is_shown(noor: Client) -> None:
    found = section_of(noor.get(page_of(looked_at(noor))), "What would come in")
    assert "opportunities 10" in found


def test_rows_that_would_be_left_out_are_shown_with_their_reason(noor: Client) -> None:
    left = section_of(noor.get(page_of(looked_at(noor))), "1 row would be left out")
    assert "opportunities.csv 12 created_at 2026-02-30 is not a day that exists" in left


def test_the_first_rows_of_each_file_are_shown(noor: Client) -> None:
    assert "Forth Estuary Water" in section_of(noor.get(page_of(looked_at(noor))), "The files")


def test_cells_are_shown_as_text(noor: Client) -> None:
    send(noor, SimpleUploadedFile("people.csv", b"name\n<script>alert(1)</script>\n"))
    page = noor.get(page_of(Delivery.objects.get())).content.decode()
    assert "<script>alert(1)" not in page


def test_four_hundred_columns_fit(noor: Client) -> None:
    wide = ",".join(f"column {number}" for number in range(400)).encode()
    send(noor, SimpleUploadedFile("wide.csv", wide + b"\n"))
    assert "392 more columns" in words_of(noor.get(page_of(Delivery.objects.get())))


def test_pressed_import_it_becomes_what_pages_read(noor: Client, folders: Folders) -> None:
    looked_at(noor)
    press(noor, "import")
    do_all_due(at=NOW)
    current = Snapshots(folders.snapshots).current()
    assert current is not None
    assert current.rows["opportunities"] == 10


def test_after_the_import_the_uploaded_files_are_gone(noor: Client, folders: Folders) -> None:
    looked_at(noor)
    press(noor, "import")
    do_all_due(at=NOW)
    assert folders.lying_about() == []


def test_after_the_import_the_page_leads_to_what_came_in(noor: Client) -> None:
    delivery = looked_at(noor)
    press(noor, "import")
    do_all_due(at=NOW)
    assert "See what came in" in words_of(noor.get(page_of(delivery)))


def test_pressed_twice_it_is_begun_once(noor: Client) -> None:
    looked_at(noor)
    press(noor, "import")
    assert "Nothing was begun twice." in said(press(noor, "import"))


def test_without_a_mapping_nothing_is_imported(noor: Client, cast: Cast) -> None:
    Delivery.objects.receive(origin=Delivery.Origin.UPLOAD, by=cast.noor, at=NOW)
    assert "Choose how the files are read first." in said(press(noor, "import"))


def test_another_mapping_is_tried_on_the_same_files(noor: Client) -> None:
    looked_at(noor)
    press(noor, "check", mapping="maven")
    do_all_due(at=NOW)
    assert Delivery.objects.get().state == Delivery.State.REFUSED


def test_a_mapping_that_is_not_there_is_not_chosen(noor: Client) -> None:
    looked_at(noor)
    press(noor, "check", mapping="../maven")
    assert Delivery.objects.get().mapping == "canonical"


def test_why_files_cannot_be_used_is_shown(noor: Client) -> None:
    send(noor, SimpleUploadedFile("people.csv", SENT["people.csv"]))
    do_all_due(at=NOW)
    assert "opportunities.csv" in words_of(noor.get(page_of(Delivery.objects.get())))


def test_thrown_away_its_files_are_gone(noor: Client, folders: Folders) -> None:
    looked_at(noor)
    press(noor, "throw-away")
    assert (folders.lying_about(), Delivery.objects.count()) == ([], 0)


def test_what_is_under_way_is_not_thrown_away(noor: Client) -> None:
    send(noor, *sales())
    press(noor, "throw-away")
    assert Delivery.objects.count() == 1


@pytest.mark.parametrize("name", ["check", "import", "throw-away"])
def test_what_is_not_there_cannot_be_pressed(noor: Client, name: str) -> None:
    answer = noor.post(reverse(f"office:delivery-{name}", args=["nobody-has-it"]))
    assert answer.status_code == 404
