"""What the CRM calls a stage, also after it has renamed one."""

from dataclasses import replace
from typing import Any

import pytest

from tests.cast import Cast
from tests.floor.processes import FIT, OFFER, TALK, address, published, words_now
from tests.reading import section_of

pytestmark = pytest.mark.usefixtures("numbers")
RENAMED = replace(OFFER, crm_names=("Quote",))


@pytest.fixture
def dana(cast: Cast, signed_in_as: Any) -> Any:
    """Dana's browser; what Leith calls Offer was Quote in the CRM and is Proposal now."""
    published(cast.leith, cast.dana, (TALK, FIT, RENAMED))
    return signed_in_as(cast.dana)


def crm_names(cast: Cast) -> list[tuple[str, ...]]:
    return [one.crm_names for one in words_now(cast.leith)]


def test_the_editor_asks_whether_it_is_the_same(cast: Cast, dana: Any) -> None:
    asked = section_of(dana.get(address("edit", cast.leith)), "Names in the CRM")
    assert "Quote is not in the CRM any more; Proposal is new. Is it the same?" in asked


def test_yes_is_one_press(cast: Cast, dana: Any) -> None:
    dana.post(address("crm", cast.leith), {"name": "Proposal", "stage": "offer"})
    assert crm_names(cast)[2] == ("Quote", "Proposal")


def test_pressing_twice_says_it_once(cast: Cast, dana: Any) -> None:
    for _press in range(2):
        dana.post(address("crm", cast.leith), {"name": "Proposal", "stage": "offer"})
    assert crm_names(cast)[2] == ("Quote", "Proposal")


def test_no_takes_the_old_name_away(cast: Cast, dana: Any) -> None:
    dana.post(address("crm", cast.leith), {"name": "Quote", "over": "1"})
    assert crm_names(cast)[2] == ()


@pytest.mark.parametrize(
    "said", [{"name": "Nonsense", "stage": "offer"}, {"name": "Proposal", "stage": "nowhere"}]
)
def test_what_is_not_there_means_nothing(cast: Cast, dana: Any, said: dict[str, str]) -> None:
    assert dana.post(address("crm", cast.leith), said).status_code == 404


def test_without_numbers_nothing_is_asked(cast: Cast, signed_in_as: Any, settings: Any) -> None:
    published(cast.leith, cast.dana, (TALK, FIT, RENAMED))
    settings.SNAPSHOTS = settings.SNAPSHOTS / "nowhere"
    page = signed_in_as(cast.dana).get(address("edit", cast.leith))
    assert section_of(page, "Names in the CRM") == ""
