"""What expectations keep about a person: theirs go with them; what they said of others as well."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from touchline.floor.models.expectation import Expectation, ExpectationWording
from touchline.floor.models.expectation_course import ExpectationClosing, Gap
from touchline.keeping.parts import Life, keep_tables
from touchline.keeping.persons import Erased, PersonPart, keep_of_person
from touchline.people.someone_who_left import stand_in

_TABLES = (
    "floor.expectation", "floor.expectationwording", "floor.expectationdrop", "floor.gap",
    "floor.gapanswer", "floor.expectationclosing",
)  # fmt: skip


def register() -> None:
    """Called once, when Django is ready."""
    keep_tables(
        floor__expectation=Life.CONTENT,
        floor__expectationwording=Life.CONTENT,
        floor__expectationdrop=Life.CONTENT,
        floor__gap=Life.CONTENT,
        floor__gapanswer=Life.CONTENT,
        floor__expectationclosing=Life.CONTENT,
    )
    for part in _PARTS:
        keep_of_person(part)


def _export_own(person_key: str) -> Iterable[Mapping[str, Any]]:
    """Every wording, gap, answer and closing word of what was expected of them."""
    for one in Expectation.objects.filter(person__key=person_key).whole().order_by("pk"):
        for wording in one.wordings.all():
            words = f"{wording.what} / {wording.how} / {wording.support}"
            yield _row(one, wording.at, "put so", wording.by.name, words)
        for gap in one.gaps.all():
            yield _row(one, gap.at, "gap", gap.by.name, gap.words)
            if hasattr(gap, "answer"):
                yield _row(one, gap.answer.at, "answered", one.person.name, gap.answer.words)
        for closing in one.closings.all():
            yield _row(one, closing.at, "how it went", closing.by.name, closing.words)


def _row(one: Expectation, at: datetime, did: str, by: str, words: str) -> Mapping[str, Any]:
    return {"at": at, "quarter": one.quarter, "did": did, "by": by, "words": words}


def _erase_own(person_key: str, at: datetime) -> Erased:
    _all, by_table = Expectation.objects.filter(person__key=person_key).delete()
    return Erased(gone=by_table.get("floor.Expectation", 0))


def _export_said(person_key: str) -> Iterable[Mapping[str, Any]]:
    """One's own words about others, without their names."""
    for model, did in _SAID:
        others = model.objects.filter(by__key=person_key).exclude(
            expectation__person__key=person_key
        )
        for one in others.select_related("expectation").order_by("pk"):
            words = getattr(one, "words", "") if model is not ExpectationWording else one.what
            yield {"at": one.at, "quarter": one.expectation.quarter, "did": did, "words": words}


def _erase_said(person_key: str, at: datetime) -> Erased:
    """What was agreed stays the other's; judgements go, and their days stay."""
    gone = _("What was said here was erased with the person.")
    kept = 0
    for model, _did in _SAID:
        rows = model.objects.filter(by__key=person_key)
        if rows.exists():
            blank = {} if model is ExpectationWording else {"words": gone}
            kept += rows.update(by=stand_in(at=at), **blank)
    agreed = Expectation.objects.filter(manager__key=person_key)
    if agreed.exists():
        kept += agreed.update(manager=stand_in(at=at))
    return Erased(
        gone=0, kept=kept,
        why_kept="They are the expectations of others and keep their days; who said it is"
        " “Someone who left”." if kept else "",
    )  # fmt: skip


_SAID: tuple[tuple[Any, str], ...] = (
    (ExpectationWording, "put so"), (Gap, "gap"), (ExpectationClosing, "how it went"),
)  # fmt: skip
_PARTS = (
    PersonPart(
        key="floor.expectations", record="expectations", label="What was expected of you",
        export=_export_own, erase=_erase_own, tables=_TABLES,
    ),
    PersonPart(
        key="floor.expectations_said", record="expectations",
        label="What you said in the expectations of others",
        export=_export_said, erase=_erase_said, tables=_TABLES,
    ),
)  # fmt: skip
