"""A team names what it counts by hand; sellers type their weeks, the team sees the sum."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.cast import NOW, Cast
from tests.reading import section_of, words_of
from touchline.floor.models import TypedMeasure, TypedValue
from touchline.people.models import Team
from touchline.witness.models import Line

MONDAY = date(2026, 3, 16)


def page(team: Team) -> str:
    return f"/floor/measures/teams/{team.key}/"


def visits(cast: Cast, *, per: str = "person", label: str = "Site visits") -> TypedMeasure:
    return TypedMeasure.objects.name_one(
        cast.leith, label=label, unit="visits", per=per, key=label.lower().replace(" ", "-"),
        by=cast.dana, at=NOW,
    )  # fmt: skip


@pytest.fixture
def counted(cast: Cast) -> TypedMeasure:
    return visits(cast)


def typed(visitor: Any, cast: Cast, measure: TypedMeasure, value: str) -> Any:
    return visitor.post(page(cast.leith) + "type/", {f"{measure.key}-{MONDAY}": value})


def test_a_manager_names_a_measure(cast: Cast, signed_in_as: Any) -> None:
    said = {"label": "Site visits", "unit": "visits", "per": "person", "key": "abc"}
    signed_in_as(cast.dana).post(page(cast.leith) + "name/", said)
    assert TypedMeasure.objects.get().label == "Site visits"


def test_naming_it_twice_is_naming_it_once(cast: Cast) -> None:
    visits(cast)
    visits(cast)
    assert TypedMeasure.objects.count() == 1


def test_a_fourth_asks_which_to_drop(cast: Cast, signed_in_as: Any) -> None:
    for label in ("One", "Two", "Three"):
        visits(cast, label=label)
    said = {"label": "Four", "unit": "", "per": "team", "key": "four"}
    answer = signed_in_as(cast.dana).post(page(cast.leith) + "name/", said)
    assert (answer.status_code, TypedMeasure.objects.count()) == (422, 3)


def test_a_seller_cannot_name_one(cast: Cast, signed_in_as: Any) -> None:
    said = {"label": "Calls", "unit": "", "per": "team", "key": "calls"}
    answer = signed_in_as(cast.mairi).post(page(cast.leith) + "name/", said)
    assert answer.status_code == 403


def test_a_seller_types_their_week(cast: Cast, signed_in_as: Any, counted: TypedMeasure) -> None:
    typed(signed_in_as(cast.mairi), cast, counted, "5")
    one = TypedValue.objects.get()
    assert (one.person, one.week, one.value) == (cast.mairi, MONDAY, Decimal(5))


def test_typing_a_week_again_takes_its_place(
    cast: Cast, signed_in_as: Any, counted: TypedMeasure
) -> None:
    mairi = signed_in_as(cast.mairi)
    typed(mairi, cast, counted, "5")
    typed(mairi, cast, counted, "6")
    assert TypedValue.objects.get().value == 6


def test_what_is_no_number_stays_to_be_mended(
    cast: Cast, signed_in_as: Any, counted: TypedMeasure
) -> None:
    seen = typed(signed_in_as(cast.mairi), cast, counted, "a few")
    assert (seen.status_code, 'value="a few"' in seen.content.decode()) == (422, True)


def test_the_team_sees_the_sum(cast: Cast, signed_in_as: Any, counted: TypedMeasure) -> None:
    for person in (cast.mairi, cast.callum):
        counted.type_in(Decimal(4), week=MONDAY, person=person, by=person, at=NOW)
    weeks = section_of(signed_in_as(cast.mairi).get(page(cast.leith)), "The team’s weeks")
    assert "8 visits" in weeks


def test_a_seller_reads_no_colleague(cast: Cast, signed_in_as: Any, counted: TypedMeasure) -> None:
    counted.type_in(Decimal(4), week=MONDAY, person=cast.callum, by=cast.callum, at=NOW)
    assert "Callum" not in words_of(signed_in_as(cast.mairi).get(page(cast.leith)))


def test_a_manager_reads_reports_by_name(
    cast: Cast, signed_in_as: Any, counted: TypedMeasure
) -> None:
    counted.type_in(Decimal(4), week=MONDAY, person=cast.mairi, by=cast.mairi, at=NOW)
    seen = signed_in_as(cast.dana).get(page(cast.leith))
    assert "Mairi Sinclair Site visits – – – 4" in section_of(
        seen, "What your reports typed, by name"
    )


def test_a_leader_reads_no_name(cast: Cast, signed_in_as: Any, counted: TypedMeasure) -> None:
    counted.type_in(Decimal(4), week=MONDAY, person=cast.mairi, by=cast.mairi, at=NOW)
    assert "Mairi" not in words_of(signed_in_as(cast.grete).get(page(cast.leith)))


def test_a_manager_types_what_is_the_teams(cast: Cast, signed_in_as: Any) -> None:
    typed(signed_in_as(cast.dana), cast, visits(cast, per="team"), "12")
    assert TypedValue.objects.get().person is None


def test_a_seller_does_not_type_what_is_the_teams(cast: Cast, signed_in_as: Any) -> None:
    answer = typed(signed_in_as(cast.mairi), cast, visits(cast, per="team"), "12")
    assert answer.status_code == 403


def test_a_stranger_does_not_find_it(cast: Cast, signed_in_as: Any, counted: TypedMeasure) -> None:
    answer = signed_in_as(cast.sander).post(page(cast.leith) + f"{counted.key}/drop/")
    assert answer.status_code == 404


def test_a_dropped_measure_keeps_what_was_typed(
    cast: Cast, signed_in_as: Any, counted: TypedMeasure
) -> None:
    counted.type_in(Decimal(4), week=MONDAY, person=cast.mairi, by=cast.mairi, at=NOW)
    signed_in_as(cast.dana).post(page(cast.leith) + f"{counted.key}/drop/")
    assert (TypedMeasure.objects.of(cast.leith).count(), TypedValue.objects.count()) == (0, 1)


def test_a_matched_measure_is_the_crms_from_monday_on(
    cast: Cast, signed_in_as: Any, counted: TypedMeasure
) -> None:
    crm = {"crm": "activities"}
    signed_in_as(cast.dana).post(page(cast.leith) + f"{counted.key}/match/", crm)
    assert TypedMeasure.objects.get().match.since == date(2026, 3, 23)


def test_a_seller_sees_only_themselves_as_their_manager_does(
    cast: Cast, signed_in_as: Any, counted: TypedMeasure
) -> None:
    for person in (cast.mairi, cast.callum):
        counted.type_in(Decimal(4), week=MONDAY, person=person, by=person, at=NOW)
    seen = signed_in_as(cast.mairi).get("/you/seen/manager/floor-measures-show/")
    assert ("Mairi" in words_of(seen), "Callum" in words_of(seen)) == (True, False)


def test_weeks_before_the_match_stay_typed_and_later_ones_are_the_crms(
    cast: Cast, signed_in_as: Any, numbers: Any, counted: TypedMeasure
) -> None:
    for week, value in ((date(2026, 1, 12), 4), (date(2026, 2, 16), 7)):
        counted.type_in(Decimal(value), week=week, person=cast.mairi, by=cast.mairi, at=NOW)
    counted.match_with("activities", since=date(2026, 2, 16), by=cast.dana, at=NOW)
    weeks = section_of(signed_in_as(cast.mairi).get(page(cast.leith)), "The team’s weeks")
    assert ("12 January 4 visits" in weeks, "16 February 1 visit" in weeks) == (True, True)


def test_a_week_that_is_emptied_says_nothing_again(
    cast: Cast, signed_in_as: Any, counted: TypedMeasure
) -> None:
    mairi = signed_in_as(cast.mairi)
    typed(mairi, cast, counted, "5")
    typed(mairi, cast, counted, "")
    typed(mairi, cast, counted, "")
    acts = Line.objects.filter(act="floor.measure.emptied").count()
    assert (TypedValue.objects.count(), acts) == (0, 1)


def test_a_week_that_a_form_does_not_name_stays(
    cast: Cast, signed_in_as: Any, counted: TypedMeasure
) -> None:
    """A page of last week sends other weeks than that of today."""
    mairi = signed_in_as(cast.mairi)
    typed(mairi, cast, counted, "5")
    mairi.post(page(cast.leith) + "type/", {f"{counted.key}-2026-03-09": "2"})
    assert TypedValue.objects.count() == 2


def test_what_is_no_number_is_named_with_its_week(
    cast: Cast, signed_in_as: Any, counted: TypedMeasure
) -> None:
    said = words_of(typed(signed_in_as(cast.mairi), cast, counted, "many"))
    assert "Site visits, 16 March: Please write a number such as 12." in said


def test_a_match_with_nothing_changes_nothing_and_says_so(
    cast: Cast, signed_in_as: Any, counted: TypedMeasure
) -> None:
    dana = signed_in_as(cast.dana)
    answer = dana.post(f"{page(cast.leith)}{counted.key}/match/", {"crm": "luck"}, follow=True)
    counted.refresh_from_db()
    assert ("Nothing changed" in words_of(answer), counted.matched) == (True, None)
