"""The desk's pages: for who leads, where the mirror is on; nothing of a conversation is sent."""

import re
from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.reading import main_of, words_of
from touchline.people.models import Seat
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM

PAGES = ["/desk/mirror/", "/desk/mirror/remembered/", "/desk/practice/"]
ALL = [*PAGES, "/desk/mirror/kept/", "/desk/questions/"]


@pytest.mark.parametrize("page", PAGES)
def test_the_page_says_that_what_is_typed_stays_in_the_browser(
    cast: Cast, signed_in_as: Any, page: str
) -> None:
    assert "it is read in this browser" in words_of(signed_in_as(cast.dana).get(page))


@pytest.mark.parametrize("page", PAGES)
def test_what_is_typed_stands_in_no_form_that_could_be_sent(
    cast: Cast, signed_in_as: Any, page: str
) -> None:
    forms = re.findall(r"<form.*?</form>", main_of(signed_in_as(cast.dana).get(page)), re.DOTALL)
    assert not [form for form in forms if "<textarea" in form or 'type="file"' in form]


@pytest.mark.parametrize("page", ALL)
@pytest.mark.parametrize("method", ["GET", "POST", "PUT"])
def test_where_the_mirror_is_off_there_is_no_such_page(
    cast: Cast, signed_in_as: Any, page: str, method: str
) -> None:
    _switch_off()
    assert signed_in_as(cast.dana).generic(method, page).status_code == 404


def test_where_the_mirror_is_off_no_link_leads_there(cast: Cast, signed_in_as: Any) -> None:
    _switch_off()
    assert "/desk/" not in signed_in_as(cast.dana).get("/").content.decode()


@pytest.mark.parametrize(("who", "there"), [
    ("dana", True), ("tomasz", True), ("amara", True), ("mairi", False), ("beatriz", False),
    ("noor", False),
])  # fmt: skip
def test_who_leads_finds_it_in_the_navigation(
    cast: Cast, signed_in_as: Any, who: str, there: bool
) -> None:
    page = signed_in_as(getattr(cast, who)).get("/").content.decode()
    assert ('href="/desk/mirror/"' in page) == there


def test_who_leads_no_longer_finds_it_no_more(cast: Cast, signed_in_as: Any) -> None:
    Seat.objects.get(person=cast.dana).leave(on=TODAY, by=SYSTEM, at=NOW)
    assert signed_in_as(cast.dana).get(PAGES[0]).status_code == 404


def test_only_people_in_reach_are_offered(cast: Cast, signed_in_as: Any) -> None:
    page = main_of(signed_in_as(cast.dana).get(PAGES[0]))
    offered = [getattr(cast, name).key in page for name in ("mairi", "grete", "femke", "dana")]
    assert offered == [True, True, False, False]


def _switch_off() -> None:
    PartSwitch.objects.switch("mirror", team=None, says=Says.OFF, since=TODAY, by=SYSTEM, at=NOW)
