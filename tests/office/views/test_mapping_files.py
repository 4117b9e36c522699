"""Files to point into: which one holds what, and files that nobody should have to bear."""

import pytest
from django.test import Client

from tests.office.exports import DEALS, as_sent, delivered, option_of
from tests.reading import section_of, words_of
from touchline.office.models import Delivery
from touchline.office.models.mapping_draft import kept_pointing
from touchline.office.rules.pointing import Pointing

USERS = "User Id,Full Name,Email,Reports To\n7,Mairi Sinclair,m@x.example,9\n"


pytestmark = pytest.mark.usefixtures("folders")


def here(delivery: Delivery) -> str:
    return f"/office/imports/deliveries/{delivery.key}/mapping/"


def pointed(delivery: Delivery) -> Pointing:
    delivery.refresh_from_db()
    found = kept_pointing(delivery)
    assert found is not None
    return found


def test_people_of_a_file_of_their_own_are_guessed(noor: Client) -> None:
    delivery = delivered(deals=DEALS, users=USERS)
    sent = as_sent(noor.get(here(delivery)))
    assert (sent["people-file"], sent["people-person_key"]) == ("users.csv", "0")


def test_another_file_is_shown_with_guesses_of_its_own(noor: Client) -> None:
    delivery = delivered(deals=DEALS, staff=USERS)
    sent = as_sent(noor.get(here(delivery))) | {"people-file": "staff.csv", "show": "people"}
    answer = noor.post(here(delivery), sent, follow=True)
    assert as_sent(answer)["people-email"] == "2"


def test_one_is_led_back_to_where_one_was(noor: Client) -> None:
    delivery = delivered(deals=DEALS, staff=USERS)
    sent = as_sent(noor.get(here(delivery))) | {"people-file": "staff.csv"}
    assert noor.post(here(delivery), sent).headers["Location"] == f"{here(delivery)}#people"


def test_a_place_in_one_file_is_never_taken_for_one_in_another(noor: Client) -> None:
    delivery = delivered(deals=DEALS, staff=USERS)
    sent = as_sent(noor.get(here(delivery))) | {"opportunities-file": "staff.csv"}
    noor.post(here(delivery), sent)
    columns = pointed(delivery).draft.tables["opportunities"].columns
    assert set(columns.values()) <= {"User Id", "Full Name", "Email", "Reports To"}


def test_people_can_go_back_to_the_owners_of_deals(noor: Client) -> None:
    delivery = delivered(deals=DEALS, users=USERS)
    sent = as_sent(noor.get(here(delivery))) | {"people-file": ""}
    noor.post(here(delivery), sent)
    assert pointed(delivery).draft.people_from_deals


def test_four_hundred_columns_can_be_pointed_at(noor: Client) -> None:
    names = ",".join(f"column {number}" for number in range(400))
    delivery = delivered(deals=f"{names}\n{','.join('x' * 400)}\n")
    assert option_of(noor.get(here(delivery)), "opportunities-amount", "column 399") == "399"


def test_a_hostile_header_is_shown_as_text(noor: Client) -> None:
    delivery = delivered(deals='"<script>alert(1)</script>",Stage\n"<img src=x>",Lead\n')
    assert b"<script>alert" not in noor.get(here(delivery)).content


def test_a_column_without_end_is_cut(noor: Client) -> None:
    delivery = delivered(deals=f"{'x' * 5000},Stage\n1,Lead\n")
    assert "x" * 100 not in words_of(noor.get(here(delivery)))


def test_a_file_that_no_delivery_has_is_refused(noor: Client) -> None:
    delivery = delivered(deals=DEALS)
    sent = as_sent(noor.get(here(delivery))) | {"opportunities-file": "../../secret.csv"}
    assert noor.post(here(delivery), sent).status_code == 422


def test_without_a_table_there_is_nothing_to_point_at(noor: Client) -> None:
    answer = noor.get(here(delivered(book="PK\x03\x04")))
    assert "There is no file to point at" in words_of(answer)


def test_a_file_without_a_table_is_named_with_its_trouble(noor: Client) -> None:
    answer = noor.get(here(delivered(deals=DEALS, book="PK\x03\x04")))
    assert "book.csv is a zip archive" in section_of(answer, "Files that hold no table")
