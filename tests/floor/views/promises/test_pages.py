"""What I owe, what I am owed; a report's promises; a team's."""

from typing import Any

import pytest
from django.urls import reverse

from tests.cast import NOW, Cast
from tests.floor.promising import CUSTOMER, EVERYONE, WORDS, in_days, promised
from tests.reading import amount_of, figure_of, section_of, words_of
from touchline.people.models import Deactivation, Team
from touchline.wall.references import Reference

INDEX = "/floor/promises/"
OWE, OWED = "What I owe", "What I am owed"


def team_page(team: Team) -> str:
    return reverse("floor:promises:team", args=[team.key])


def test_what_i_owe_stands_on_my_page(cast: Cast, signed_in_as: Any) -> None:
    promised(cast.mairi, cast.dana)
    assert f"To Dana Calder by today {WORDS}" in section_of(
        signed_in_as(cast.mairi).get(INDEX), OWE
    )


@pytest.mark.parametrize("recipient", ["mairi", "leith", "north_sea"])
def test_what_i_am_owed_stands_beside_it(cast: Cast, signed_in_as: Any, recipient: str) -> None:
    promised(cast.dana, getattr(cast, recipient))
    assert WORDS in section_of(signed_in_as(cast.mairi).get(INDEX), OWED)


def test_what_everyone_is_promised_reaches_who_has_no_team(cast: Cast, signed_in_as: Any) -> None:
    promised(cast.dana, EVERYONE)
    assert "Dana Calder to everyone" in section_of(signed_in_as(cast.beatriz).get(INDEX), OWED)


def test_open_promises_stand_by_when_they_are_due(cast: Cast, signed_in_as: Any) -> None:
    for days in (-1, 4, 5):
        promised(cast.mairi, cast.dana, by=in_days(days), words=f"In {days}")
    seen = section_of(signed_in_as(cast.mairi).get(INDEX), OWE)
    parts = ["Overdue 1", "In -1", "This week 1", "In 4", "Later 1", "In 5"]
    places = [seen.index(one) for one in parts]
    assert places == sorted(places)


def test_what_nobody_promised_is_said(cast: Cast, signed_in_as: Any) -> None:
    assert words_of(signed_in_as(cast.mairi).get(INDEX)).count("Nothing is open.") == 2


def test_what_ended_stands_below_with_the_rate(cast: Cast, signed_in_as: Any) -> None:
    promised(cast.mairi, cast.dana).keep(by=cast.mairi, at=NOW)
    promised(cast.mairi, cast.dana, by=in_days(-1))
    seen = signed_in_as(cast.mairi).get(INDEX)
    assert amount_of(seen, "Kept by their day") == 0.5
    assert "Kept done today" in section_of(seen, "The last 90 days")


def test_without_a_case_it_says_so(cast: Cast, signed_in_as: Any) -> None:
    seen = figure_of(signed_in_as(cast.mairi).get(INDEX), "Kept by their day")
    assert "Not enough to say 0 cases" in seen


def test_a_manager_sees_how_much_each_report_owes(cast: Cast, signed_in_as: Any) -> None:
    promised(cast.mairi, CUSTOMER, by=in_days(-1))
    seen = section_of(signed_in_as(cast.dana).get(INDEX), "Who reports to you, and your teams")
    assert "Mairi Sinclair 1 open, 1 overdue" in seen


def test_a_manager_opens_a_reports_promises(cast: Cast, signed_in_as: Any) -> None:
    promised(cast.mairi, CUSTOMER)
    seen = signed_in_as(cast.dana).get(reverse("floor:promises:person", args=[cast.mairi.key]))
    assert f"Mairi Sinclair to Forth Estuary Water by today {WORDS}" in section_of(seen, "Open")


def test_what_one_who_left_had_open_stands_with_their_manager(
    cast: Cast, signed_in_as: Any
) -> None:
    promised(cast.mairi, CUSTOMER)
    Deactivation.objects.create_for(cast.mairi, by=cast.noor, at=NOW)
    seen = section_of(signed_in_as(cast.dana).get(INDEX), "Left open by who has left")
    assert f"{WORDS} Due today I take it over Not needed any more" in seen


@pytest.mark.parametrize("recipient", ["dana", "leith"])
def test_what_one_who_left_promised_their_manager_stands_there_once(
    cast: Cast, signed_in_as: Any, recipient: str
) -> None:
    promised(cast.mairi, getattr(cast, recipient))
    Deactivation.objects.create_for(cast.mairi, by=cast.noor, at=NOW)
    seen = signed_in_as(cast.dana).get(INDEX)
    assert (words_of(seen).count(WORDS), WORDS in section_of(seen, OWED)) == (1, True)


def test_whom_it_was_promised_to_reads_that_its_owner_has_left(
    cast: Cast, signed_in_as: Any
) -> None:
    promised(cast.mairi, cast.callum)
    Deactivation.objects.create_for(cast.mairi, by=cast.noor, at=NOW)
    assert "Mairi has left" in section_of(signed_in_as(cast.callum).get(INDEX), OWED)


def test_a_team_that_has_ended_keeps_its_name(cast: Cast, signed_in_as: Any) -> None:
    promised(cast.mairi, cast.rotterdam)
    Team.objects.filter(pk=cast.rotterdam.pk).update(until=in_days(0))
    seen = section_of(signed_in_as(cast.mairi).get(INDEX), OWE)
    assert "To Rotterdam, a team that has ended" in seen


def test_a_team_sees_what_it_is_promised(cast: Cast, signed_in_as: Any) -> None:
    promised(cast.dana, cast.leith)
    seen = signed_in_as(cast.callum).get(team_page(cast.leith))
    assert WORDS in section_of(seen, "Promised to the team")


def test_a_leader_above_finds_totals_and_no_words(cast: Cast, signed_in_as: Any) -> None:
    for seller in (cast.mairi, cast.callum):
        promised(seller, cast.leith).keep(by=seller, at=NOW)
    seen = signed_in_as(cast.grete).get(team_page(cast.leith))
    assert amount_of(seen, "Sellers, together") == 1
    assert WORDS not in words_of(seen)


def test_who_runs_a_team_is_counted_alone_for_all_to_see(cast: Cast, signed_in_as: Any) -> None:
    promised(cast.dana, cast.grete).keep(by=cast.dana, at=NOW)
    seen = signed_in_as(cast.mairi).get(team_page(cast.leith))
    assert amount_of(seen, "Dana Calder") == 1


def test_what_it_is_about_is_told_to_the_two_and_not_to_the_team(
    cast: Cast, signed_in_as: Any
) -> None:
    about = Reference("card", "monday", "The card of Monday", "/somewhere/")
    promised(cast.dana, cast.mairi, audience="team", about=about)
    readers = {
        name: "The card of Monday" in words_of(signed_in_as(getattr(cast, name)).get(path))
        for name, path in (("mairi", INDEX), ("callum", team_page(cast.leith)))
    }
    assert readers == {"mairi": True, "callum": False}


def test_the_home_page_says_what_is_due_this_week(cast: Cast, signed_in_as: Any) -> None:
    for days in (-1, 1, 2, 3):
        promised(cast.mairi, cast.dana, by=in_days(days), words=f"In {days}")
    seen = words_of(signed_in_as(cast.mairi).get("/"))
    assert "In -1 Overdue In 1 tomorrow In 2 Friday 1 more" in seen


def test_markup_in_a_promise_is_only_read(cast: Cast, signed_in_as: Any) -> None:
    promised(cast.mairi, cast.dana, words="<script>alert(1)</script>")
    assert b"<script>alert" not in signed_in_as(cast.dana).get(INDEX).content
