"""Leith, in full: 26 weeks of one-to-one reviews between Dana and her sellers, and this week's."""

from datetime import datetime, timedelta

from touchline.demo.floor_life.cards import Manner, agree, handed_in, prepare
from touchline.demo.floor_life.days import Days, moment, shifted
from touchline.demo.floor_life.deals import Deals, sector_of
from touchline.demo.floor_life.people import People
from touchline.demo.floor_life.sittings import LEITH, RECENT, WEEKS, Sitting, meet, past, sit
from touchline.demo.floor_life.story import Told, chance, lines_of, one_of
from touchline.demo.floor_life.words.arjun import ARJUN
from touchline.demo.floor_life.words.beat import Voice
from touchline.demo.floor_life.words.bilal import BILAL
from touchline.demo.floor_life.words.callum import CALLUM
from touchline.demo.floor_life.words.catriona import CATRIONA
from touchline.demo.floor_life.words.hamish import HAMISH
from touchline.demo.floor_life.words.mairi import MAIRI
from touchline.floor.models import CardLine, Review, Rhythm
from touchline.floor.models.review_planning import plan_led_by
from touchline.people.models import Person
from touchline.wall.references import Reference

VOICES: dict[str, Voice] = {
    "mairi": MAIRI, "callum": CALLUM, "second": ARJUN, "third": BILAL, "fourth": CATRIONA,
    "fifth": HAMISH,
}  # fmt: skip


HAVE_CARDS = ("held", "moved", "together")
AHEAD = {"mairi": 2, "callum": 1}
"""Whose card for the next review has been begun, and how many lines stand on it."""


def starts(days: Days) -> dict[str, datetime]:
    """When each of them meets Dana, as a moment of this week or the next.

    Mairi later today or tomorrow, Callum and the fifth after her; the fourth's goes on right now.
    """
    before, after = shifted(days.last.date(), -1), days.next.date()
    return {
        "mairi": days.next,
        "callum": moment(shifted(after, 1), 10, 30),
        "fifth": moment(shifted(after, 2), 14),
        "fourth": days.last,
        "second": moment(before, 14),
        "third": moment(before, 14, 20),
    }


def live_recently(people: People, deals: Deals, *, days: Days) -> None:
    """The rhythm, the last six weeks, and what lies ahead this week."""
    dana = people["dana"]
    latest: dict[str, dict[str, CardLine]] = {}
    for who, when in starts(days).items():
        if who in people:
            rhythm = meet(dana, when, person=people[who], weeks=WEEKS, minutes=20,
                          zone="Europe/London", days=days)  # fmt: skip
            latest[who] = _weeks(who, rhythm, deals, first=RECENT - 1, last=0, days=days)
    plan_led_by(dana, today=days.today, at=days.at)
    for who in AHEAD:
        _ahead(who, people[who], deals, latest[who], days=days)


def live_before(people: People, deals: Deals, *, days: Days) -> None:
    """The twenty weeks before; weeks that are there already are left as they are."""
    for who in VOICES:
        if who in people:
            rhythm = Rhythm.objects.filter(person=people[who]).order_by("since").first()
            if rhythm is not None:
                _weeks(who, rhythm, deals, first=WEEKS - 1, last=RECENT, days=days)


def _weeks(
    who: str, rhythm: Rhythm, deals: Deals, *, first: int, last: int, days: Days
) -> dict[str, CardLine]:
    """Oldest first, so that a line follows the one of the week before; the latest of each."""
    before: dict[str, CardLine] = {}
    sittings = [
        Sitting(review, week, LEITH[who].get(week, "held"))
        for review in past(rhythm, first=first, last=last, days=days)
        if not (review.begun or review.cancelled)
        for week in [(days.back(0) - review.week).days // 7]
    ]
    newer = sum(LEITH[who].get(week, "held") in HAVE_CARDS for week in range(last))
    with_cards = [one.review.pk for one in sittings if one.fate in HAVE_CARDS]
    number = {pk: place for place, pk in enumerate(with_cards, newer + (who in AHEAD))}
    for sitting in reversed(sittings):
        goes_on = who == "fourth" and sitting.review.starts_at == days.last
        held = sit(sitting.review, sitting.fate, days=days, now=days.last if goes_on else None)
        back = number.get(sitting.review.pk)
        if held and back is not None:
            _card(who, sitting, back, deals, before, days=days, goes_on=goes_on)
    return before


def _card(
    who: str, sitting: Sitting, back: int, deals: Deals, before: dict[str, CardLine], *,
    days: Days, goes_on: bool,
) -> None:  # fmt: skip
    """What was on the card, what came of it, and what both learnt."""
    review, voice, person = sitting.review, VOICES[who], sitting.review.person
    assert person is not None  # noqa: S101 - one to one
    together = sitting.fate == "together"
    told = _with_deals(person, lines_of(voice, back), sitting.week, deals, before)
    told = told[: 1 if together else 3]
    card, lines = prepare(review, person, told, voice, before=before,
                          origin="together" if together else "prep")  # fmt: skip
    if not together:
        if back % 7 == 3:
            said = one_of(voice.putting_off, "off", who, back)
            card.keep({"putting_off": said}, was={"putting_off": ""})
        handed_in(card, days=days, minutes_before=4 if who == "fifth" else 0)
    if who in ("callum", "fifth") and sitting.week in (2, 4):
        lines[0].keep({"tell_me": True}, was={"tell_me": ""})
    if not goes_on:
        agree(lines, [one.beat for one, _about in told], _manner(sitting.week), days=days,
              leader=review.led_by)  # fmt: skip
        if back % 2 == 0 and voice.learnt:
            said = voice.learnt[(back // 2) % len(voice.learnt)]
            review.keep({"learnt": said}, was={"learnt": ""})


def _manner(week: int) -> Manner:
    """Dana asks more than she did, and takes over no more."""
    if week < 8:
        return Manner(ask=0.85, take_over=0.0, unsaid=0.12, kept=0.86)
    if week < 16:
        return Manner(ask=0.6, take_over=0.06, unsaid=0.18, kept=0.82)
    return Manner(ask=0.35, take_over=0.15, unsaid=0.25, kept=0.78)


def _ahead(
    who: str, person: Person, deals: Deals, before: dict[str, CardLine], *, days: Days
) -> None:
    """The card for the next review: Mairi's is handed in, Callum's has one line so far."""
    review = Review.objects.filter(person=person, starts_at__gt=days.at).order_by("starts_at")[0]
    told = _with_deals(person, lines_of(VOICES[who], 0), 0, deals, before)[: AHEAD[who]]
    card, _lines = prepare(review, person, told, VOICES[who], before=before)
    if who == "mairi":
        card.keep({"putting_off": VOICES[who].putting_off[0]}, was={"putting_off": ""})
        card.submit(by=person, at=days.last - timedelta(minutes=25))


def _with_deals(
    person: Person, told: tuple[Told, ...], week: int, deals: Deals, before: dict[str, CardLine]
) -> list[tuple[Told, Reference | None]]:
    """Each line with a real deal that fits its sector; the same one as long as a thread lasts."""
    taken: set[str] = set()
    found: list[tuple[Told, Reference | None]] = []
    for one in told:
        fitting = [look for look in deals.of(person, week) if look.name not in taken
                   and one.thread.sector in ("any", sector_of(look))]  # fmt: skip
        earlier = before.get(one.instance)
        about = earlier.reference if earlier else None
        if about is None and fitting:
            look = chance("deal", person.email, one.instance).choice(fitting)
            about = deals.reference(look)
        taken |= {about.label} if about else set()
        found.append((one, about))
    return found
