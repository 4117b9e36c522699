"""What one kept: opened by its owner alone, corrected, thrown away."""

import json
from typing import Any

import pytest

from tests.cast import NAMES, Cast
from tests.desk.keeping import HERS, MINE, reading_of_dana, sent
from tests.reading import main_of, words_of
from touchline.desk.models import Reading

KEPT = "/desk/mirror/kept/"
ONE = f"{KEPT}reading-of-dana/"
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
PAGES = [ONE, f"{ONE}parcels/", f"{ONE}correct/", f"{ONE}throw-away/"]


@pytest.fixture(autouse=True)
def kept(cast: Cast) -> Reading:
    return reading_of_dana(cast)


@pytest.mark.parametrize("who", sorted(set(NAMES) - {"dana"}))
@pytest.mark.parametrize("page", PAGES)
def test_nobody_else_finds_it_by_any_method(
    cast: Cast, signed_in_as: Any, who: str, page: str
) -> None:
    """The administrator, her manager, the CSO, and whoever was in it."""
    visitor = signed_in_as(getattr(cast, who))
    assert {visitor.generic(method, page).status_code for method in METHODS} == {404}


@pytest.mark.parametrize(("page", "method"), [
    (ONE, "POST"), (f"{ONE}parcels/", "POST"), (f"{ONE}correct/", "GET"),
    (f"{ONE}throw-away/", "GET"),
])  # fmt: skip
def test_its_owner_is_told_which_method_is_wrong(
    cast: Cast, signed_in_as: Any, page: str, method: str
) -> None:
    assert signed_in_as(cast.dana).generic(method, page).status_code == 405


def test_the_page_says_who_was_in_it_and_holds_no_word_of_it(cast: Cast, signed_in_as: Any) -> None:
    page = main_of(signed_in_as(cast.dana).get(ONE))
    assert ("Mairi Sinclair" in page, HERS in page, MINE in page) == (True, False, False)


def test_it_says_that_it_lies_readable(cast: Cast, signed_in_as: Any) -> None:
    assert "lies readable in the database" in words_of(signed_in_as(cast.dana).get(ONE))


def test_its_parcels_come_as_they_were_kept_and_are_not_stored_on_the_way(
    cast: Cast, signed_in_as: Any
) -> None:
    answer = signed_in_as(cast.dana).get(f"{ONE}parcels/")
    told = answer.json()
    said = (told["own"], told["voices"][0]["words"], "no-store" in answer["Cache-Control"])
    assert said == (MINE, HERS, True)


def test_where_words_were_removed_the_owner_sees_that(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.mairi).post(f"/desk/kept-of-me/{_voice()}/remove/")
    assert "Mairi had their words removed" in words_of(signed_in_as(cast.dana).get(KEPT))


def test_labels_of_ones_own_are_kept(cast: Cast, signed_in_as: Any) -> None:
    answer = _correct(signed_in_as(cast.dana), sent(cast, own="otherwise"))
    assert (answer.status_code, Reading.objects.get().own) == (200, "otherwise")


def test_a_correction_that_is_none_changes_nothing(cast: Cast, signed_in_as: Any) -> None:
    answer = _correct(signed_in_as(cast.dana), sent(cast, voices=[]))
    assert (answer.status_code, Reading.objects.get().own) == (422, MINE)


def test_what_is_thrown_away_is_gone(cast: Cast, signed_in_as: Any) -> None:
    signed_in_as(cast.dana).post(f"{ONE}throw-away/")
    assert not Reading.objects.exists()


def test_thrown_away_twice_it_is_simply_not_there(cast: Cast, signed_in_as: Any) -> None:
    dana = signed_in_as(cast.dana)
    answers = [dana.post(f"{ONE}throw-away/").status_code for _ in range(2)]
    assert answers == [302, 404]


def test_the_list_holds_figures_and_no_words(cast: Cast, signed_in_as: Any) -> None:
    page = main_of(signed_in_as(cast.dana).get(KEPT))
    assert ("asked" in page, HERS in page, MINE in page) == (True, False, False)


def test_anothers_list_is_their_own(cast: Cast, signed_in_as: Any) -> None:
    assert "You have kept nothing yet" in words_of(signed_in_as(cast.grete).get(KEPT))


def test_a_list_costs_the_same_however_long_it_is(cast: Cast, signed_in_as: Any) -> None:
    dana = signed_in_as(cast.dana)
    dana.get(KEPT)
    asked = _queries(lambda: dana.get(KEPT))
    for number in range(6):
        dana.post("/desk/mirror/keep/", json.dumps(sent(cast, key=f"one-more-{number}")),
                  content_type="application/json")  # fmt: skip
    dana.get(KEPT)
    assert _queries(lambda: dana.get(KEPT)) == asked


def _queries(visit: Any) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        visit()
    return len(asked)


def _correct(visitor: Any, body: object) -> Any:
    return visitor.post(f"{ONE}correct/", json.dumps(body), content_type="application/json")


def _voice() -> str:
    return Reading.objects.get().voices.get().key
