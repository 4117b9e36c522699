"""What a mapping can make of columns, rows and other files: each word of the format once."""

import pytest

from tests.numbers.exports import Export
from tests.numbers.mapping.own import DEALS, OPEN, Own, column
from touchline.numbers import ImportRefused


def test_a_map_looks_at_several_columns_and_not_at_their_case(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step,shut,won,day\n1,A,TRUE,True,2026-01-01\n2,A,false,,\n")
    mapping = own(
        DEALS + 'derive.outcome = { map = ["shut", "won"], values = { "true true" = "won" }, '
        'otherwise = "open" }\nderive.closed_at = { column = "day" }'
    )
    assert column(export, mapping, "outcome") == ["won", "open"]


def test_a_column_counts_only_where_its_condition_holds(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step,shut,note\n1,A,yes,here\n2,A,no,not here\n")
    mapping = own(OPEN + 'derive.next_step = { column = "note", where = { shut = "YES" } }')
    assert column(export, mapping, "next_step") == ["here", None]


def test_the_first_that_is_not_empty_is_taken(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step,a,b,c\n1,A,,two,\n2,A,,,\n3,A,one,two,\n4,A,,,see\n")
    words = '["a", { concat = ["b", "c"] }, "gone", { constant = "none" }]'
    mapping = own(OPEN + f"derive.next_step = {{ first = {words} }}")
    assert column(export, mapping, "next_step") == ["two", "none", "one", "see"]


LOOKUP = 'derive.next_step = { lookup = "step", file = "steps.csv", key = "id", column = "label" }'


def test_a_text_is_looked_up_in_another_file(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step\n1,s2\n2,s1\n3,\n4,s9\n")
    export.text("steps.csv", "id,label\ns1,First\ns2,Second\n")
    assert column(export, own(OPEN + LOOKUP), "next_step") == ["Second", "First", None, None]


def test_of_several_rows_of_a_key_the_first_is_asked(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step\n1,s1\n")
    export.text("steps.csv", "id,label\ns1,First\ns1,Again\n")
    assert column(export, own(OPEN + LOOKUP), "next_step") == ["First"]


def test_rows_keep_their_lines_beside_a_lookup(export: Export, own: Own) -> None:
    rows = [f"{n},s{n % 7}" if n % 1000 else f"{n - 1},s1" for n in range(1, 5001)]
    export.text("deals.csv", "id,step\n" + "\n".join(rows) + "\n")
    export.text("steps.csv", "id,label\n" + "".join(f"s{n},Step {n}\n" for n in range(7)))
    report = export.load(mapping=own(OPEN + LOOKUP))
    assert [row.line for row in report.rejected] == [1001, 2001, 3001, 4001, 5001]


def test_a_lookup_can_ask_for_what_another_found(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step\n1,s1\n2,s2\n")
    export.text("steps.csv", "id,kind,main\ns1,x,no\ns1,k1,yes\ns2,k2,yes\n")
    export.text("kinds.csv", "id,name\nk1,One\nk2,Two\nx,Wrong\n")
    inner = (
        '{ lookup = "step", file = "steps.csv", key = "id", column = "kind", where.main = "yes" }'
    )
    words = f'lookup = {inner}, file = "kinds.csv", key = "id", column = "name"'
    assert column(export, own(f"{OPEN}derive.next_step = {{ {words} }}"), "next_step") == [
        "One",
        "Two",
    ]


def test_what_a_lookup_finds_is_put_into_other_words(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step,day\n1,s1,2026-01-01\n2,s2,2026-01-01\n3,s3,\n4,,\n")
    export.text("steps.csv", "id,shut,won\ns1,TRUE,TRUE\ns2,TRUE,FALSE\ns3,FALSE,FALSE\n")
    mapping = own(
        DEALS + 'derive.closed_at = { column = "day" }\nderive.outcome = { lookup = "step", '
        'file = "steps.csv", key = "id", column = ["shut", "won"], '
        'values = { "true true" = "won", "true false" = "lost" }, otherwise = "open" }'
    )
    assert column(export, mapping, "outcome") == ["won", "lost", "open", "open"]


def test_a_missing_file_to_look_into_is_pointed_out(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step\n1,s1\n")
    told = "There is no steps.csv, in which opportunities.next_step is looked up."
    assert told in export.load(mapping=own(OPEN + LOOKUP)).warnings


def test_a_lookup_reads_past_ragged_rows_and_reports_them(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step\n1,s2\n")
    export.text("steps.csv", "id,label\ns1\ns2,Second\n")
    report = export.load(mapping=own(OPEN + LOOKUP))
    assert [(row.file, row.line) for row in report.rejected] == [("steps.csv", 2)]


def test_a_condition_that_an_empty_cell_meets_does_without_its_column(
    export: Export, own: Own
) -> None:
    export.text("deals.csv", "id,step\n1,A\n")
    report = export.load(mapping=own(OPEN + "where = { gone = { not = 'true' } }"))
    told = "deals.csv has no column 'gone', which the mapping's `where` asks for; no row was left"
    assert report.warnings[0].startswith(told)


def test_a_condition_that_needs_its_column_is_refused_without_it(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step\n1,A\n")
    with pytest.raises(ImportRefused, match=r"has no column 'gone', which the mapping's `where`"):
        export.load(mapping=own(OPEN + "where = { gone = 'true' }"))


def test_columns_are_found_however_their_words_are_joined(export: Export, own: Own) -> None:
    export.text("deals.csv", "ID,Step,Next Step\n1,A,call\n")
    mapping = own(OPEN + "derive.next_step = { column = 'next_step' }")
    assert column(export, mapping, "next_step") == ["call"]
