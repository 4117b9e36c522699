"""A life of records for someone of the cast: a row, at least, in every table that leads to them."""

from typing import Any

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from tests.cast import NOW, TODAY, Cast
from touchline.jobs.models import add
from touchline.office.models import FigureQuestion
from touchline.people.models import Deactivation, FirstStep, Person, ReportingLine, Seat
from touchline.wall.corridor import hand_over
from touchline.wall.crossings import FigureQuestioned
from touchline.wall.references import Reference
from touchline.witness.actor import SYSTEM

WORDS = "The valve in Fife was never counted, ask the night shift"
ANSWER = "It is counted since Tuesday"


def live(person: Person, *, cast: Cast) -> None:
    """Seats, lines both ways, a question with an answer and one without, a session, due work."""
    does: dict[str, Any] = {"by": SYSTEM, "at": NOW}
    Seat.objects.take(person, kind="coach", team=None, since=TODAY, **does)
    ReportingLine.objects.draw(person, cast.amara, since=TODAY, **does).correct(**does)
    if person != cast.beatriz:
        ReportingLine.objects.draw(cast.beatriz, person, since=TODAY, **does)
    FirstStep.objects.take(person, step="home", at=NOW)
    ask(person, WORDS, cast=cast).answer_with(words=ANSWER, by=cast.noor, at=NOW)
    ask(person, f"{WORDS} again", cast=cast)
    ask(cast.femke, "What is this", cast=cast).answer_with(words="A sum", by=person, at=NOW)
    add(kind="office.delivery.check", key=f"for.{person.key}", due_at=NOW)
    sign_in(person)
    Deactivation.objects.create_for(person, **does)


def ask(person: Person, words: str, *, cast: Cast) -> FigureQuestion:
    """A question about Leith's win rate, through the corridor."""
    about = Reference(kind="figure", key="win_rate", label="Win rate, Leith")
    crossing = FigureQuestioned(
        about=about, team_key=cast.leith.key, words=words, asked_by=person.name
    )
    hand_over(crossing, by=person, at=NOW)
    return FigureQuestion.objects.latest("pk")


def sign_in(person: Person) -> str:
    """A browser in which they are signed in; the key of its session."""
    store = SessionStore()
    store[SESSION_KEY] = str(person.pk)
    store[BACKEND_SESSION_KEY] = "touchline.people.signing_in.PersonBackend"
    store[HASH_SESSION_KEY] = person.get_session_auth_hash()
    store.create()
    return str(store.session_key)
