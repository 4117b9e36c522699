"""Salesforce's tables as a warehouse loader lays them down, on rows of our own in their shape."""

from datetime import date, datetime

import pytest

from tests.numbers.exports import Export
from touchline.numbers import Report

USERS = (
    "id,name,first_name,last_name,email,manager_id,user_role_id,is_active\n"
    "005A,Mairi Sinclair,Mairi,Sinclair,mairi@example.com,005M,00E1,true\n"
    "005B,,Callum,Reid,callum@example.com,005GONE,00E1,true\n"
    "005M,Dana Calder,Dana,Calder,dana@example.com,,00E2,true\n"
)
DEALS = (
    "id,is_deleted,account_id,owner_id,amount,currency_iso_code,stage_name,created_date,close_date,"
    "is_closed,is_won,type,next_step,lead_source\n"
    "006W,false,001A,005A,1200.50,GBP,Closed Won,2026-01-05 09:00:00,2026-03-01 00:00:00,"
    "true,true,New Business,,Web\n"
    "006L,false,001A,005B,900,GBP,Closed Lost,2026-01-05 09:00:00,2026-02-01 00:00:00,"
    "true,false,Existing Business,,Web\n"
    "006O,false,001A,005B,,GBP,Proposal,2026-01-05 09:00:00,2026-06-01 00:00:00,"
    "false,false,Renewal,Call the lab,Web\n"
    "006D,true,001A,005B,5,GBP,Proposal,2026-01-05 09:00:00,2026-06-01 00:00:00,false,false,,,\n"
    "006X,false,001A,005NOBODY,5,GBP,Proposal,2026-01-05 09:00:00,2026-06-01 00:00:00,"
    "false,false,,,\n"
)
HISTORY = (
    "id,opportunity_id,is_deleted,stage_name,amount,close_date,created_date\n"
    "008a,006O,false,Prospecting,500,2026-05-01 00:00:00,2026-01-05 09:00:00\n"
    "008b,006O,false,Proposal,500,2026-05-01 00:00:00,2026-01-20 09:00:00\n"
    "008c,006O,false,Proposal,,2026-06-01 00:00:00,2026-02-20 09:00:00\n"
    "008d,006D,true,Proposal,5,2026-06-01 00:00:00,2026-02-20 09:00:00\n"
)
FIELDS = (
    "id,opportunity_id,created_date,field,data_type,old_value,new_value\n"
    "017a,006O,2026-02-20 09:00:00,CloseDate,DateOnly,2026-05-01,2026-06-01\n"
    "017b,006O,2026-02-21 09:00:00,Owner,Text,Mairi Sinclair,Callum Reid\n"
    "017c,006O,2026-02-21 09:00:00,Owner,EntityId,005A,005B\n"
    "017d,006O,2026-02-21 09:00:00,NextStep,Text,,Call the lab\n"
)
TASKS = (
    "id,is_deleted,owner_id,what_id,type,task_subtype,activity_date,completed_date_time,"
    "created_date\n"
    "00Ta,false,005A,006O,,Call,2026-02-01 00:00:00,2026-02-02 10:00:00,2026-01-30 10:00:00\n"
    "00Tb,false,00GQUEUE,001A,Email,Email,2026-02-01 00:00:00,,2026-01-30 10:00:00\n"
    "00Tc,false,005A,006D,Email,Email,2026-02-01 00:00:00,,2026-01-30 10:00:00\n"
    "00Td,true,005A,006O,Email,Email,2026-02-01 00:00:00,,2026-01-30 10:00:00\n"
)


@pytest.fixture
def crm(export: Export) -> Export:
    """A loader's folder without the field history, which is an extra of Salesforce."""
    export.text("user.csv", USERS)
    export.text("user_role.csv", "id,name\n00E1,Leith\n00E2,Scotland\n")
    export.text("account.csv", "id,is_deleted,name,industry\n001A,true,Forth Water,Utilities\n")
    export.text("product_2.csv", "id,name,family\n01tX,Meter,Meters\n")
    export.text("opportunity.csv", DEALS)
    export.text(
        "opportunity_line_item.csv",
        "id,is_deleted,opportunity_id,product_2_id\n00k1,true,006W,01tY\n00k2,false,006W,01tX\n",
    )
    export.text("opportunity_history.csv", HISTORY)
    export.text("task.csv", TASKS)
    return export


def load(crm: Export) -> Report:
    """Import as Salesforce."""
    return crm.load(mapping="salesforce")


def test_a_team_is_what_has_one_role(crm: Export) -> None:
    load(crm)
    assert crm.column("people", "team") == ["Leith", "Leith", "Scotland"]


def test_a_manager_who_was_never_loaded_costs_nobody(crm: Export) -> None:
    load(crm)
    assert crm.column("people", "manager_key") == ["005M", None, None]


def test_a_name_is_made_of_its_parts_where_it_is_empty(crm: Export) -> None:
    load(crm)
    assert crm.column("people", "name")[1] == "Callum Reid"


def test_deleted_deals_stay_away_and_a_dangling_owner_is_reported(crm: Export) -> None:
    report = load(crm)
    assert crm.column("opportunities", "opportunity_key") == ["006W", "006L", "006O"]
    assert [(row.value, row.reason) for row in report.rejected] == [
        ("005NOBODY", "is not in people")
    ]


def test_closed_and_won_make_the_outcome(crm: Export) -> None:
    load(crm)
    assert crm.rows("SELECT outcome, closed_at FROM opportunities") == [
        ("won", date(2026, 3, 1)),
        ("lost", date(2026, 2, 1)),
        ("open", None),
    ]


def test_the_type_becomes_the_kind(crm: Export) -> None:
    load(crm)
    assert crm.column("opportunities", "kind") == ["new", "expansion", "renewal"]


def test_the_product_is_that_of_the_first_line_that_was_kept(crm: Export) -> None:
    load(crm)
    assert crm.column("opportunities", "product") == ["01tX", None, None]


def test_the_path_is_made_of_states(crm: Export) -> None:
    load(crm)
    assert crm.rows("SELECT stage, entered_at FROM stage_events") == [
        ("Prospecting", datetime(2026, 1, 5, 9)),  # noqa: DTZ001 - UTC, naive
        ("Proposal", datetime(2026, 1, 20, 9)),  # noqa: DTZ001
    ]


def test_changes_are_made_of_states_without_a_field_history(crm: Export) -> None:
    load(crm)
    assert crm.rows("SELECT field, old, new FROM changes ORDER BY 1") == [
        ("amount", "500.0000", None),
        ("close_date", "2026-05-01", "2026-06-01"),
    ]


def test_the_field_history_goes_first_and_owners_are_taken_by_key(crm: Export) -> None:
    crm.text("opportunity_field_history.csv", FIELDS)
    load(crm)
    assert crm.rows("SELECT field, old, new FROM changes") == [
        ("close_date", "2026-05-01", "2026-06-01"),
        ("seller", "005A", "005B"),
    ]


def test_an_activity_of_no_deal_or_seller_still_counts(crm: Export) -> None:
    load(crm)
    assert crm.rows("SELECT activity_key, seller_key, kind, opportunity_key FROM activities") == [
        ("00Ta", "005A", "Call", "006O"),
        ("00Tb", None, "Email", None),
        ("00Tc", "005A", "Email", None),
    ]


def test_an_activity_is_at_the_moment_it_was_done(crm: Export) -> None:
    load(crm)
    assert crm.column("activities", "at")[0] == datetime(2026, 2, 2, 10)  # noqa: DTZ001


def test_columns_may_be_called_as_the_api_calls_them(crm: Export) -> None:
    header, rest = DEALS.split("\n", 1)
    camel = "".join(
        word.title() if word != "_" else "" for word in header.replace("_", " _ ").split(" ")
    )
    crm.text("opportunity.csv", f"{camel}\n{rest}")
    assert load(crm).rows["opportunities"] == 3


def test_a_history_in_versions_is_read_too(crm: Export) -> None:
    rows = ["id,is_deleted,stage_name,amount,close_date,created_date,_fivetran_start"]
    for stage, day in (("A", "2026-01-05"), ("A", "2026-01-06"), ("B", "2026-01-07")):
        rows.append(f"006O,false,{stage},5,2026-06-01,2026-01-01 08:00:00,{day} 09:00:00")
    crm.text("opportunity_history.csv", "\n".join(rows) + "\n")
    load(crm)
    assert crm.rows("SELECT stage, day(entered_at) FROM stage_events") == [("A", 5), ("B", 7)]
