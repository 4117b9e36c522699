"""Pointing at columns: what is guessed, what is kept, what stands in the way."""

import re

import pytest
from django.test import Client

from tests.office.exports import DEALS, as_sent, delivered, option_of
from tests.office.folders import Folders
from tests.office.messages import said
from tests.reading import main_of, section_of, words_of
from touchline.office.models import Delivery
from touchline.office.models.mapping_draft import MOST, kept_pointing
from touchline.office.rules.pointing import Pointing

pytestmark = pytest.mark.usefixtures("folders")


@pytest.fixture
def delivery(folders: Folders, db: None) -> Delivery:
    """One file: deals with their owners."""
    return delivered(deals=DEALS)


def here(delivery: Delivery) -> str:
    return f"/office/imports/deliveries/{delivery.key}/mapping/"


def pointed(delivery: Delivery) -> Pointing:
    delivery.refresh_from_db()
    found = kept_pointing(delivery)
    assert found is not None
    return found


def test_columns_are_guessed_by_their_names(noor: Client, delivery: Delivery) -> None:
    sent = as_sent(noor.get(here(delivery)))
    columns = DEALS.partition("\n")[0].split(",")
    guessed = {name: columns[int(place)] for name, place in sent.items() if place.isdecimal()}
    assert guessed == {
        "opportunities-opportunity_key": "Deal Id",
        "opportunities-seller_key": "Owner",
        "opportunities-amount": "Value",
        "opportunities-stage": "Phase",
        "opportunities-closed_at": "Close Date",
        "opportunities-close_date": "Close Date",
        "opportunities-kind": "Type",
    } | {name: guessed[name] for name in guessed if name.startswith("people-")}


def test_a_guess_is_called_one(noor: Client, delivery: Delivery) -> None:
    assert "a guess 100 · 250 · 300" in section_of(noor.get(here(delivery)), "Deals")


def test_what_stands_in_a_column_is_shown_beside_it(noor: Client, delivery: Delivery) -> None:
    assert "Lead · Offer" in section_of(noor.get(here(delivery)), "Deals")


def test_looking_keeps_nothing(noor: Client, delivery: Delivery) -> None:
    noor.get(here(delivery))
    delivery.refresh_from_db()
    assert delivery.draft == {}


def test_pointing_leads_to_the_words(noor: Client, delivery: Delivery) -> None:
    answer = noor.post(here(delivery), as_sent(noor.get(here(delivery))))
    assert answer.headers["Location"] == f"{here(delivery)}words/"


def test_the_texts_are_counted_on_the_way(noor: Client, delivery: Delivery) -> None:
    noor.post(here(delivery), as_sent(noor.get(here(delivery))))
    found = dict(pointed(delivery).counted["opportunities", "stage"])
    assert found == {"Offer": 2, "Lead": 1, "Lost to rival": 1, "Signed": 1}


def test_pointing_elsewhere_is_kept(noor: Client, delivery: Delivery) -> None:
    page = noor.get(here(delivery))
    sent = as_sent(page) | {
        "opportunities-created_at": option_of(page, "opportunities-created_at", "Opened")
    }
    noor.post(here(delivery), sent)
    assert pointed(delivery).draft.tables["opportunities"].columns["created_at"] == "Opened"


def test_what_was_pointed_at_is_no_guess_any_more(noor: Client, delivery: Delivery) -> None:
    noor.post(here(delivery), as_sent(noor.get(here(delivery))))
    assert "a guess" not in words_of(noor.get(here(delivery)))


def test_a_missing_column_is_said_at_its_field(noor: Client, delivery: Delivery) -> None:
    sent = as_sent(noor.get(here(delivery))) | {"opportunities-seller_key": ""}
    answer = noor.post(here(delivery), sent)
    assert "Owner: Touchline needs this: point at its column." in words_of(answer)


def test_with_something_missing_one_stays_on_the_page(noor: Client, delivery: Delivery) -> None:
    sent = as_sent(noor.get(here(delivery))) | {"opportunities-seller_key": ""}
    assert noor.post(here(delivery), sent).status_code == 422


def test_without_a_stage_the_outcome_is_asked_for(noor: Client, delivery: Delivery) -> None:
    sent = as_sent(noor.get(here(delivery))) | {"opportunities-stage": ""}
    assert "Point at the stage, or at a column that says open" in words_of(
        noor.post(here(delivery), sent)
    )


def test_what_was_chosen_stays_when_something_is_missing(noor: Client, delivery: Delivery) -> None:
    sent = as_sent(noor.get(here(delivery))) | {
        "opportunities-amount": "", "opportunities-seller_key": "",
    }  # fmt: skip
    assert as_sent(noor.post(here(delivery), sent))["opportunities-amount"] == ""


def test_a_column_of_too_many_texts_is_no_stage(noor: Client) -> None:
    rows = "".join(f"{n},Mairi,stage {n},2026-01-05\n" for n in range(MOST + 1))
    delivery = delivered(deals=f"Deal Id,Owner,Stage,Close Date\n{rows}")
    answer = noor.post(here(delivery), as_sent(noor.get(here(delivery))))
    assert f"This column holds more than {MOST} different texts." in words_of(answer)


def test_a_column_that_no_file_has_is_refused(noor: Client, delivery: Delivery) -> None:
    sent = as_sent(noor.get(here(delivery))) | {"opportunities-amount": "4000"}
    assert noor.post(here(delivery), sent).status_code == 422


def test_while_an_import_runs_nobody_points(noor: Client, delivery: Delivery) -> None:
    Delivery.objects.update(state=Delivery.State.IMPORTING)
    assert "These files are being read" in said(noor.get(here(delivery)))


def test_the_return_key_goes_on_and_shows_no_columns(noor: Client, delivery: Delivery) -> None:
    """A browser presses the first button of a form: that must not be the one of some table."""
    first = re.search(r'<button[^>]* type="submit"[^>]*>', main_of(noor.get(here(delivery))))
    assert first
    assert " name=" not in first[0]
