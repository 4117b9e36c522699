"""What has no place in the CRM: measures typed by hand, and deals named here."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from touchline.demo.floor_life.days import Days, moment, shifted
from touchline.demo.floor_life.deals import Deals
from touchline.demo.floor_life.people import People
from touchline.demo.floor_life.story import chance
from touchline.demo.floor_life.words.figures import BY_HAND, BY_TALLY, DROPPED, TYPED, WON_BY_HAND
from touchline.demo.history import CURRENCY
from touchline.floor.models import DealMatch, HandDeal, HandDealEnd, TypedMeasure
from touchline.floor.models.hand_deal import Said
from touchline.floor.rules.deal_look import DealLook
from touchline.people.models import Person

TYPED_WEEKS = 8


def type_all(people: People, *, days: Days) -> None:
    """Leith counts two things by hand, once counted a third, and has the CRM count a fourth."""
    dana, sellers = people["dana"], people.sellers("Leith", days=days)
    label, unit, per, _usual = DROPPED
    gone = _measure(people, (label, unit, per), key="demodropped", days=days)
    gone.drop(by=dana, at=moment(shifted(days.back(3), 1), 9))
    for number, (label, unit, per, usual) in enumerate(TYPED):
        measure = _measure(people, (label, unit, per), key=f"demo{number}", days=days)
        for week in range(TYPED_WEEKS, 0, -1):
            for person in sellers if per == "person" else (None,):
                luck = chance("typed", label, week, person.email if person else "")
                if luck.random() < 0.9:
                    value = max(0, usual + luck.randint(-2, 2))
                    _type(measure, value, days.back(week), person, dana)
    crm = _measure(people, (BY_TALLY, "deals", "team"), key="democrm", days=days)
    for week in range(TYPED_WEEKS, 3, -1):
        _type(crm, 5 + week % 4, days.back(week), None, dana)
    matched = shifted(days.back(3), 0)
    crm.match_with("deals_created", since=matched, by=dana, at=moment(matched, 10))


def _measure(people: People, said: tuple[str, str, str], *, key: str, days: Days) -> TypedMeasure:
    """Named by Dana eight weeks ago; `said` is its label, unit, and whether a person types it."""
    label, unit, per = said
    return TypedMeasure.objects.name_one(
        people.teams["Leith"], label=label, unit=unit, per=per, key=key, by=people["dana"],
        at=moment(shifted(days.back(TYPED_WEEKS), -1), 14),
    )  # fmt: skip


def _type(
    measure: TypedMeasure, value: int, monday: date, person: Person | None, dana: Person
) -> None:
    """On the Friday of the week, by the seller or for the team by Dana."""
    at = moment(shifted(monday, 4), 16, value * 7 % 60)
    measure.type_in(Decimal(value), week=monday, person=person, by=person or dana, at=at)


def name_by_hand(people: People, deals: Deals, *, days: Days) -> None:
    """Two open ones, one won, one found again in the CRM, and one that looks like one of its."""
    callum, mairi = people["callum"], people["mairi"]
    for number, (name, account, amount, stage, step, closes) in enumerate((*BY_HAND, WON_BY_HAND)):
        owner = (mairi, callum, callum)[number]
        said = Said(name, account, Decimal(amount), CURRENCY, stage, days.working(closes), step)
        deal = _name(owner, said, f"demo{number}", -20 + number, days)
        if number == 0:
            later = replace(said, close_date=days.working(closes + 15), stage="Qualified")
            deal.say(later, by=mairi, on=days.working(-6), at=days.on(-6, 10))
    HandDealEnd.objects.end(deal, outcome="won", by=callum, on=days.working(-9), at=days.on(-9, 15))
    for number, look in enumerate(_alike(deals, callum)):
        worth = Decimal(str(look.amount)) if look.amount else None
        said = Said(look.account, look.account, worth, CURRENCY, look.stage, look.close_date)
        found = _name(callum, said, f"demopair{number}", -30 + 5 * number, days)
        if number:
            DealMatch.objects.match(found, crm_key=look.key, by=callum, at=days.on(-11, 9))


def _name(owner: Person, said: Said, once: str, ago: int, days: Days) -> HandDeal:
    return HandDeal.objects.name_one(
        said, owner=owner, once=once, on=days.working(ago), at=days.on(ago, 13)
    )


def _alike(deals: Deals, person: Person) -> list[DealLook]:
    """Two deals of the CRM with an amount and a day, of two accounts."""
    looks = [one for one in deals.of(person, 0) if one.amount and one.close_date]
    found = {one.account: one for one in looks}
    return list(found.values())[:2]
