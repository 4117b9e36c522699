"""What teams too small for a figure did instead: a talk to come, one held, signed words."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from touchline.demo.floor_life.days import moment
from touchline.demo.pulse_life.story import COACHING, SAFETY
from touchline.people.models import Person, Team
from touchline.pulse.models import Feedback, Reply, Talk

HELD = (
    "We hear what the customer said only when the deal is lost. It would help to hear it while"
    " there is still something to do.\nNobody minds being asked hard questions. Being asked them in"
    " front of the whole region is something else."
)
HEARD = "You want hard questions early, and in a smaller room."
WILL = "Two of us listen in on each other's calls every week, and the region hears of it later."
SIGNED = (
    ("callum", "dana", 19,
     "Our Monday call takes the hour in which my customers pick up their phones.",
     "I did not know that. It begins at four from next week on; tell me if four is worse."),
    ("femke", "sander", 3,
     "You ask good questions, and then answer them yourself. I would like the longer pause.", ""),
)  # fmt: skip


def talk(people: Mapping[str, Person], *, today: date, at: datetime) -> None:
    """Leith plans a talk that a coach holds; Rotterdam has held one and has its answer."""
    _leith(people, today=today, at=at)
    _rotterdam(people, today=today)
    for number, (who, to, days, words, answer) in enumerate(SIGNED):
        when = at - timedelta(days=days)
        said = Feedback.objects.sign(
            people[who], people[to], words=words, at=when, key=f"demo-signed-{number}"
        )
        if answer:
            said.answer_with(words=answer, by=people[to], at=when + timedelta(days=2))


def _leith(people: Mapping[str, Person], *, today: date, at: datetime) -> None:
    planned = Talk.objects.plan(
        _team("Leith"), scale=SAFETY, holder=people["dana"], on=today + timedelta(days=4),
        by=people["dana"], at=at - timedelta(days=6), key="demo-talk-leith",
    )  # fmt: skip
    planned.give_to(people["tomasz"], at=at - timedelta(days=5))


def _rotterdam(people: Mapping[str, Person], *, today: date) -> None:
    day, sander = today - timedelta(days=16), people["sander"]
    held = Talk.objects.plan(
        _team("Rotterdam"), scale=COACHING, holder=sander, on=day, by=sander,
        at=moment(day - timedelta(days=9), 10), key="demo-talk-rotterdam",
    )  # fmt: skip
    held.hold(words=HELD, by=sander, at=moment(day, 15))
    Reply.objects.promise(
        held, heard=HEARD, words=WILL, day=today + timedelta(days=12), by=sander,
        at=moment(day + timedelta(days=3), 9), key="demo-talk-answer",
    )  # fmt: skip


def _team(name: str) -> Team:
    return Team.objects.get(name=name)
