"""Giving words a meaning: what is proposed, what becomes of it, and the mapping that is kept."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.cast import NOW
from tests.office.exports import DEALS, as_sent, delivered, option_of, own_mapping
from tests.office.folders import Folders
from tests.office.messages import said
from tests.reading import row_heads, words_of
from touchline.numbers import Snapshots, import_folder, load_mapping
from touchline.office.models import Delivery
from touchline.witness.models import Line

pytestmark = pytest.mark.usefixtures("folders")


def columns_of(delivery: Delivery) -> str:
    return f"/office/imports/deliveries/{delivery.key}/mapping/"


def here(delivery: Delivery) -> str:
    return f"{columns_of(delivery)}words/"


@pytest.fixture
def delivery(folders: Folders, noor: Client) -> Delivery:
    """Deals whose columns have been pointed at."""
    delivery = delivered(deals=DEALS)
    noor.post(columns_of(delivery), as_sent(noor.get(columns_of(delivery))))
    return delivery


def send(noor: Client, delivery: Delivery, **changed: str) -> Any:
    page = noor.get(here(delivery))
    return noor.post(here(delivery), as_sent(page) | {"name": "our-crm"} | changed)


def test_every_text_stands_with_its_count(noor: Client, delivery: Delivery) -> None:
    assert "Offer 2" in words_of(noor.get(here(delivery)))


def test_the_process_comes_first_and_ends_with_what_is_lost(
    noor: Client, delivery: Delivery
) -> None:
    assert row_heads(noor.get(here(delivery)))[:4] == ["Lead", "Offer", "Signed", "Lost to rival"]


def test_kinds_are_guessed(noor: Client, delivery: Delivery) -> None:
    sent = as_sent(noor.get(here(delivery)))
    assert (sent["opportunities-kind-means-0"], sent["opportunities-kind-means-1"]) == (
        "new", "expansion",
    )  # fmt: skip


def test_keeping_it_writes_a_mapping(noor: Client, delivery: Delivery) -> None:
    send(noor, delivery)
    mapping = load_mapping(own_mapping("our-crm"))
    assert mapping.stages == ("Lead", "Offer", "Signed", "Lost to rival")


def test_what_was_pointed_at_comes_in_whole(
    noor: Client, delivery: Delivery, tmp_path: Path
) -> None:
    send(noor, delivery)
    report = import_folder(
        delivery.folder,
        mapping=load_mapping(own_mapping("our-crm")),
        into=Snapshots(tmp_path / "snapshots"),
        at=NOW,
    )
    assert (report.rows["opportunities"], report.rows["people"], report.rejected) == (5, 2, ())


def test_keeping_it_leads_back_to_the_files(noor: Client, delivery: Delivery) -> None:
    answer = send(noor, delivery)
    assert answer.headers["Location"] == f"/office/imports/deliveries/{delivery.key}/"


def test_keeping_it_chooses_it(noor: Client, delivery: Delivery) -> None:
    send(noor, delivery)
    delivery.refresh_from_db()
    assert delivery.mapping == "our-crm"


def test_keeping_it_leaves_a_line_without_content(noor: Client, delivery: Delivery) -> None:
    send(noor, delivery)
    assert Line.objects.filter(act="office.mapping.saved", key=delivery.key).count() == 1


def test_the_order_is_that_of_the_places(noor: Client, delivery: Delivery) -> None:
    send(noor, delivery, **{"stage-place-0": "2", "stage-place-1": "1"})
    assert load_mapping(own_mapping("our-crm")).stages[:2] == ("Offer", "Lead")


def test_one_stage_can_be_the_same_as_another(noor: Client, delivery: Delivery) -> None:
    send(noor, delivery, **{"stage-means-1": "same-0"})
    assert load_mapping(own_mapping("our-crm")).crm == {"Offer": "Lead"}


def test_the_stage_that_qualifies_is_kept(noor: Client, delivery: Delivery) -> None:
    chosen = option_of(noor.get(here(delivery)), "stage-qualified", "Offer")
    send(noor, delivery, **{"stage-qualified": chosen})
    assert load_mapping(own_mapping("our-crm")).qualified == "Offer"


def test_what_was_said_is_there_when_one_comes_back(noor: Client, delivery: Delivery) -> None:
    send(noor, delivery, **{"stage-means-1": "out"})
    Delivery.objects.update(state=Delivery.State.READY)
    assert as_sent(noor.get(here(delivery)))["stage-means-3"] == "out"


def test_its_own_mapping_may_be_kept_again(noor: Client, delivery: Delivery) -> None:
    send(noor, delivery)
    Delivery.objects.update(state=Delivery.State.READY)
    assert send(noor, delivery).status_code == 302


def test_a_name_that_is_taken_is_refused(noor: Client, delivery: Delivery) -> None:
    own_mapping("our-crm").parent.mkdir()
    own_mapping("our-crm").write_text("[tables]\n")
    assert "There is a mapping of this name already." in words_of(send(noor, delivery))


@pytest.mark.parametrize("name", ["../up", "Our CRM", "-", "", "a" * 41, "canonical", "é"])
def test_a_name_that_cannot_be_a_file_or_is_taken_keeps_one_here(
    noor: Client, delivery: Delivery, name: str
) -> None:
    assert send(noor, delivery, name=name).status_code == 422


def test_with_a_wrong_name_the_meanings_stay(noor: Client, delivery: Delivery) -> None:
    answer = send(noor, delivery, name="", **{"stage-means-0": "lost"})
    assert as_sent(answer)["stage-means-0"] == "lost"


def test_a_place_that_is_no_number_says_so(noor: Client, delivery: Delivery) -> None:
    assert "Please write a whole number." in words_of(
        send(noor, delivery, **{"stage-place-0": "first"})
    )


def test_a_meaning_that_is_not_offered_is_refused(noor: Client, delivery: Delivery) -> None:
    assert send(noor, delivery, **{"stage-means-0": "same-99"}).status_code == 422


def test_a_mapping_that_cannot_be_written_says_what_was_kept(
    noor: Client, delivery: Delivery
) -> None:
    own_mapping("our-crm").parent.write_text("a file where the folder should be")
    assert "What you chose is kept." in said(send(noor, delivery))


def test_before_columns_are_pointed_at_one_is_led_there(noor: Client) -> None:
    delivery = delivered(deals=DEALS)
    assert noor.get(here(delivery)).headers["Location"] == columns_of(delivery)


def test_a_column_of_outcomes_leaves_stages_without_ends(noor: Client) -> None:
    delivery = delivered(deals=DEALS.replace("Type", "Outcome"))
    noor.post(columns_of(delivery), as_sent(noor.get(columns_of(delivery))))
    with pytest.raises(AssertionError, match="has no option"):
        option_of(noor.get(here(delivery)), "stage-means-0", "won")
