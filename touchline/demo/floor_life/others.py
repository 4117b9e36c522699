"""Reviews elsewhere: Rotterdam as a team, Grete's managers, and who has agreed on a rhythm only."""

from datetime import time

from touchline.demo.floor_life.cards import Manner, agree, handed_in, prepare
from touchline.demo.floor_life.days import Days, moment
from touchline.demo.floor_life.deals import Deals
from touchline.demo.floor_life.people import People
from touchline.demo.floor_life.sittings import meet, past, sit
from touchline.demo.floor_life.story import Told, chance, lines_of
from touchline.demo.floor_life.words.beat import Thread, Voice
from touchline.demo.floor_life.words.managers import BERGEN, DANA, MALMO, SANDER
from touchline.demo.floor_life.words.rotterdam import LEARNT, LINES, PUTTING_OFF
from touchline.floor.models import CardLine, Review, Rhythm
from touchline.floor.models.review_planning import plan_led_by
from touchline.people.models import Person
from touchline.wall.references import Reference

TEAM_WEEKS, GRETES_WEEKS, TEAM_RECENT = 10, 8, 3
SHORT = Voice(threads=(), putting_off=PUTTING_OFF, learnt=LEARNT, sure=(30, 90), grain=10)
ROTTERDAM = {1: "moved:3", 3: "cancelled:2", 5: "cancelled:0", 6: "moved:2", 8: "cancelled:1"}
SANDERS_MANNER = Manner(ask=0.2, take_over=0.35, unsaid=0.1, kept=0.42)
GRETES_MANNER = Manner(ask=0.8, take_over=0.0, unsaid=0.2, kept=0.9)
MANAGERS = {"Leith": DANA, "Rotterdam": SANDER, "Bergen": BERGEN, "Malmö": MALMO}
RHYTHM_ONLY = ("Bergen", "Malmö", "Galway")
AMSTERDAM = "Europe/Amsterdam"


def rotterdam(people: People, deals: Deals, *, first: int, last: int, days: Days) -> None:
    """45 minutes a week for eleven, where few prepare and Sander decides."""
    sander, team = people["sander"], people.teams["Rotterdam"]
    starts = moment(days.working(-2), 15, zone=AMSTERDAM)
    rhythm = meet(sander, starts, team=team, weeks=TEAM_WEEKS, minutes=45, zone=AMSTERDAM,
                  days=days)  # fmt: skip
    sellers = people.sellers("Rotterdam", days=days)
    for review, week in _to_live(rhythm, first=first, last=last, days=days):
        if sit(review, ROTTERDAM.get(week, "held"), days=days):
            _round(review, week, sellers, deals, days=days)
    plan_led_by(sander, today=days.today, at=days.at)


def _to_live(rhythm: Rhythm, *, first: int, last: int, days: Days) -> list[tuple[Review, int]]:
    """Those that nothing has become of yet, the oldest first, and how many weeks ago."""
    found = reversed(past(rhythm, first=first, last=last, days=days))
    weeks = [(one, (days.back(0) - one.week).days // 7) for one in found]
    return [(one, week) for one, week in weeks if not (one.begun or one.cancelled)]


def _round(review: Review, week: int, sellers: list[Person], deals: Deals, *, days: Days) -> None:
    """Two to four cards, another one filled in together, and every fourth week something learnt."""
    luck = chance("rotterdam", week)
    prepared = luck.sample(range(len(sellers)), min(len(sellers), 2 + week % 3))
    for place, number in enumerate(prepared):
        person = sellers[number]
        beat = LINES[(week * 4 + place) % len(LINES)]
        looks = deals.of(person, week)
        about = deals.reference(luck.choice(looks)) if looks else None
        told = Told(beat, Thread("any", (beat,)), f"{week}.{place}", follows=False)
        origin = "together" if place == 0 and week % 3 == 0 else "prep"
        card, lines = prepare(review, person, [(told, about)], SHORT, origin=origin, before={})
        if origin == "prep":
            handed_in(card, days=days, minutes_before=20 if place else 0)
            if place == 1 and week in (2, 7):
                said = PUTTING_OFF[week // 5]
                card.keep({"putting_off": said}, was={"putting_off": ""})
        agree(lines, [beat], SANDERS_MANNER, days=days, leader=review.led_by)
    if week % 2 == 0:
        review.keep({"learnt": LEARNT[week // 2 % len(LEARNT)]}, was={"learnt": ""})


def grete(people: People, *, first: int, last: int, days: Days) -> None:
    """The same card up the tree: four managers, one after the other."""
    leader = people["grete"]
    for place, (team, voice) in enumerate(MANAGERS.items()):
        person = people.manager(team, days=days)
        starts = moment(days.working(-3), 9, 20 * place) if place < 3 else moment(
            days.working(-3), 10)  # fmt: skip
        rhythm = meet(leader, starts, person=person, weeks=GRETES_WEEKS, minutes=20,
                      zone="Europe/London", days=days)  # fmt: skip
        below = people.teams[team]
        about = Reference("team", below.key, below.name)
        before: dict[str, CardLine] = {}
        sittings = _to_live(rhythm, first=first, last=last, days=days)
        for review, week in sittings:
            if team == "Malmö" and week == 2:
                sit(review, "leave", days=days)
            elif sit(review, "held", days=days) and week < len(lines_back(voice)):
                _up(review, voice, week, about, before, days=days)
    plan_led_by(leader, today=days.today, at=days.at)


def at_one_table(people: People, *, days: Days) -> None:
    """Grete has just asked her managers to one table; the first time is next week."""
    leader, day = people["grete"], days.working(3)
    Rhythm.objects.agree(
        leader, team=people.teams["North Sea"], weekday=day.weekday(), time=time(11),
        zone="Europe/London", minutes=45, since=days.back(0), by=leader, at=days.on(-1, 15),
    )  # fmt: skip
    plan_led_by(leader, today=days.today, at=days.at)


def lines_back(voice: Voice) -> range:
    """So many cards there are words for: nobody says the same twice."""
    return range(len(voice.threads[0].beats) * len(voice.threads))


def _up(
    review: Review, voice: Voice, week: int, about: Reference, before: dict[str, CardLine], *,
    days: Days,
) -> None:  # fmt: skip
    one = lines_of(Voice(_one_by_one(voice), voice.putting_off, voice.learnt), week)[0]
    assert review.person is not None  # noqa: S101 - one to one
    card, lines = prepare(review, review.person, [(one, about)], voice, before=before)
    if week == 1 and voice.putting_off:
        card.keep({"putting_off": voice.putting_off[0]}, was={"putting_off": ""})
    handed_in(card, days=days)
    agree(lines, [one.beat], GRETES_MANNER, days=days, leader=review.led_by)
    if week == 0 and voice.learnt:
        review.keep({"learnt": voice.learnt[0]}, was={"learnt": ""})


def _one_by_one(voice: Voice) -> tuple[Thread, ...]:
    """All threads on one track: a manager's card tells of the team as a whole."""
    return tuple(thread for one in voice.threads for thread in (one, Thread("", ())))


def rhythms_only(people: People, *, days: Days) -> None:
    """Elsewhere a manager has just begun: everyone has a time, and nothing has been said yet."""
    for number, team in enumerate(RHYTHM_ONLY):
        leader = people.manager(team, days=days)
        day = days.working(1 + number)
        for place, person in enumerate(people.sellers(team, days=days)):
            Rhythm.objects.agree(
                leader, person=person, weekday=day.weekday(),
                time=time(9 + place // 3, 20 * (place % 3)), zone="Europe/London", minutes=20,
                since=days.back(0), by=leader, at=days.on(-1, 16),
            )  # fmt: skip


def live_recently(people: People, deals: Deals, *, days: Days) -> None:
    rotterdam(people, deals, first=TEAM_RECENT - 1, last=0, days=days)
    grete(people, first=TEAM_RECENT - 1, last=0, days=days)
    at_one_table(people, days=days)
    rhythms_only(people, days=days)


def live_before(people: People, deals: Deals, *, days: Days) -> None:
    rotterdam(people, deals, first=TEAM_WEEKS - 1, last=TEAM_RECENT, days=days)
    grete(people, first=GRETES_WEEKS - 1, last=TEAM_RECENT, days=days)
