"""What the pulse keeps: in backups, in a person's copy, and when a person is erased."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.person_tables import PersonTable, part_of_table
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.people.someone_who_left import stand_in
from touchline.pulse.models.reply import Reply
from touchline.pulse.models.talk import Feedback, Talk
from touchline.urn.models import Member

_TABLES = (
    "round", "freezing", "noise", "voiding", "releasing", "written", "group", "eligible", "release",
    "expected", "reply", "replyending", "talk", "talkheld", "feedback", "said", "custodian",
    "rhythm", "progress", "ownscale",
)  # fmt: skip


def register() -> None:
    """Called once, when Django is ready. Ballots are the urn's, and in no backup."""
    keep_tables(**{f"pulse__{name}": Life.CONTENT for name in _TABLES})
    for part in _PARTS:
        keep_of_person(part)


def _export_replies(person_key: str) -> Iterable[Mapping[str, Any]]:
    """What one heard and said to everyone, and what became of it."""
    for one in Reply.objects.filter(by__key=person_key).whole():
        ending = getattr(one, "ending", None)
        yield {
            "at": one.at, "heard": one.heard, "said": one.words,
            "promised": one.will, "came_to": ending.state if ending else "",
        }  # fmt: skip


def _erase_replies(person_key: str, at: datetime) -> Erased:
    """What a team was answered stays with the team."""
    own = Reply.objects.filter(by__key=person_key)
    kept = own.update(by=stand_in(at=at)) if own.exists() else 0
    return _kept(kept, "They are what a team was told, and are said by “Someone who left” now.")


def _export_talks(person_key: str) -> Iterable[Mapping[str, Any]]:
    """Talks that one held, and what was written down."""
    for one in Talk.objects.filter(holder__key=person_key).whole():
        held = getattr(one, "held", None)
        yield {"on": one.on, "team": one.team.name, "written_down": held.words if held else ""}


def _erase_talks(person_key: str, at: datetime) -> Erased:
    own = Talk.objects.filter(holder__key=person_key)
    kept = own.update(holder=stand_in(at=at)) if own.exists() else 0
    return _kept(kept, "They are what a team said; who held the talk is “Someone who left” now.")


def _export_signed(person_key: str) -> Iterable[Mapping[str, Any]]:
    """One's own words, and what was answered."""
    for one in Feedback.objects.filter(person__key=person_key).whole():
        yield {"at": one.at, "to": one.to.name, "words": one.words, "answer": one.answer}


def _erase_signed(person_key: str, at: datetime) -> Erased:
    _all, by_table = Feedback.objects.filter(person__key=person_key).delete()
    return Erased(gone=by_table.get("pulse.Feedback", 0))


def _export_heard(person_key: str) -> Iterable[Mapping[str, Any]]:
    """Whose words one heard, and one's own answer."""
    for one in Feedback.objects.filter(to__key=person_key).whole():
        yield {"at": one.at, "by": one.person.name, "words": one.words, "answer": one.answer}


def _erase_heard(person_key: str, at: datetime) -> Erased:
    """The answer was theirs and goes; the words are who signed them's, and stay."""
    heard = Feedback.objects.filter(to__key=person_key)
    kept = heard.update(to=stand_in(at=at), answer="") if heard.exists() else 0
    return _kept(kept, "They are others’ words; to whom they were said is “Someone who left” now.")


def _kept(kept: int, why: str) -> Erased:
    return Erased(gone=0, kept=kept, why_kept=why if kept else "")


_ASKED = PersonTable(
    model="pulse.eligible", owner="person__key",
    shows={"round": "group__round__title", "opened": "group__round__opens_at",
           "group": "group__label"},
)  # fmt: skip


def _erase_asked(person_key: str, at: datetime) -> Erased:
    """The boxes forget their id as well. What they cast is nobody's, and stays."""
    for member in _ASKED.rows(person_key).values_list("member", flat=True):
        Member.objects.forget(member)
    return _ASKED.erase(person_key, at)


_PARTS = (
    PersonPart(
        key="pulse.asked", record="pulse_rounds", label="Rounds of the pulse you were asked in",
        export=_ASKED.export, erase=_erase_asked, tables=("pulse.eligible",),
    ),
    part_of_table(
        key="pulse.expected", record="pulse_expectation",
        label="What you expected before you looked",
        model="pulse.expected", owner="person__key",
        shows={"round": "group__round__title", "group": "group__label", "tenths": "tenths",
               "at": "at"},
    ),
    part_of_table(
        key="pulse.custodian", record="pulse_words", label="That you read free words first",
        model="pulse.custodian", owner="person__key",
        shows={"since": "since", "until": "until"},
    ),
    PersonPart(
        key="pulse.replies", record="pulse_replies", label="What you answered to the pulse",
        export=_export_replies, erase=_erase_replies, tables=("pulse.reply", "pulse.replyending"),
    ),
    PersonPart(
        key="pulse.talks", record="pulse_talks", label="Talks you held",
        export=_export_talks, erase=_erase_talks, tables=("pulse.talk", "pulse.talkheld"),
    ),
    PersonPart(
        key="pulse.signed", record="pulse_feedback", label="Feedback you signed",
        export=_export_signed, erase=_erase_signed, tables=("pulse.feedback",),
    ),
    PersonPart(
        key="pulse.heard", record="pulse_feedback", label="Feedback signed to you",
        export=_export_heard, erase=_erase_heard, tables=("pulse.feedback",),
    ),
)  # fmt: skip
