"""What the process keeps about a person: what they proposed, answered, published and wrote.

Words of the process are the team's and stay, without the name. What someone proposed is theirs
and goes with them; the answer to it, and the version that took it over, stay.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from touchline.floor.models.process_draft import DraftStage
from touchline.floor.models.process_version import ProcessVersion
from touchline.floor.models.proposal import Proposal, ProposalAnswer
from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.people.someone_who_left import NAME

WITHDRAWN = ProposalAnswer.Verdict.WITHDRAWN
ABOUT_A_TEAM = "They say how a team sells, not who wrote them; the name is gone."


def register() -> None:
    """Called once, when Django is ready."""
    keep_tables(
        floor__process=Life.CONTENT,
        floor__processversion=Life.CONTENT,
        floor__stage=Life.CONTENT,
        floor__processdraft=Life.CONTENT,
        floor__draftstage=Life.CONTENT,
        floor__proposal=Life.CONTENT,
        floor__proposalanswer=Life.CONTENT,
    )
    for part in _PARTS:
        keep_of_person(part)


def _proposed(person_key: str) -> "QuerySet[Proposal]":
    return Proposal.objects.filter(maker_key=person_key).order_by("pk")


def _export_proposed(person_key: str) -> Iterable[Mapping[str, Any]]:
    """One's own words, and the answer as one saw it."""
    for one in _proposed(person_key).select_related("answer__version"):
        answer = one.answered
        yield {
            "made_at": one.made_at, "stage": one.stage_name, "what": one.what, "why": one.why,
            "answer": answer.verdict if answer else "",
            "answer_words": answer.words if answer else "",
            "version": answer.version.number if answer and answer.version else None,
        }  # fmt: skip


def _erase_proposed(person_key: str, at: datetime) -> Erased:
    """What nobody has answered goes, or was withdrawn; of what was answered the answer stays."""
    answered = _proposed(person_key).exclude(answer=None).exclude(answer__verdict=WITHDRAWN)
    kept = answered.update(
        what=_("What was proposed here was erased with the person."), why="",
        made_by=NAME, maker_key="",
    )  # fmt: skip
    _all, by_table = _proposed(person_key).delete()
    return Erased(
        gone=by_table.get("floor.Proposal", 0), kept=kept,
        why_kept="The answers are others’ words to the team, and a version may have come of them."
        " What was proposed, and by whom, is gone." if kept else "",
    )  # fmt: skip


def _answered(person_key: str) -> "QuerySet[ProposalAnswer]":
    given = ProposalAnswer.objects.exclude(verdict=WITHDRAWN)
    return given.filter(answerer_key=person_key).order_by("pk")


def _export_answered(person_key: str) -> Iterable[Mapping[str, Any]]:
    for one in _answered(person_key).select_related("proposal"):
        yield {
            "at": one.at, "stage": one.proposal.stage_name, "answer": one.verdict,
            "words": one.words,
        }  # fmt: skip


def _erase_answered(person_key: str, at: datetime) -> Erased:
    kept = _answered(person_key).update(answered_by=NAME, answerer_key="")
    return _kept(kept)


def _published(person_key: str) -> "QuerySet[ProcessVersion]":
    return ProcessVersion.objects.filter(publisher_key=person_key).order_by("pk")


def _export_published(person_key: str) -> Iterable[Mapping[str, Any]]:
    for one in _published(person_key).select_related("process__team"):
        yield {
            "published_at": one.published_at, "team": one.team.name, "version": one.number,
            "since": one.since, "why": one.why,
        }  # fmt: skip


def _erase_published(person_key: str, at: datetime) -> Erased:
    return _kept(_published(person_key).update(published_by=NAME, publisher_key=""))


def _written(person_key: str) -> "QuerySet[DraftStage]":
    return DraftStage.objects.filter(saver_key=person_key).order_by("pk")


def _export_written(person_key: str) -> Iterable[Mapping[str, Any]]:
    for one in _written(person_key).select_related("draft__process__team"):
        yield {"at": one.saved_at, "team": one.draft.process.team.name, "stage": one.name}


def _erase_written(person_key: str, at: datetime) -> Erased:
    return _kept(_written(person_key).update(saved_by=NAME, saver_key=""))


def _kept(kept: int) -> Erased:
    return Erased(gone=0, kept=kept, why_kept=ABOUT_A_TEAM if kept else "")


_PARTS = (
    PersonPart(
        key="floor.proposals", record="plan", label="Changes of the process you proposed",
        export=_export_proposed, erase=_erase_proposed,
        tables=("floor.proposal", "floor.proposalanswer"),
    ),
    PersonPart(
        key="floor.proposal_answers", record="plan", label="Answers you gave to proposals",
        export=_export_answered, erase=_erase_answered, tables=("floor.proposalanswer",),
    ),
    PersonPart(
        key="floor.process_versions", record="plan", label="Versions of a process you published",
        export=_export_published, erase=_erase_published, tables=("floor.processversion",),
    ),
    PersonPart(
        key="floor.process_drafts", record="plan", label="Stages of a draft you wrote last",
        export=_export_written, erase=_erase_written, tables=("floor.draftstage",),
    ),
)  # fmt: skip
