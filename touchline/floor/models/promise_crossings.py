"""What other rooms hand the ledger and ask it: each is told only what it may read."""

from datetime import datetime

from touchline.floor.models.promise import Promise
from touchline.floor.models.promise_rates import rates_of, team_rate, told_to
from touchline.floor.rules.promises import Rate, State
from touchline.kit import clock
from touchline.people.models import Organisation, Person, Team
from touchline.wall import corridor
from touchline.wall.crossings import KeptRate, KeptRates, OpenPromise, OpenPromises, PromiseMade
from touchline.witness.actor import Actor


def register() -> None:
    """Called once, when Django is ready: the ledger takes its place in the corridor."""
    corridor.receive(PromiseMade, take_promise)
    corridor.answer(OpenPromises, open_promises)
    corridor.answer(KeptRates, kept_rates)


def take_promise(crossing: PromiseMade, by: Actor, at: datetime) -> None:
    """Write a promise of any room into the ledger; handed over twice it is there once."""
    Promise.objects.make(
        Person.objects.get(key=crossing.owner), crossing.to, crossing.words, crossing.day,
        by=by, at=at, about=crossing.about, audience=crossing.audience, key=crossing.key,
    )  # fmt: skip


def open_promises(question: OpenPromises, by: Actor) -> tuple[OpenPromise, ...]:
    """Open promises that `by` may read, the nearest day first."""
    reader = _reader(by)
    if reader is None:
        return ()
    found = Promise.objects.open().readable_by(reader, question.on)
    if question.about_kind:
        found = found.about(question.about_kind, question.about_key)
    if question.owner:
        found = found.filter(owner__key=question.owner)
    return tuple(
        OpenPromise(
            key=one.key, owner=one.owner.name, to=one.to.label, words=one.words,
            day=one.course.due, overdue=one.state_on(question.on) is State.OVERDUE,
        )
        for one in found.whole().by_day()
    )  # fmt: skip


def kept_rates(question: KeptRates, by: Actor) -> tuple[KeptRate, ...]:
    """The rates that `by` may know; whoever is not theirs to know is left out."""
    reader = _reader(by)
    if reader is None:
        return ()
    today = clock.day_of(clock.now(), Organisation.the().zone)
    days = {"first": question.first, "last": question.last, "today": today}
    asked = Person.objects.active().filter(key__in=question.persons)
    told = {one.pk: one.key for one in told_to(reader, asked, on=today)}
    rates = {told[pk]: rate for pk, rate in rates_of(told.keys(), **days).items()}
    reach = reader.teams_in_reach(on=today)
    for team in Team.objects.filter(key=question.team, pk__in=reach.values("pk")):
        rates[team.key] = team_rate(team, **days)
    return tuple(_said(key, rate) for key, rate in rates.items())


def _said(key: str, rate: Rate) -> KeptRate:
    return KeptRate(key, rate.kept, rate.cases, rate.value, rate.low, rate.high)


def _reader(by: Actor) -> Person | None:
    """The person who asks; the installation itself reads nobody's promises."""
    return by if isinstance(by, Person) else Person.objects.active().filter(key=by.key).first()
