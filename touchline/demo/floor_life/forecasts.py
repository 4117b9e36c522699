"""Forecasts of Leith week by week: most in time, some late with a reason, some not at all."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from touchline.demo.company.frame import Frame
from touchline.demo.company.money import quotas
from touchline.demo.company.people import staff
from touchline.demo.company.seasons import quarter_start
from touchline.demo.company.sellers import sellers_among
from touchline.demo.floor_life.days import Days, moment, shifted
from touchline.demo.floor_life.people import People
from touchline.demo.floor_life.story import chance
from touchline.demo.floor_life.words.figures import DANA_LATE, LATE
from touchline.demo.history import CURRENCY, SEED
from touchline.floor.models import Forecast, ForecastRhythm
from touchline.floor.rules.forecast import Rhythm
from touchline.people.models import CrmIdentity, Person, Team

CLOSES = Rhythm(weekday=2, hour=18)
"""Wednesday evening in the week itself."""
WEEKS = 26
USUAL = 60_000.0
_RISK = {"callum": 1.25, "fifth": 0.7, "mairi": 0.92}


def choose_rhythm(people: People, *, days: Days) -> None:
    """Leith closes on Wednesday evening, for as long as there are weeks."""
    dana, since = people["dana"], days.back(WEEKS)
    ForecastRhythm.choose(
        people.teams["Leith"], CLOSES, since=since, by=dana, at=moment(shifted(since, -2), 15)
    )


def foresee(people: People, *, first: int, last: int, days: Days) -> None:
    """From `first` weeks ago down to `last`; a week that has not closed yet may still be open."""
    team, dana = people.teams["Leith"], people["dana"]
    here = people.sellers("Leith", days=days)
    keys = {people[key].pk: key for key in people.known}
    asked = Quotas(here, days.today)
    sellers = [_Seller(one, keys.get(one.pk, ""), team, asked) for one in here]
    for week in range(first, last - 1, -1):
        monday = days.back(week)
        if Forecast.objects.filter(team=team, week=monday).exists():
            continue
        said = [_own(one, monday, days) for one in sellers]
        given = [one for one in said if one is not None]
        if given and week % 11 != 4:
            _of_team(team, dana, monday, given, days=days)


def _own(who: "_Seller", monday: date, days: Days) -> Forecast | None:
    luck = chance("forecast", who.person.email, monday)
    day = shifted(monday, luck.choice((0, 1, 1, 2)))
    at = moment(day, 9 + luck.randrange(7), luck.randrange(60))
    missing = luck.random() < (0.22 if who.key == "fifth" else 0.06)
    if missing or not _in_time(at, monday, days):
        return None
    commit, best = _amounts(who.quota(monday), _RISK.get(who.key, 0.97), luck.random())
    said = Week(who.person, who.team, monday, Forecast.Whose.OWN)
    made = said.give(commit, best, at=at)
    late = luck.random() < (0.3 if who.key == "callum" else 0.05)
    after = moment(shifted(monday, 3), 9, luck.randrange(60))
    if late and after <= days.last:
        why, times = luck.choice(LATE)
        made = said.give(_rounded(float(commit) * times), best, at=after, why=why)
    return made


def _of_team(team: Team, dana: Person, monday: date, given: list[Forecast], *, days: Days) -> None:
    """Dana commits to a little less than the six together."""
    at = moment(shifted(monday, 2), 16, 40)
    if not _in_time(at, monday, days):
        return
    commit = _rounded(float(sum(one.commit for one in given)) * 0.94)
    best = max(commit, _rounded(float(sum(one.best for one in given)) * 0.9))
    said = Week(dana, team, monday, Forecast.Whose.TEAM)
    said.give(commit, best, at=at)
    after = moment(shifted(monday, 3), 11)
    if chance("dana", monday).random() < 0.08 and after <= days.last:
        said.give(commit - 5000, best, at=after, why=DANA_LATE)


def _in_time(at: datetime, monday: date, days: Days) -> bool:
    """Before now, and before the week closes: after holidays its first days are gone."""
    return at <= days.last and at.date() <= monday + timedelta(days=CLOSES.weekday)


@dataclass(frozen=True)
class Week:
    """Whose forecast of which week."""

    person: Person
    team: Team
    monday: date
    whose: str

    def give(self, commit: Decimal, best: Decimal, *, at: datetime, why: str = "") -> Forecast:
        """Say it, or change it later with the reason."""
        return Forecast.objects.give(
            self.person, self.team, week=self.monday, whose=self.whose, commit=commit, best=best,
            currency=CURRENCY, why=why, by=self.person, at=at,
        )  # fmt: skip


@dataclass(frozen=True)
class _Seller:
    """A seller of Leith by the short key, and what they are asked to win."""

    person: Person
    key: str
    team: Team
    asked: "Quotas"

    def quota(self, monday: date) -> float:
        return self.asked.of(self.person, monday)


def _amounts(quota: float, risk: float, luck: float) -> tuple[Decimal, Decimal]:
    commit = quota * risk * (0.85 + 0.35 * luck)
    return _rounded(commit), _rounded(commit * (1.18 + 0.3 * luck))


def _rounded(amount: float) -> Decimal:
    """To the nearest five hundred: nobody forecasts to the euro."""
    return Decimal(500 * round(amount / 500))


class Quotas:
    """What each seller was asked to win in a quarter: nobody forecasts far from it."""

    def __init__(self, sellers: list[Person], today: date) -> None:
        linked = CrmIdentity.objects.filter(person__in=sellers)
        self.key_of = dict(linked.values_list("person_id", "person_key"))
        frame = Frame(seed=SEED, today=today, since=today - timedelta(weeks=WEEKS + 1))
        known = sellers_among(staff(frame), frame=frame)
        self.amounts = {
            (one.person_key, one.first): float(one.amount) for one in quotas(known, frame=frame)
        }

    def of(self, person: Person, monday: date) -> float:
        """Euros of the quarter in which the week begins."""
        return self.amounts.get((self.key_of.get(person.pk, ""), quarter_start(monday)), USUAL)
