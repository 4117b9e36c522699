"""How far an import is, for the page and for the script that waits for it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.cast import NOW, Cast
from tests.office.folders import Folders
from tests.reading import words_of
from touchline.jobs.models import do_all_due
from touchline.numbers import Progress
from touchline.office.models import Delivery


@pytest.fixture
def delivery(cast: Cast, folders: Folders) -> Delivery:
    """A dry run that was asked for a moment ago."""
    folders.sales_in("crm")
    made = Delivery.objects.receive(
        origin=Delivery.Origin.FOLDER, source="crm", by=cast.noor, at=NOW
    )
    made.check_with("canonical", by=cast.noor, at=NOW)
    return made


def asked(noor: Client, delivery: Delivery) -> Any:
    return noor.get(reverse("office:delivery-progress", args=[delivery.key])).json()


def test_before_anyone_has_begun_it_says_so(noor: Client, delivery: Delivery) -> None:
    assert asked(noor, delivery)["words"] == "Waiting to begin"


def test_if_nobody_begins_it_says_what_to_look_for(noor: Client, delivery: Delivery) -> None:
    Delivery.objects.update(asked_at=NOW - timedelta(minutes=1))
    assert "Is the worker running on the server?" in asked(noor, delivery)["words"]


def test_while_it_goes_on_it_says_how_far_it_is(noor: Client, delivery: Delivery) -> None:
    Delivery.objects.update(began_at=NOW)
    delivery.go_on(Progress("Reading accounts", 3, 14))
    assert asked(noor, delivery) == {
        "words": "Reading accounts",
        "done": 3,
        "total": 14,
        "next": "",
    }


def test_while_another_import_runs_it_says_that_it_waits(noor: Client, delivery: Delivery) -> None:
    Delivery.objects.update(busy_since=NOW)
    assert "Waiting for the other import to end." in asked(noor, delivery)["words"]


def test_since_when_the_other_import_runs_stands_on_the_page(
    noor: Client, delivery: Delivery
) -> None:
    Delivery.objects.update(busy_since=NOW - timedelta(hours=1))
    page = words_of(noor.get(reverse("office:delivery", args=[delivery.key])))
    assert "Another import is running since" in page


def test_after_the_dry_run_it_leads_to_what_was_found(noor: Client, delivery: Delivery) -> None:
    do_all_due(at=NOW)
    assert asked(noor, delivery)["next"] == reverse("office:delivery", args=[delivery.key])


def test_after_the_import_it_leads_to_the_snapshot(
    noor: Client, cast: Cast, delivery: Delivery
) -> None:
    do_all_due(at=NOW)
    Delivery.objects.get().bring_in(by=cast.noor, at=NOW)
    do_all_due(at=NOW)
    name = Delivery.objects.get().snapshot
    assert asked(noor, delivery)["next"] == reverse("office:import", args=[name])


def test_the_page_shows_a_bar_with_a_name(noor: Client, delivery: Delivery) -> None:
    page = noor.get(reverse("office:delivery", args=[delivery.key])).content.decode()
    assert 'aria-label="How far it is"' in page


def test_without_a_script_the_page_reloads_itself(noor: Client, delivery: Delivery) -> None:
    page = noor.get(reverse("office:delivery", args=[delivery.key])).content.decode()
    assert '<noscript><meta http-equiv="refresh"' in page


def test_when_it_has_ended_the_page_stands_still(noor: Client, delivery: Delivery) -> None:
    do_all_due(at=NOW)
    page = noor.get(reverse("office:delivery", args=[delivery.key])).content.decode()
    assert "http-equiv" not in page
