"""Rounds that rooms cast: who is asked, what is frozen, what is told, and what follows."""

from datetime import timedelta
from typing import Any

import pytest

from tests.cast import NOW, TODAY, Cast
from tests.pulse.rooms import a_round_of_rooms
from tests.pulse.rounds import cast_all, released, tickets
from tests.urn.voter import fetched
from touchline.people.models import Person
from touchline.pulse.models import Eligible, Group, Release, Round
from touchline.pulse.models.cast_by_rooms import begin, cast_by_rooms, goes_on, plan_next
from touchline.pulse.models.ledger import spent_by_round
from touchline.pulse.models.turning import morning
from touchline.pulse.rules import kept_weeks
from touchline.urn.models import Ballot, Box
from touchline.wall.ballot_crossings import PaperForRoom, PapersForRooms, PaperToSign, SignedPaper
from touchline.wall.corridor import ask
from touchline.wall.models import PartSwitch
from touchline.wall.parts import Says
from touchline.witness.actor import SYSTEM
from touchline.witness.models import Line, WeekLine

NINE_OF_TWELVE = (4, 5, 3)


@pytest.fixture
def round_(cast: Cast) -> Round:
    return a_round_of_rooms(cast)


@pytest.fixture
def group(round_: Round) -> Group:
    return round_.groups.get()


def paper(group: Group, *, at: Any = NOW, blinded: bytes = b"") -> PaperToSign:
    return PaperToSign(box=group.box, blinded=blinded or b"\1" * 128, at=at)


def test_only_who_sells_is_asked(cast: Cast, group: Group) -> None:
    leads = Person.objects.filter(key__in=[cast.dana.key, cast.grete.key, cast.tomasz.key])
    assert not Eligible.objects.filter(group=group, person__in=leads).exists()


def test_who_never_had_a_room_is_asked_like_everyone(cast: Cast, group: Group) -> None:
    assert group.eligible == group.asked.count() == 100


def test_its_weeks_are_frozen_and_over(round_: Round) -> None:
    assert round_.rules["weeks"][-1] == ["2026-W08", "2026-W09", "2026-W10", "2026-W11"]


def test_half_of_what_a_round_costs_stands_in_the_ledger(round_: Round) -> None:
    assert [one.epsilon for one in spent_by_round()] == [kept_weeks.EPSILON]


def test_nobody_is_asked_on_paper(cast: Cast, round_: Round) -> None:
    assert not Eligible.objects.of(cast.mairi).exists()


def test_a_room_hears_of_its_box_while_papers_go_out(cast: Cast, group: Group) -> None:
    hash_ = group.round.freezing.rules_hash
    assert ask(PapersForRooms(at=NOW), by=cast.mairi) == (PaperForRoom(group.box, hash_),)


def test_no_paper_goes_out_once_the_box_is_open(cast: Cast, group: Group) -> None:
    assert ask(PapersForRooms(at=group.round.opens_at), by=cast.mairi) == ()


def test_who_does_not_sell_hears_of_no_box(cast: Cast, group: Group) -> None:
    assert ask(PapersForRooms(at=NOW), by=cast.dana) == ()


def test_a_paper_of_who_is_not_asked_is_not_signed(cast: Cast, group: Group) -> None:
    assert ask(paper(group), by=cast.dana) == ()


def test_the_very_same_paper_is_signed_again(cast: Cast, group: Group) -> None:
    first = ask(paper(group), by=cast.mairi)
    assert ask(paper(group), by=cast.mairi) == first


def test_another_paper_is_not_signed(cast: Cast, group: Group) -> None:
    ask(paper(group), by=cast.mairi)
    again = ask(paper(group, blinded=b"\2" * 128), by=cast.mairi)
    assert again == (SignedPaper(b"", "already-issued"),)


def test_what_is_no_paper_is_not_signed(cast: Cast, group: Group) -> None:
    asked = ask(paper(group, blinded=b"no"), by=cast.mairi)
    assert asked == (SignedPaper(b"", "unreadable"),)


def test_fetching_a_paper_leaves_no_line_in_the_witness_log(cast: Cast, group: Group) -> None:
    before = (Line.objects.count(), WeekLine.objects.count())
    ask(paper(group), by=cast.mairi)
    assert (Line.objects.count(), WeekLine.objects.count()) == before


def test_a_paper_from_a_room_casts_a_ballot(cast: Cast, group: Group) -> None:
    box = Box.objects.get(key=group.box)

    def signed(blinded: bytes) -> bytes:
        (one,) = ask(paper(group, blinded=blinded), by=cast.mairi)
        assert isinstance(one, SignedPaper)
        return one.signature

    mine = fetched(box, signed)
    for one in group.asked.exclude(person=cast.mairi)[:8]:
        box.issue(member=one.member, blinded=b"\1" * 128, at=NOW)
    cast_all(group, [mine], NINE_OF_TWELVE)
    assert Ballot.objects.count() == 1


def test_a_share_of_weeks_is_released(round_: Round, group: Group) -> None:
    cast_all(group, tickets(group), NINE_OF_TWELVE)
    released(round_)
    share = kept_weeks.share_of(Release.objects.get().best)
    assert share is not None
    assert share.low <= 75 <= share.high


def test_fewer_than_eight_ballots_leave_no_figure(round_: Round, group: Group) -> None:
    cast_all(group, tickets(group)[:7], NINE_OF_TWELVE)
    released(round_)
    assert Release.objects.values_list("verdict", "respondents", "total").get() == (
        "too few", None, None,
    )  # fmt: skip


def test_no_count_is_kept_while_it_is_open(round_: Round, group: Group) -> None:
    cast_all(group, tickets(group), NINE_OF_TWELVE)
    morning({}, round_.opens_at + timedelta(days=1))
    assert not hasattr(Round.objects.get(pk=round_.pk), "progress")


def test_begun_twice_is_begun_once(cast: Cast) -> None:
    first = begin(today=TODAY, by=SYSTEM, at=NOW)
    assert begin(today=TODAY, by=SYSTEM, at=NOW) == first


def test_the_next_one_follows_thirteen_weeks_later(cast: Cast) -> None:
    first = begin(today=TODAY, by=SYSTEM, at=NOW)
    later = first.opens_on + timedelta(weeks=11)
    following = plan_next(today=later, at=NOW)
    assert following is not None
    assert following.opens_on == first.opens_on + timedelta(weeks=13)


def test_none_follows_before_its_time(cast: Cast) -> None:
    first = begin(today=TODAY, by=SYSTEM, at=NOW)
    assert plan_next(today=first.opens_on + timedelta(weeks=8), at=NOW) is None


def test_none_follows_one_that_an_administrator_ended(cast: Cast) -> None:
    begin(today=TODAY, by=SYSTEM, at=NOW).void(reason="asked", by=SYSTEM, at=NOW)
    assert goes_on() is None


def test_one_follows_one_that_was_void_by_itself(cast: Cast) -> None:
    first = begin(today=TODAY, by=SYSTEM, at=NOW)
    first.void(reason="restored", by=SYSTEM, at=NOW)
    plan_next(today=first.opens_on + timedelta(weeks=12), at=NOW)
    assert cast_by_rooms().count() == 2


def test_fewer_than_thirty_are_not_asked_together(cast: Cast) -> None:
    a_round_of_rooms(cast, many=26)
    assert cast_by_rooms().get().voiding.reason == "too-small"


def test_what_is_not_asked_costs_nobody_anything(cast: Cast) -> None:
    a_round_of_rooms(cast, many=26)
    assert spent_by_round() == []


def test_nothing_is_asked_where_no_room_could_be(cast: Cast) -> None:
    told: Any = {"by": SYSTEM, "at": NOW}
    PartSwitch.objects.switch("room", team=None, says=Says.OFF, since=TODAY, **told)
    a_round_of_rooms(cast)
    assert cast_by_rooms().get().voiding.reason == "too-small"
