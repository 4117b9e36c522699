"""Rows that cannot be used: each is left out alone, with its line and the reason."""

import pytest

from tests.numbers.exports import AT, DANA, MAIRI, Export, deal
from touchline.numbers import ImportRefused, Rejected


def left_out(export: Export) -> list[tuple[str, int, str, str, str]]:
    """What the report says, row by row."""
    return [
        (row.file, row.line, row.column, row.value, row.reason) for row in export.load().rejected
    ]


def test_the_first_row_of_a_key_stays_and_the_later_one_names_its_line(export: Export) -> None:
    export.deals(deal("A-1", amount="1"), deal("A-2"), deal("A-1", amount="3"))
    reason = "is already in line 2"
    assert left_out(export) == [("opportunities.csv", 4, "opportunity_key", "A-1", reason)]


def test_a_spoilt_first_row_does_not_take_the_good_second_one_with_it(export: Export) -> None:
    export.deals(deal("A-1", created_at="2026-02-30"), deal("A-1"))
    assert [row[1] for row in left_out(export)] == [2]


def test_a_reference_to_nobody_is_left_out(export: Export) -> None:
    export.deals(deal("A-1"), deal("A-2", seller_key="nobody"))
    expected = ("opportunities.csv", 3, "seller_key", "nobody", "is not in people")
    assert left_out(export) == [expected]


def test_an_empty_reference_is_allowed(export: Export) -> None:
    export.deals(deal("A-1", seller_key=""))
    assert left_out(export) == []


def test_references_to_a_table_without_a_file_are_not_checked(export: Export) -> None:
    export.deals(deal("A-1", account="Forth Estuary Water"))
    assert left_out(export) == []


def test_a_reference_to_a_row_that_was_left_out_says_so(export: Export) -> None:
    export.deals(deal("A-1"), deal("A-2", amount="much"))
    event = {"opportunity_key": "A-2", "stage": "Lead", "entered_at": "2026-01-05"}
    export.write("stage_events", event)
    assert left_out(export)[1] == (
        *("stage_events.csv", 2, "opportunity_key", "A-2"),
        "was left out of opportunities",
    )


def test_a_manager_who_is_not_there_leaves_the_person_out(export: Export) -> None:
    export.write("people", DANA, MAIRI | {"manager_key": "nobody"})
    export.deals(deal("A-1", seller_key="dana"))
    assert left_out(export) == [("people.csv", 3, "manager_key", "nobody", "is not in people")]


def test_a_manager_who_was_left_out_does_not_take_the_team_along(export: Export) -> None:
    export.write("people", MAIRI, DANA | {"started_on": "2026-02-30"})
    remark = "The manager of 1 people was left out; they stay, without one."
    assert (export.remarks(), export.column("people", "manager_key")) == ([remark], [None])


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("outcome", "perhaps", "is none of open, won, lost"),
        ("kind", "gift", "is none of new, expansion, renewal"),
        ("outcome", "", "is empty"),
        ("opportunity_key", "", "is empty"),
    ],
)
def test_a_word_that_is_not_known_is_left_out(
    export: Export, column: str, value: str, reason: str
) -> None:
    export.deals(deal("A-1"), deal("A-2") | {column: value})
    assert left_out(export) == [("opportunities.csv", 3, column, value, reason)]


def test_a_closed_deal_needs_the_day_it_closed(export: Export) -> None:
    export.deals(deal("A-1"), deal("A-2", outcome="won"))
    reason = "is empty, but the deal is won or lost"
    assert left_out(export) == [("opportunities.csv", 3, "closed_at", "", reason)]


def test_an_open_deal_may_be_of_unknown_age(export: Export) -> None:
    export.deals(deal("A-1", created_at=""))
    assert left_out(export) == []


def test_a_day_of_closing_on_an_open_deal_is_not_used(export: Export) -> None:
    export.deals(deal("A-1", closed_at="2026-03-01"))
    assert export.remarks() == ["1 open deals have a day of closing; it is not used."]


def test_a_quota_needs_a_person_or_a_team(export: Export) -> None:
    quota = {"person_key": "", "team": "", "from": "2026-01-01", "to": "2026-03-31", "amount": "9"}
    export.write("quotas", quota, quota | {"team": "Leith"})
    reason = "is empty, and there is no team either"
    assert left_out(export) == [("quotas.csv", 2, "person_key", "", reason)]


def test_a_row_with_several_faults_is_reported_once(export: Export) -> None:
    export.deals(deal("A-1"), deal("A-2", amount="much", created_at="soon", seller_key="nobody"))
    assert len(left_out(export)) == 1


def test_rows_too_short_and_too_long_are_left_out_and_the_rest_goes_on(export: Export) -> None:
    export.text("people.csv", "person_key,name\na,A\nb\nc,C,C,C\nd,D\n")
    assert left_out(export)[:2] == [
        ("people.csv", 3, "", "b", "the row has 1 cells where the header has 2"),
        ("people.csv", 4, "", "c,C,C,C", "the row has 4 cells where the header has 2"),
    ]


def test_a_quotation_mark_never_closed_costs_only_its_own_line(export: Export) -> None:
    export.text("people.csv", 'person_key,name\na,A\nb,"B\nmairi,M\nd,D\n')
    assert (left_out(export), export.column("people", "person_key")) == (
        [("people.csv", 3, "", "", "a quotation mark is opened and never closed")],
        ["a", "mairi", "d"],
    )


def test_faults_in_good_rows_keep_their_lines_beside_ragged_ones(export: Export) -> None:
    lines = ["person_key,name,started_on", "mairi,M,", "b", "c,C,2026-02-30", "", "d", "e,E,soon"]
    export.text("people.csv", "\n".join(lines))
    assert [row[1] for row in left_out(export)] == [3, 4, 6, 7]


def test_a_report_quotes_the_beginning_of_a_long_cell(export: Export) -> None:
    export.deals(deal("A-1"), deal("A-2", outcome="x" * 200_000))
    assert left_out(export)[0][3] == "x" * 200


def test_the_snapshot_gives_the_rows_that_were_left_out_in_pages(export: Export) -> None:
    export.deals(deal("A-1"), *(deal(f"B-{n}", amount="much") for n in range(5)))
    [second] = export.snapshot().rejected(limit=1, offset=1)
    assert second == Rejected("opportunities.csv", 4, "amount", "much", "is not an amount")


def test_strict_publishes_nothing_if_one_row_cannot_be_used(export: Export) -> None:
    export.deals(deal("A-1"), deal("A-2", amount="much"))
    with pytest.raises(ImportRefused, match=r"1 rows cannot be used.* opportunities\.csv, line 3"):
        export.load(strict=True, at=AT)
    assert export.snapshots.current() is None


def test_a_table_of_which_nothing_is_left_is_pointed_out(export: Export) -> None:
    export.deals(deal("A-1", amount="much"))
    assert export.remarks() == ["No row of opportunities was left to use."]


def test_a_table_of_which_the_mapping_wants_nothing_says_so(export: Export) -> None:
    own = export.folder / "own.toml"
    own.write_text(
        '[[tables.opportunities]]\nfile = "opportunities.csv"\ncolumns = "same"\n'
        "where = { next_step = 'gone' }\n"
    )
    assert export.remarks(mapping=own) == [
        "No row of opportunities was left to use: the mapping's `where` leaves out all 1 rows of "
        "opportunities.csv."
    ]


def test_a_condition_is_not_blamed_for_what_was_left_out_later(export: Export) -> None:
    export.deals(deal("A-1", amount="much"))
    own = export.folder / "own.toml"
    own.write_text(
        '[[tables.opportunities]]\nfile = "opportunities.csv"\ncolumns = "same"\n'
        "where = { next_step = { not = 'gone' } }\n"
    )
    assert export.remarks(mapping=own) == ["No row of opportunities was left to use."]


def test_one_column_for_both_days_of_closing_is_no_surprise(export: Export) -> None:
    export.deals(deal("A-1", closed_at="2026-04-01", close_date="2026-04-01"))
    assert export.remarks() == []
