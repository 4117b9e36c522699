"""What a leader answers to a release: a promise in the ledger, or a no with its reason."""

from datetime import timedelta

import pytest

from tests.cast import NOW, Cast
from tests.pulse.rounds import OPENS, a_released_round, a_round, frozen, sellers_of
from touchline.floor.models import Promise
from touchline.kit import clock
from touchline.people.models import Organisation
from touchline.pulse.models import Group, Reply, ReplyEnding
from touchline.pulse.models.loop import answering_of, something_done

AUCKLAND = "Pacific/Auckland"
DAY = OPENS + timedelta(days=30)
HEARD = "Mistakes cost you more than they should."
WORDS = "I tell the team about one of mine each Monday."


@pytest.fixture
def group(cast: Cast) -> Group:
    return a_released_round(cast)


def promised(group: Group, cast: Cast, *, after: int = 2) -> Reply:
    at = group.round.releasing.at + timedelta(days=after)
    return Reply.objects.promise(
        group, heard=HEARD, words=WORDS, day=DAY, by=cast.dana, at=at, key="mondays"
    )


def test_what_a_leader_will_do_is_a_promise_of_theirs(group: Group, cast: Cast) -> None:
    promised(group, cast)
    assert Promise.objects.get(key="mondays").owner == cast.dana


def test_a_promise_to_several_teams_is_readable_by_everyone(group: Group, cast: Cast) -> None:
    promised(group, cast)
    assert Promise.objects.readable_by(cast.femke, OPENS).filter(key="mondays").exists()


def test_the_same_answer_sent_twice_is_one(group: Group, cast: Cast) -> None:
    promised(group, cast)
    promised(group, cast)
    assert (Reply.objects.count(), Promise.objects.filter(key="mondays").count()) == (1, 1)


def test_a_no_makes_no_promise(group: Group, cast: Cast) -> None:
    before = Promise.objects.count()
    Reply.objects.decline(group, heard=HEARD, why="No budget.", by=cast.dana, at=NOW)
    assert Promise.objects.count() == before


def test_a_promise_that_was_kept_is_told_to_the_pulse(group: Group, cast: Cast) -> None:
    promised(group, cast)
    Promise.objects.get(key="mondays").keep(by=cast.dana, at=group.round.releasing.at)
    assert ReplyEnding.objects.get().state == "kept"


def test_days_to_answer_run_from_the_release(group: Group, cast: Cast) -> None:
    replies = [promised(group, cast, after=3)]
    at = group.round.releasing.at + timedelta(days=20)
    assert answering_of(group, replies, at=at).days == 3


def test_a_release_without_an_answer_is_overdue_after_two_weeks(group: Group) -> None:
    at = group.round.releasing.at
    late = [answering_of(group, [], at=at + timedelta(days=days)).overdue for days in (14, 15)]
    assert late == [False, True]


def test_the_next_round_asks_about_what_was_kept_since(group: Group, cast: Cast) -> None:
    promised(group, cast)
    Promise.objects.get(key="mondays").keep(by=cast.dana, at=group.round.releasing.at)
    day = group.round.releasing.at.date()
    week = timedelta(days=7)
    assert something_done(since=day - week, before=day + week)
    assert not something_done(since=day + week, before=day + 2 * week)


@pytest.mark.parametrize(("day", "asked"), [(-1, False), (0, True)])
def test_a_round_asks_whether_it_helped_by_the_organisations_days(
    cast: Cast, day: int, asked: bool
) -> None:
    """Papers go out at midnight there, which is the day before in UTC."""
    Organisation.objects.update(zone=AUCKLAND)
    sellers_of(cast.leith, 30)
    first = frozen(a_round(zone=AUCKLAND))
    said = Reply.objects.decline(first.groups.get(), heard=HEARD, why=WORDS, by=cast.dana, at=NOW)
    papers_out = clock.day_of(first.issue_from, AUCKLAND)
    ReplyEnding.objects.create(reply=said, state="kept", on=papers_out + timedelta(days=day))
    second = a_round(opens_on=OPENS + timedelta(days=60), zone=AUCKLAND)
    assert frozen(second, at=second.issue_from).rules["helped_item"] is asked
