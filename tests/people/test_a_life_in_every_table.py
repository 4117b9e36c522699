"""A person with a row in every table of ours that leads to people is erased, whoever else it names.

The rows come from the schema: a table that is added tomorrow is tried the day it is there.
"""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models
from pytest_django import Settings

from tests.cast import NOW, Cast
from tests.people.a_row_each import WORDS, Rows, texts
from tests.people.test_every_table_of_a_person import tables_of_persons
from touchline.keeping.persons import PERSON_PARTS
from touchline.people.erasing import erase
from touchline.people.models import Person
from touchline.witness.actor import SYSTEM

OURS = {"people", "office", "floor", "desk", "pulse", "room", "api", "scim"}
# Words that stay when their writer is erased, each with why. Their name goes everywhere.
STAY = {
    "floor.draftstage": "the team's process, which someone happened to type last",
    "floor.drop": "why a team went without a priority",
    "floor.learning": "what a team learnt from a quarter",
    "floor.processversion": "why a team's process was changed",
    "floor.proposal": "the name of the stage that was meant; what was proposed goes",
    "floor.proposalanswer": "said to the team, about its process",
    "floor.wording": "how a team's priority was worded before",
    "office.answer": "said to another person, who has it still",
    "office.figurequestion": "the name of the figure that was asked about",
    "pulse.reply": "what a team was answered, and is held to",
    "pulse.round": "the name of a scale",
    "pulse.talk": "the name of the scale that a talk is about",
    "pulse.talkheld": "what a team said, without who",
    "people.wave": "whom else it invites is others' business",
}

# Texts that are nobody's words, and in nobody's copy.
NO_WORDS_OF_HERS = {
    "api.webhook": "an address and a secret, sealed",
    "floor.promise": "the name of to whom, which a copy takes from the person",
    "people.invitation": "the hash of a link",
    "scim.directoryuser": "names a copy holds already, folded or of a manager",
}


@pytest.fixture(autouse=True)
def ledger_of_the_test(tmp_path: Path, settings: Settings) -> None:
    settings.ERASURES = tmp_path / "erasures"


def tables() -> list[type[models.Model]]:
    named = [apps.get_model(label) for label in sorted(set(tables_of_persons()))]
    return [model for model in named if model._meta.app_label in OURS]


def columns_of_people() -> list[str]:
    """Where a row names more than one person: each of its columns."""
    return [
        f"{model._meta.label_lower}.{column.name}"
        for model in tables()
        for columns in [[one for one in model._meta.fields if one.related_model is Person]]
        for column in columns
        if len(columns) > 1
    ]


@pytest.fixture
def full(cast: Cast) -> Person:
    """Mairi, with a row in every table."""
    rows = Rows(cast.mairi)
    for model in tables():
        rows.of(model)
    return cast.mairi


def left(words: str) -> set[str]:
    return {
        model._meta.label_lower for model in tables() if any(words in text for text in texts(model))
    }


def test_before_the_words_stand_in_many_tables(full: Person) -> None:
    assert len(left(WORDS)) > 30


def test_the_words_of_someone_erased_stay_only_where_they_are_a_teams_or_anothers(
    full: Person,
) -> None:
    erase(full, by=SYSTEM, at=NOW)
    assert left(WORDS) <= set(STAY)


def test_no_table_is_said_to_keep_words_and_does_not(full: Person) -> None:
    erase(full, by=SYSTEM, at=NOW)
    assert set(STAY) <= left(WORDS)


@pytest.mark.parametrize("said", ["Mairi", "mairi"])
def test_neither_name_nor_key_of_someone_erased_is_left(full: Person, said: str) -> None:
    erase(full, by=SYSTEM, at=NOW)
    assert not left(said)


def test_a_copy_of_ones_own_records_holds_the_words_of_every_table(full: Person) -> None:
    copy = str([list(part.export(full.key)) for part in PERSON_PARTS.values()])
    missing = {
        model._meta.label_lower
        for model in tables()
        for text in texts(model)
        if text.startswith(WORDS) and not re.search(rf"{text}\b", copy)
    }
    assert missing <= set(STAY) | set(NO_WORDS_OF_HERS)


@pytest.mark.parametrize("column", columns_of_people())
def test_a_row_that_names_others_as_well_can_be_erased_from(cast: Cast, column: str) -> None:
    rows = Rows(cast.callum, instead={column: cast.mairi})
    rows.of(apps.get_model(column.rsplit(".", 1)[0]))
    erase(cast.mairi, by=SYSTEM, at=NOW)
    assert not left("mairi")
