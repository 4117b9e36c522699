"""Guesses are proposals: they should be right where a person would not have to think."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchline.numbers import schema
from touchline.numbers.preview.guessing import guess_columns, guess_file, guess_order, guess_word
from touchline.numbers.preview.looking import FileLook
from touchline.numbers.preview.synonyms import COLUMNS, FILES


@pytest.mark.parametrize(
    ("table", "column", "field"),
    [
        ("opportunities", "Opportunity Owner", "seller_key"),
        ("opportunities", "hubspot_owner_id", "seller_key"),
        ("opportunities", "StageName", "stage"),
        ("opportunities", "deal_stage", "stage"),
        ("opportunities", "close_value", "amount"),
        ("opportunities", "ARR", "amount"),
        ("opportunities", "Close Date", "close_date"),
        ("opportunities", "CreatedDate", "created_at"),
        ("opportunities", "Record ID", "opportunity_key"),
        ("people", "sales_agent", "person_key"),
        ("people", "E-Mail", "email"),
        ("people", "Reports To", "manager_key"),
    ],
)
def test_a_column_is_known_by_its_usual_names(table: str, column: str, field: str) -> None:
    assert guess_columns(table, ["Colour", column])[field] == column


def test_the_exact_name_goes_before_one_that_only_holds_it() -> None:
    assert guess_columns("opportunities", ["Stage Notes", "Stage"])["stage"] == "Stage"


def test_of_names_that_hold_it_the_shortest_is_taken() -> None:
    assert guess_columns("opportunities", ["Old Stage Notes", "My Stage"])["stage"] == "My Stage"


def test_one_close_date_serves_for_both_days() -> None:
    found = guess_columns("opportunities", ["Close Date"])
    assert found == {"close_date": "Close Date", "closed_at": "Close Date"}


def test_what_nobody_has_heard_of_is_not_guessed() -> None:
    assert guess_columns("opportunities", ["Colour", "", "№"]) == {}


def test_every_guess_is_for_a_field_of_its_table() -> None:
    for name, fields in COLUMNS.items():
        known = {column.name for column in schema.table(name).columns}
        assert set(fields) <= known, name


def test_every_table_has_names_for_its_file() -> None:
    assert set(FILES) == {table.name for table in schema.TABLES}


@given(columns=st.lists(st.text(max_size=40), max_size=20))
def test_a_guess_is_always_one_of_the_columns(columns: list[str]) -> None:
    assert set(guess_columns("opportunities", columns).values()) <= set(columns)


def test_a_file_is_known_by_its_name() -> None:
    files = [FileLook("sf_user_data.csv", ("id",)), FileLook("sales_pipeline.csv", ("id",))]
    assert guess_file("opportunities", files) == "sales_pipeline.csv"


def test_the_longer_name_says_more() -> None:
    files = [FileLook("opportunity.csv", ("id",)), FileLook("opportunity_history.csv", ("id",))]
    assert guess_file("stage_events", files) == "opportunity_history.csv"


def test_of_two_that_fit_the_one_with_the_columns_is_taken() -> None:
    files = [FileLook("deals_a.csv", ("x",)), FileLook("deals_b.csv", ("Amount", "Stage"))]
    assert guess_file("opportunities", files) == "deals_b.csv"


def test_a_file_that_cannot_be_read_is_no_guess() -> None:
    assert guess_file("people", [FileLook("people.csv", trouble="is broken")]) == ""


@pytest.mark.parametrize(
    ("field", "text", "word"),
    [
        ("outcome", "Closed Won", "won"),
        ("outcome", "closedlost", "lost"),
        ("outcome", "Closed - Lost to competitor", "lost"),
        ("outcome", "Won back after being lost", "lost"),
        ("outcome", "Proposal", ""),
        ("kind", "New Business", "new"),
        ("kind", "Existing Customer - Upgrade", "expansion"),
        ("kind", "Renewal", "renewal"),
        ("seat", "Regional Sales Manager", "manager"),
        ("field", "CloseDate", "close_date"),
        ("field", "close_date", "close_date"),
        ("colour", "red", ""),
    ],
)
def test_a_word_in_a_cell_says_what_it_says(field: str, text: str, word: str) -> None:
    assert guess_word(field, text) == word


def test_numbered_stages_follow_their_numbers() -> None:
    assert guess_order(["10 Sign", "2. Demo", "1 - Lead"]) == ("1 - Lead", "2. Demo", "10 Sign")


def test_stages_without_numbers_follow_the_usual_path() -> None:
    told = ["Negotiation", "Prospecting", "Proposal", "Qualification"]
    assert guess_order(told) == ("Prospecting", "Qualification", "Proposal", "Negotiation")


def test_stages_that_say_nothing_stay_in_their_order_at_the_end() -> None:
    assert guess_order(["Zeta", "Alpha", "Lead"]) == ("Lead", "Zeta", "Alpha")
