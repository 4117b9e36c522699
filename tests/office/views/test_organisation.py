"""The organisation's name, its zone and its fiscal year."""

from typing import Any

import pytest
from django.test import Client

from tests.cast import Cast
from tests.reading import main_of, words_of
from touchline.people.models import Organisation

HERE = "/office/organisation/"
SAID = {"name": "Northlight", "zone": "Europe/Oslo", "fiscal_year_starts": "4"}


def test_what_is_written_is_kept(noor: Client) -> None:
    noor.post(HERE, SAID)
    now = Organisation.the()
    assert (now.name, now.zone, now.fiscal_year_starts) == ("Northlight", "Europe/Oslo", 4)


@pytest.mark.parametrize("zone", ["Leith", "Europe/Leith", "", "../../etc/passwd", "UTC+1"])
def test_a_zone_that_does_not_exist_is_refused(noor: Client, zone: str) -> None:
    assert noor.post(HERE, SAID | {"zone": zone}).status_code == 422


def test_a_refused_zone_is_told_what_one_looks_like(noor: Client) -> None:
    answer = noor.post(HERE, SAID | {"zone": "Leith"})
    assert "There is no such zone. Write one like Europe/London." in words_of(answer)


def test_a_refused_zone_is_kept_in_the_field(noor: Client) -> None:
    assert 'value="Leith"' in main_of(noor.post(HERE, SAID | {"zone": "Leith"}))


@pytest.mark.parametrize("month", ["0", "13", "April", ""])
def test_a_year_begins_in_one_of_twelve_months(noor: Client, month: str) -> None:
    assert noor.post(HERE, SAID | {"fiscal_year_starts": month}).status_code == 422


def test_a_refusal_changes_nothing(noor: Client) -> None:
    noor.post(HERE, SAID | {"zone": "Leith"})
    assert Organisation.the().name == "Northlight Instruments"


def test_everyone_lives_in_the_new_zone_from_then_on(
    cast: Cast, noor: Client, signed_in_as: Any
) -> None:
    noor.post(HERE, SAID | {"zone": "Pacific/Pago_Pago"})  # where yesterday is not over
    seen = signed_in_as(cast.mairi).get("/")
    assert seen.context["day"].isoformat() == "2026-03-17"


def test_the_currency_of_totals_is_kept(noor: Client) -> None:
    noor.post(HERE, SAID | {"currency": "SEK"})
    assert Organisation.the().currency == "SEK"


def test_a_currency_that_does_not_exist_is_refused(noor: Client) -> None:
    assert noor.post(HERE, SAID | {"currency": "BEN"}).status_code == 422
