"""The life before you came: questions asked, answers given, a reporting line mended."""

from datetime import date, datetime, timedelta

from touchline.demo.cast import CAST
from touchline.floor.rules.quarters import Quarter
from touchline.numbers import measure
from touchline.people.models import Person, ReportingLine, Team
from touchline.wall.corridor import hand_over
from touchline.wall.crossings import FigureQuestioned
from touchline.wall.references import Reference

# who asks, about which measure, how many days ago, in which words, and what Noor answered
QUESTIONS = (
    ("dana", "won_value", 23, "Forth Estuary signed in the last week of September. Is it in here?",
     "It was closed on 2 October in the CRM, so it counts in this quarter. I asked Callum for the "
     "signature date."),
    ("mairi", "cycle_days_median", 12,
     "Two of my deals were created twice and closed the same day. Do the copies count?",
     "They did. I merged both in the CRM; from tonight's import on they are gone."),
    ("callum", "win_rate", 3,
     "Renewals that we never had to sell are in the win rate. Should they be?", ""),
    ("sander", "pipeline_created", 8,
     "October looks thin. Is the trade fair list from Utrecht imported?",
     "Not yet: marketing still cleans the list. I expect it by Thursday."),
    ("grete", "open_pipeline", 2,
     "How many of these deals have a close date that has passed already?", ""),
)  # fmt: skip


def live(*, today: date, at: datetime) -> None:
    """Let the cast do what people do, on days before today."""
    people = {person.email: person for person in Person.objects.all()}
    cast = {member.key: people[member.email] for member in CAST}
    _ask_and_answer(cast, today=today, at=at)
    _mend_a_line(cast, today=today, at=at)


def _ask_and_answer(cast: dict[str, Person], *, today: date, at: datetime) -> None:
    from touchline.office.models import FigureQuestion

    for who, key, days, words, answer in QUESTIONS:
        asker, when = cast[who], at - timedelta(days=days)
        team = _team_of(asker, on=today)
        about = _figure(team, key, on=when.date())
        hand_over(FigureQuestioned(about, team.key, words, asked_by=asker.name), by=asker, at=when)
        if answer:
            asked = FigureQuestion.objects.asked_by(asker).newest_first().get()
            asked.answer_with(words=answer, by=cast["noor"], at=when + timedelta(hours=20))


def _team_of(person: Person, *, on: date) -> Team:
    seat = person.seats.held(on=on).exclude(team=None).select_related("team").get()
    assert seat.team is not None  # noqa: S101 - excluded above
    return seat.team


def _figure(team: Team, key: str, *, on: date) -> Reference:
    quarter = Quarter.of(on, starts=1)
    label = f"{measure(key).label}, {team.name}, {quarter.label}"
    path = f"/floor/teams/{team.key}/figures/{key}/?quarter={quarter.slug}"
    return Reference("figure", key, label, path)


def _mend_a_line(cast: dict[str, Person], *, today: date, at: datetime) -> None:
    """For an afternoon, Callum reported to the wrong manager; Noor took it back."""
    when = at - timedelta(days=40)
    wrong = ReportingLine.objects.draw(
        cast["callum"], cast["sander"], since=today - timedelta(days=40), by=cast["noor"], at=when
    )
    wrong.take_back(by=cast["noor"], at=when + timedelta(hours=3))
