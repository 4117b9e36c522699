"""Moments after a meeting, and what Dana and her sellers expect of a quarter."""

from datetime import timedelta

from touchline.demo.company.seasons import on_or_after, on_or_before
from touchline.demo.floor_life.days import Days, moment, shifted
from touchline.demo.floor_life.deals import Deals
from touchline.demo.floor_life.fates import befall
from touchline.demo.floor_life.people import People
from touchline.demo.floor_life.story import chance
from touchline.demo.floor_life.words.expectations import EXPECTED, Expected
from touchline.demo.floor_life.words.moments import MOMENTS, Met
from touchline.floor.models import Expectation, Gap, Moment, Promise
from touchline.floor.models.expectation import Words
from touchline.floor.models.expectation_course import ExpectationClosing
from touchline.floor.rules.quarters import Quarter
from touchline.people.models import Organisation
from touchline.wall.crossings import Recipient
from touchline.wall.references import Reference


def notice_all(people: People, deals: Deals, *, days: Days) -> None:
    """The seller first; the manager's answer a day later, a promise from it in the same hour."""
    for number, met in enumerate(MOMENTS):
        if met.who in people:
            _notice(met, number, people, deals, days=days)


def _notice(met: Met, number: int, people: People, deals: Deals, *, days: Days) -> None:
    author = people[met.who]
    manager = author.manager(on=days.today)
    assert manager is not None  # noqa: S101 - sellers report to someone
    looks = deals.of(author, met.days // 5)
    look = chance("moment", number).choice(looks) if looks else None
    about = deals.reference(look) if look else Reference("customer", "", "The harbour")
    at = days.on(-met.days, 10 + number % 6, 25)
    made = Moment.objects.write(
        author, manager, day=days.working(-met.days), worked=met.worked, would_try=met.would_try,
        about=about, key=f"demo{number}", at=at,
    )  # fmt: skip
    if met.seen:
        after = days.so_far(moment(shifted(at.date(), 1), 9, 15))
        made.answer(seen=met.seen, question=met.asked, by=manager, at=after)
        if met.becomes:
            _promise(met, made, people, days=days)


def _promise(met: Met, made: Moment, people: People, *, days: Days) -> None:
    owner = people[met.promiser]
    to = made.manager if owner == made.author else made.author
    at = days.so_far(moment(shifted(made.day, 1), 9, 40))
    about = Reference("moment", made.key, made.reference.label, _path(made))
    promise = Promise.objects.make(
        owner, Recipient("person", to.key, to.name), met.becomes, shifted(at.date(), 5),
        by=owner, at=at, about=about, key=f"moment-{made.key}",
    )  # fmt: skip
    if promise.day < days.today:
        befall(promise, "kept", due=promise.day, days=days)


def _path(made: Moment) -> str:
    from django.urls import reverse

    return reverse("floor:conduct:moment", args=[made.key])


def expect_all(people: People, *, days: Days) -> None:
    """Proposed as a quarter begins; a gap is said in it, and how it went when it is over."""
    now = Quarter.of(days.today, starts=Organisation.the().fiscal_year_starts)
    for number, one in enumerate(EXPECTED):
        if one.who in people:
            quarter = now if one.back == 0 else now.before
            _expect(one, number, quarter, people, days=days)


def _expect(one: Expected, number: int, quarter: Quarter, people: People, *, days: Days) -> None:
    person = people[one.who]
    manager = person.manager(on=days.today)
    assert manager is not None  # noqa: S101 - sellers report to someone
    began = on_or_after(quarter.first)
    look = shifted(max(days.today, began), 9 + number) if one.back == 0 else quarter.last
    words = Words(one.what, one.know, one.support, on_or_before(look))
    made = Expectation.objects.propose(
        person, manager, quarter=quarter.slug, words=words, key=f"demo{number}",
        by=person if number % 2 else manager, at=days.so_far(moment(shifted(began, 1), 10, 30)),
    )  # fmt: skip
    if one.gap:
        _gap(one, made, number, days=days)
    if one.closed:
        at = days.so_far(moment(on_or_before(quarter.last), 15))
        ExpectationClosing.objects.close(made, words=one.closed, by=manager, at=at)


def _gap(one: Expected, made: Expectation, number: int, *, days: Days) -> None:
    at = days.on(-7, 16)
    gap = Gap.objects.say(made, words=one.gap, day=days.working(14), key=f"demogap{number}",
                          by=made.manager, at=at)  # fmt: skip
    if one.answers:
        gap.answer_with(words=one.answers, by=made.person, at=at + timedelta(hours=17))
