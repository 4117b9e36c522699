"""Next steps as a CRM takes them in."""

import csv
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from touchline.floor.rules.crm_sheets import CRMS, steps_sheet, within


def read(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline="")))


def test_salesforce_wants_id_and_next_step() -> None:
    text = steps_sheet(CRMS["salesforce"], [("006A", "Call Morag")])
    assert read(text) == [["Id", "NextStep"], ["006A", "Call Morag"]]


def test_hubspot_wants_record_id_and_next_step() -> None:
    assert read(steps_sheet(CRMS["hubspot"], [("17", "Call")]))[0] == ["Record ID", "Next step"]


def test_of_one_deal_the_last_step_said_counts() -> None:
    text = steps_sheet(CRMS["hubspot"], [("17", "Call"), ("17", "Write")])
    assert read(text)[1:] == [["17", "Write"]]


def test_what_a_spreadsheet_would_run_is_made_harmless() -> None:
    text = steps_sheet(CRMS["hubspot"], [("17", '=HYPERLINK("http://thief.example")')])
    assert read(text)[1][1].startswith("'=")


def test_salesforce_takes_255_signs_and_says_what_is_cut() -> None:
    assert within("x" * 300, 255) == "x" * 254 + "…"


@given(st.text())
def test_a_step_is_one_line(words: str) -> None:
    assert len(within(words, 0).splitlines()) <= 1


@given(st.text(max_size=300), st.sampled_from(["", "=", ";=", "- "]))
def test_no_step_is_longer_than_the_crm_takes_even_with_what_makes_it_harmless(
    words: str, begins: str
) -> None:
    text = steps_sheet(CRMS["salesforce"], [("006A", begins + words + "x" * 250 + ";=1")])
    assert len(read(text)[1][1]) <= CRMS["salesforce"].longest


def test_what_is_just_as_long_as_the_crm_takes_is_not_cut() -> None:
    assert within("x" * 255, 255) == "x" * 255
