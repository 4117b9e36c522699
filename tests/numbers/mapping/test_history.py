"""From a file of states to what happened, and which of two files is better."""

from tests.numbers.exports import Export
from tests.numbers.mapping.own import OPEN, Own, column

EVENTS = """
[[tables.stage_events]]
file = "better.csv"
columns = { opportunity_key = "id", stage = "step", entered_at = "at" }
[[tables.stage_events]]
file = "states.csv"
unless = "better.csv"
history = true
columns = { opportunity_key = "id", stage = "step", entered_at = "at" }
"""
STATES = (
    "id,step,at\n1,A,2026-01-01 09:00:00\n1,B,2026-01-03 09:00:00\n1,A,2026-01-02 09:00:00\n"
    "1,A,2026-01-04 09:00:00\n2,B,2026-01-01 09:00:00\n"
)


def test_states_become_events_where_they_differ_from_the_one_before(
    export: Export, own: Own
) -> None:
    export.text("deals.csv", "id,step\n1,A\n2,B\n")
    export.text("states.csv", STATES)
    export.load(mapping=own(OPEN + EVENTS))
    rows = "SELECT opportunity_key, stage, day(entered_at) FROM stage_events ORDER BY ALL"
    assert export.rows(rows) == [("1", "A", 1), ("1", "A", 4), ("1", "B", 3), ("2", "B", 1)]


def test_a_source_steps_back_for_a_better_file(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step\n1,A\n2,B\n")
    export.text("states.csv", STATES)
    export.text("better.csv", "id,step,at\n2,B,2026-01-01 09:00:00\n")
    assert column(export, own(OPEN + EVENTS), "stage", table="stage_events") == ["B"]


def test_a_better_file_that_is_not_there_is_not_missed(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step\n1,A\n2,B\n")
    export.text("states.csv", STATES)
    assert export.load(mapping=own(OPEN + EVENTS)).warnings == ()


def test_states_become_changes_and_the_first_is_none(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step\n1,A\n2,B\n")
    export.text(
        "states.csv",
        "id,what,value,at\n1,closedate,2026-05-01,2026-01-01 09:00:00\n"
        "1,amount,10,2026-01-01 09:00:00\n1,closedate,2026-05-01 00:00:00,2026-01-02 09:00:00\n"
        "1,closedate,2026-06-01,2026-01-03 09:00:00\n1,amount,12.0,2026-01-03 09:00:00\n",
    )
    export.load(
        mapping=own(
            OPEN + '[[tables.changes]]\nfile = "states.csv"\nhistory = true\n'
            'columns = { opportunity_key = "id", new = "value", at = "at" }\n'
            'derive.field = { map = "what", values = { closedate = "close_date" }, '
            'otherwise = "amount" }'
        )
    )
    assert export.rows("SELECT field, old, new FROM changes ORDER BY 1") == [
        ("amount", "10.0000", "12.0000"),
        ("close_date", "2026-05-01", "2026-06-01"),
    ]


def test_a_state_without_a_moment_is_left_out_and_reported(export: Export, own: Own) -> None:
    export.text("deals.csv", "id,step\n1,A\n2,B\n")
    export.text("states.csv", STATES + "2,B,soon\n")
    report = export.load(mapping=own(OPEN + EVENTS))
    assert [(row.line, row.column) for row in report.rejected] == [(7, "at")]
