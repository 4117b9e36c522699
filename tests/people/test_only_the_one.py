"""Whatever is kept about two persons: erasing one leaves what is kept about the other as it was."""

import tempfile
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cast import NOW, TODAY, Cast
from tests.people.lives import ask, sign_in
from tests.remembering import seated
from touchline.keeping.persons import PERSON_PARTS
from touchline.people.erasing import erase
from touchline.people.models import CrmIdentity, FirstStep, Person, ReportingLine, Seat
from touchline.people.rules.tree import Circle
from touchline.witness.actor import SYSTEM

DOES: dict[str, Any] = {"by": SYSTEM, "at": NOW}
DEEDS = ("seat", "line", "step", "question", "answer", "crm", "session")


def do(deed: str, person: Person, other: Person, number: int, cast: Cast) -> None:
    """One thing that leaves a record about a person."""
    since = TODAY - timedelta(days=number)
    if deed == "seat":
        Seat.objects.take(person, kind="coach", team=None, since=since, **DOES)
    elif deed == "line":
        try:
            ReportingLine.objects.draw(person, cast.amara, since=since, **DOES)
        except Circle:
            return
    elif deed == "step":
        FirstStep.objects.take(person, step=f"step {number}", at=NOW)
    elif deed == "question":
        ask(person, f"Question {number}", cast=cast)
    elif deed == "answer":
        ask(other, f"Asked {number}", cast=cast).answer_with(words="So", by=cast.noor, at=NOW)
    elif deed == "crm":
        CrmIdentity.objects.link(person, person_key=f"{person.name}-{number}", **DOES)
    else:
        sign_in(person)


def exported(person: Person) -> dict[str, list[dict[str, Any]]]:
    """Everything but the log, which goes on as the other is erased."""
    parts = {key: part for key, part in PERSON_PARTS.items() if key != "witness.lines"}
    return {key: [dict(row) for row in part.export(person.key)] for key, part in parts.items()}


lives = st.lists(
    st.tuples(st.sampled_from(DEEDS), st.booleans(), st.integers(min_value=0, max_value=5)),
    max_size=12,
)


@pytest.mark.django_db
@settings(max_examples=settings().max_examples // 3)
@given(life=lives)
def test_erasing_one_leaves_what_is_kept_about_another_as_it_was(
    life: list[tuple[str, bool, int]],
) -> None:
    """Mairi goes, Femke stays: they sell in different teams and report to different people."""
    with (
        tempfile.TemporaryDirectory() as folder,
        override_settings(ERASURES=folder),
        transaction.atomic(),
    ):
        cast = seated()
        for deed, hers, number in life:
            one, other = (cast.mairi, cast.femke) if hers else (cast.femke, cast.mairi)
            do(deed, one, other, number, cast)
        before = exported(cast.femke)
        erase(cast.mairi, by=SYSTEM, at=NOW)
        after = exported(cast.femke)
        transaction.set_rollback(True)
    assert after == before
