"""What a program reads: what its person reaches, and nothing else."""

from collections.abc import Callable

import pytest

from tests.api.calling import Program
from tests.api.meeting import a_review
from tests.cast import NAMES, NOW, Cast
from tests.floor.planning import a_priority
from tests.floor.promising import in_days, promise_of_mairi, promised
from touchline.api.models.reviews_in_reach import reviews_of, sides_of
from touchline.api.rules.scopes import Scope
from touchline.floor.models import Card
from touchline.numbers import Snapshot
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says

ProgramOf = Callable[..., Program]
READS = {
    "scoreboard": Scope.SCOREBOARD, "priorities": Scope.PLAN, "review": Scope.REVIEWS,
    "promise": Scope.PROMISES,
}  # fmt: skip
MAY_READ = {
    "scoreboard": {"mairi", "callum", "dana", "grete", "amara"},
    "priorities": {"mairi", "callum", "dana", "grete", "amara"},
    "review": {"mairi", "dana"},
    "promise": {"mairi", "dana"},
}
"""Of Leith, of a review and a promise between Mairi and Dana: the pages say the same."""


def paths(cast: Cast) -> dict[str, str]:
    team = f"/teams/{cast.leith.key}"
    return {
        "scoreboard": f"{team}/scoreboard", "priorities": f"{team}/priorities",
        "review": f"/reviews/{a_review(cast).key}",
        "promise": f"/promises/{promise_of_mairi(cast).key}",
    }  # fmt: skip


@pytest.mark.parametrize("who", NAMES)
def test_each_seat_reads_what_it_reaches_and_finds_nothing_else(
    cast: Cast, numbers: Snapshot, program: ProgramOf, who: str
) -> None:
    own = program(who)
    found = {name for name, path in paths(cast).items() if own.get(path).status == 200}
    assert found == {name for name, readers in MAY_READ.items() if who in readers}


@pytest.mark.parametrize("name", READS)
def test_a_key_without_the_scope_is_told_which_it_lacks(
    cast: Cast, program: ProgramOf, name: str
) -> None:
    others = [scope for scope in Scope if scope is not READS[name]]
    answer = program("mairi", *others).get(paths(cast)[name])
    assert (answer.status, READS[name] in answer.said["detail"]) == (403, True)


@pytest.mark.parametrize("path", ["scoreboard", "priorities"])
def test_what_there_is_not_is_answered_like_what_is_out_of_reach(
    cast: Cast, program: ProgramOf, path: str
) -> None:
    own = program("mairi")
    strange = own.get(f"/teams/{cast.rotterdam.key}/{path}")
    assert (strange.status, strange.said) == (404, own.get(f"/teams/nobody-has-it/{path}").said)


@pytest.mark.parametrize(("part", "name"), [("plan", "priorities"), ("promises", "promise")])
def test_a_part_that_is_off_is_not_there(
    cast: Cast, program: ProgramOf, part: str, name: str
) -> None:
    path = paths(cast)[name]
    PartSwitch.objects.switch(
        part, team=cast.leith, says=Says.OFF, since=NOW.date(), by=cast.noor, at=NOW
    )
    assert program("mairi").get(path).status == 404


def test_the_scoreboard_has_the_figures_of_the_page(
    cast: Cast, numbers: Snapshot, program: ProgramOf
) -> None:
    said = program("mairi").get(f"/teams/{cast.leith.key}/scoreboard").said
    rates = [one for one in said["figures"] if one["key"] == "win_rate"]
    assert (said["quarter"], len(rates), bool(said["own"])) == ("2026-q1", 1, True)


@pytest.mark.parametrize("quarter", ["now", "2026-q5", "1-q1"])
def test_what_is_no_quarter_is_told(cast: Cast, program: ProgramOf, quarter: str) -> None:
    answer = program("mairi").get(f"/teams/{cast.leith.key}/scoreboard?quarter={quarter}")
    assert (answer.status, answer.said["fields"][0]["where"]) == (422, "query.quarter")


def test_a_quarter_without_numbers_is_not_there(
    cast: Cast, numbers: Snapshot, program: ProgramOf
) -> None:
    path = f"/teams/{cast.leith.key}/scoreboard?quarter=1999-q1"
    assert program("mairi").get(path).status == 404


def test_priorities_come_with_their_title(cast: Cast, program: ProgramOf) -> None:
    priority = a_priority(cast.leith, by=cast.dana)
    said = program("callum").get(f"/teams/{cast.leith.key}/priorities").said
    assert [one["title"] for one in said["items"]] == [priority.title]


def test_a_draft_is_read_by_whose_it_is_alone(cast: Cast, program: ProgramOf) -> None:
    review = a_review(cast)
    Card.objects.the(review, cast.mairi).lines.create(place=1, challenge="Budget is frozen")
    counts = [
        len(program(who).get(f"/reviews/{review.key}").said["cards"]) for who in ("mairi", "dana")
    ]
    assert counts == [1, 0]


def test_a_submitted_card_is_read_by_who_leads_the_review(cast: Cast, program: ProgramOf) -> None:
    review = a_review(cast)
    card = Card.objects.the(review, cast.mairi)
    card.lines.create(place=1, challenge="Budget is frozen")
    card.submit(by=cast.mairi, at=NOW)
    [told] = program("dana").get(f"/reviews/{review.key}").said["cards"]
    assert told["lines"][0]["challenge"] == "Budget is frozen"


def test_what_one_puts_off_is_never_before_a_team(cast: Cast, program: ProgramOf) -> None:
    review = a_review(cast, team=cast.leith)
    card = Card.objects.create(review=review, person=cast.mairi, putting_off="Telling Fife no")
    card.lines.create(place=1, challenge="Budget is frozen")
    card.submit(by=cast.mairi, at=NOW)
    [told] = program("callum").get(f"/reviews/{review.key}").said["cards"]
    assert told["putting_off"] == ""


@pytest.mark.parametrize("who", ["mairi", "callum", "dana", "grete", "noor"])
def test_the_list_of_reviews_holds_what_can_be_opened(
    cast: Cast, program: ProgramOf, who: str
) -> None:
    every = [a_review(cast), a_review(cast, cast.callum), a_review(cast, team=cast.leith)]
    person, own = getattr(cast, who), program(who)
    listed = set(reviews_of(sides_of(person, on=NOW.date())).values_list("key", flat=True))
    opened = {one.key for one in every if own.get(f"/reviews/{one.key}").status == 200}
    assert opened == listed


def test_reviews_of_other_days_are_left_out(cast: Cast, program: ProgramOf) -> None:
    a_review(cast)
    assert program("mairi").get("/reviews?until=2026-03-18").said["items"] == []


def test_a_day_that_no_calendar_has_is_told(program: ProgramOf) -> None:
    assert program("mairi").get("/reviews?until=9999-12-31").status == 422


def test_what_one_owes_and_is_owed_are_two_lists(cast: Cast, program: ProgramOf) -> None:
    own, owed = promise_of_mairi(cast), promised(cast.dana, cast.mairi)
    lists = [
        program("mairi").get(f"/promises?side={side}").said["items"] for side in ("owe", "owed")
    ]
    assert [[one["key"] for one in some] for some in lists] == [[own.key], [owed.key]]


def test_a_list_is_read_part_by_part(cast: Cast, program: ProgramOf) -> None:
    """Each promise once, though what was read is kept in between."""
    every = [promised(cast.mairi, cast.dana, by=in_days(n % 2)) for n in range(5)]
    own, read, cursor = program("mairi"), [], ""
    while cursor is not None:
        said = own.get(f"/promises?open=true&limit=2&cursor={cursor}").said
        read += [one["key"] for one in said["items"]]
        own.post(f"/promises/{read[-1]}/keep")
        cursor = said["next"]
    assert sorted(read) == sorted(one.key for one in every)


@pytest.mark.parametrize("cursor", ["x", "WyJ4IiwieSJd", "bnVsbA", "%C3%A4"])
def test_a_cursor_that_is_none_is_told(cast: Cast, program: ProgramOf, cursor: str) -> None:
    assert program("mairi").get(f"/promises?cursor={cursor}").status == 422


def test_a_list_of_more_costs_no_more(
    cast: Cast, program: ProgramOf, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    for n in range(12):
        promised(cast.mairi, cast.dana, by=in_days(n))
    own = program("mairi")
    with django_assert_max_num_queries(14):  # type: ignore[attr-defined]
        own.get("/promises")


@pytest.mark.parametrize("path", ["/promises/%0A/keep", "/%0A", "/", "/teams/%00/scoreboard"])
def test_an_address_that_is_none_is_answered_and_sends_no_program_to_the_door(
    program: ProgramOf, path: str
) -> None:
    assert [program("mairi").get(path).status, Program("").get(path).status] == [404, 401]
