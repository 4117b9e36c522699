"""What requests for help keep about a person: what they asked, answered, passed on, were passed."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db.models import F, Q
from django.utils.translation import gettext as _

from touchline.floor.models.help_answer import HelpAnswer
from touchline.floor.models.help_pass import HelpPass
from touchline.floor.models.help_request import HelpRequest
from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.people.someone_who_left import stand_in

_WHY = "Others’ words stay, with their days; they lead to “Someone who left”."
_TABLES = ("floor.helprequest", "floor.helpanswer", "floor.helppass")


def register() -> None:
    """Called once, when Django is ready."""
    keep_tables(**{table.replace(".", "__"): Life.CONTENT for table in _TABLES})
    for part in _PARTS:
        keep_of_person(part)


def _export_asked(person_key: str) -> Iterable[Mapping[str, Any]]:
    """One’s own words, and the answers as one saw them."""
    for one in HelpRequest.objects.filter(asker__key=person_key).whole().order_by("pk"):
        answer, about = getattr(one, "answer", None), one.reference
        yield {
            "asked_at": one.made_at, "needed_by": one.by_day, "words": one.words,
            "about": about.label if about else "", "answer": answer.says if answer else "",
            "why": answer.reason if answer else "",
            "answered_by": answer.by.name if answer else "",
            "passed_on_to": ", ".join(passed.to.name for passed in one.passes.all()),
        }  # fmt: skip


def _erase_asked(person_key: str, at: datetime) -> Erased:
    """What nobody answered goes; of what was answered the answer stays, without the question."""
    mine = HelpRequest.objects.filter(asker__key=person_key)
    HelpAnswer.objects.filter(request__in=mine, by__key=person_key).delete()
    answered = mine.exclude(answer=None)
    kept = answered.count()
    if kept:
        gone = _("What was asked here was erased with the person.")
        answered.update(
            words=gone, about=None, about_kind="", about_key="", once=F("key"),
            asker=stand_in(at=at),
        )  # fmt: skip
    _all, by_table = HelpRequest.objects.filter(asker__key=person_key).delete()
    went = by_table.get("floor.HelpRequest", 0)
    return Erased(gone=went, kept=kept, why_kept=_WHY if kept else "")


def _export_answered(person_key: str) -> Iterable[Mapping[str, Any]]:
    """One’s own answers and why one passed something on; what was asked is the asker’s."""
    answers = HelpAnswer.objects.filter(by__key=person_key).order_by("pk")
    for at, says, reason in answers.values_list("at", "says", "reason"):
        yield {"at": at, "said": says, "why": reason}
    passed = HelpPass.objects.filter(by__key=person_key).order_by("pk")
    for at, to, reason in passed.values_list("at", "to__name", "reason"):
        yield {"at": at, "said": f"passed on to {to}", "why": reason}


def _erase_answered(person_key: str, at: datetime) -> Erased:
    """The words go; that there was a yes, a no or a hand it passed through stays with who asked."""
    said = HelpAnswer.objects.filter(by__key=person_key)
    passes = HelpPass.objects.filter(Q(by__key=person_key) | Q(to__key=person_key))
    kept = said.count() + passes.count()
    if not kept:
        return Erased(gone=0)
    other = stand_in(at=at)
    said.update(reason="", by=other)
    HelpPass.objects.filter(by__key=person_key).update(reason="", by=other)
    HelpPass.objects.filter(to__key=person_key).update(to=other)
    return Erased(gone=0, kept=kept, why_kept=_WHY)


_PARTS = (
    PersonPart(
        key="floor.help_asked", record="requests", label="Help you asked for",
        export=_export_asked, erase=_erase_asked, tables=_TABLES,
    ),
    PersonPart(
        key="floor.help_answered", record="requests", label="Requests you answered or passed on",
        export=_export_answered, erase=_erase_answered, tables=_TABLES[1:],
    ),
)  # fmt: skip
