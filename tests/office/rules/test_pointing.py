"""What was pointed at is kept whole, and a guess stays a guess until someone looks."""

from dataclasses import replace

import pytest

from touchline.numbers.mapping.drafting import Draft, TableDraft
from touchline.numbers.preview.looking import FileLook
from touchline.numbers.schema import TABLES as CANONICAL
from touchline.office.forms.mapping_names import FIELDS, TABLES, WORDS
from touchline.office.rules.pointing import (
    ORDER,
    Pointing,
    fields_of,
    file_of,
    first_pointing,
    meanings,
    with_columns,
    with_file,
    worded,
)

DEALS = FileLook("deals.csv", ("Deal Id", "Owner", "Stage", "Close Date", "Team", "Type"))
USERS = FileLook("users.csv", ("User Id", "Name", "Manager"))


def test_everything_comes_back_from_what_is_kept() -> None:
    pointing = replace(
        first_pointing([DEALS, USERS]), counted={("opportunities", "stage"): [("Lead", 3)]}
    )
    assert Pointing.from_json(pointing.as_json()) == pointing


def test_what_is_kept_is_plain_enough_to_be_stored() -> None:
    import json

    told = first_pointing([DEALS]).as_json()
    assert Pointing.from_json(json.loads(json.dumps(told))) == first_pointing([DEALS])


def test_whatever_it_is_called_the_fullest_file_is_that_of_the_deals() -> None:
    report, book = replace(DEALS, name="report.csv"), FileLook("book.xlsx", trouble="is a zip")
    found = first_pointing([book, FileLook("a.csv", ("x",)), report]).draft
    assert file_of(found, "opportunities") == "report.csv"


def test_what_may_be_left_out_is_proposed_when_nothing_is_missing() -> None:
    rates = FileLook("rates.csv", ("Currency", "Day", "Rate"))
    assert file_of(first_pointing([DEALS, rates]).draft, "rates") == "rates.csv"


def test_what_may_be_left_out_is_not_proposed_when_something_is_missing() -> None:
    rates = FileLook("rates.csv", ("Currency", "Day"))
    assert file_of(first_pointing([DEALS, rates]).draft, "rates") == ""


def test_without_a_file_people_are_made_of_owners() -> None:
    assert first_pointing([DEALS]).draft.people_from_deals


def test_owners_bring_their_team_along() -> None:
    assert first_pointing([DEALS]).draft.tables["people"].columns == {"team": "Team"}


def test_people_of_a_file_are_read_from_it() -> None:
    assert file_of(first_pointing([DEALS, USERS]).draft, "people") == "users.csv"


def test_managers_that_stand_by_key_are_not_made_people() -> None:
    assert not first_pointing([DEALS, USERS]).draft.managers_too


def test_managers_that_stand_by_name_become_people() -> None:
    teams = FileLook("sales_teams.csv", ("sales_agent", "manager"))
    assert first_pointing([DEALS, teams]).draft.managers_too


def test_other_deals_have_other_owners() -> None:
    other = FileLook("other.csv", ("Id", "Seller", "Region"))
    draft = with_file(first_pointing([DEALS]), "opportunities", "other.csv", [DEALS, other]).draft
    assert draft.tables["people"].columns == {"team": "Region"}


def test_a_table_without_a_file_is_left_out() -> None:
    pointing = with_file(first_pointing([DEALS, USERS]), "people", "", [DEALS, USERS])
    assert with_file(pointing, "opportunities", "", [DEALS]).draft.tables == {}


def test_pointing_elsewhere_ends_the_guess_of_that_field_alone() -> None:
    pointing = first_pointing([DEALS])
    columns = {**pointing.draft.tables["opportunities"].columns, "stage": "Type"}
    gone = pointing.guessed - with_columns(pointing, "opportunities", columns).guessed
    assert gone == {("opportunities", "stage")}


def test_words_of_another_column_mean_nothing() -> None:
    told = TableDraft("deals.csv", {"kind": "Type"}, {"kind": {"New": "new"}})
    pointing = Pointing(Draft("", {"opportunities": told}))
    pointed = with_columns(pointing, "opportunities", {"kind": "Sort"})
    assert pointed.draft.tables["opportunities"].words == {}


def test_fields_with_fixed_words_need_meanings() -> None:
    assert worded(first_pointing([DEALS]).draft) == (("opportunities", "kind"),)


def test_a_meaning_is_what_was_said_else_a_guess_else_the_usual() -> None:
    told = TableDraft("d.csv", {"kind": "Type"}, {"kind": {"Internal": ""}})
    draft = Draft("", {"opportunities": told})
    found = meanings(draft, "opportunities", "kind", ["Internal", "Renewal 26", "Odd"])
    assert found == {"Internal": "", "Renewal 26": "renewal", "Odd": "new"}


def test_every_table_of_an_import_can_be_pointed_at() -> None:
    assert sorted(ORDER) == sorted(table.name for table in CANONICAL)


@pytest.mark.parametrize("table", ORDER)
def test_every_table_has_a_name_for_pages(table: str) -> None:
    assert table in TABLES


@pytest.mark.parametrize("table", ORDER)
def test_every_field_has_a_name_for_pages(table: str) -> None:
    assert {f"{table}.{field}" for field in fields_of(table)} <= set(FIELDS)


def test_every_fixed_word_has_a_name_for_pages() -> None:
    fixed = {
        f"{column.name}.{word}"
        for table in CANONICAL
        for column in table.columns
        for word in column.allowed
    }
    assert fixed <= set(WORDS)
