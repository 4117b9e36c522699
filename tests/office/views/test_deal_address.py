"""The administrator says where a deal lies in the CRM; every deal then links there."""

import pytest

from tests.cast import Cast
from tests.conftest import SignsIn
from touchline.numbers import Snapshot
from touchline.people.models import Organisation

TOLD = {"name": "Northlight", "zone": "Europe/London", "fiscal_year_starts": "1"}
PAGE = "/office/organisation/"


def test_an_address_is_kept(cast: Cast, signed_in_as: SignsIn) -> None:
    signed_in_as(cast.noor).post(PAGE, TOLD | {"deal_address": "https://crm.example.com/{key}"})
    assert Organisation.the().deal_in_crm("a/b") == "https://crm.example.com/a%2Fb"


@pytest.mark.parametrize("pattern", ["http://crm.example.com/{key}", "https://crm.example.com/"])
def test_one_that_could_not_work_is_refused_and_stays_in_its_field(
    cast: Cast, signed_in_as: SignsIn, pattern: str
) -> None:
    response = signed_in_as(cast.noor).post(PAGE, TOLD | {"deal_address": pattern})
    kept = pattern in response.content.decode()
    assert (response.status_code, kept, Organisation.the().deal_address) == (422, True, "")


def test_every_deal_of_a_list_links_to_its_page_and_into_the_crm(
    cast: Cast, signed_in_as: SignsIn, numbers: Snapshot
) -> None:
    Organisation.objects.update(deal_address="https://crm.example.com/{key}")
    path = f"/floor/teams/{cast.leith.key}/figures/deals_open/"
    said = signed_in_as(cast.dana).get(path).content.decode()
    links = [f'href="https://crm.example.com/{key}"' in said for key in ("M-3", "C-2")]
    pages = [f'href="/floor/deals/deal/{key}/"' in said for key in ("TS0z", "Qy0y")]
    assert (links, pages) == ([True, True], [True, True])
