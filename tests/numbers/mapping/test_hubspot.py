"""HubSpot's tables as a warehouse loader lays them down, on rows of our own in their shape."""

from datetime import date

import pytest

from tests.numbers.exports import Export
from touchline.numbers import Report

DEALS = (
    "deal_id,is_deleted,deal_pipeline_stage_id,owner_id,property_dealname,property_amount,"
    "property_closedate,property_createdate,property_dealtype\n"
    "1,false,s3,71,One,1200,2026-03-01 10:00:00,2026-01-05 09:00:00,newbusiness\n"
    "2,false,s4,72,Two,900,2026-02-01 10:00:00,2026-01-05 09:00:00,existingbusiness\n"
    "3,false,s1,,Three,,2026-06-01 10:00:00,2026-01-05 09:00:00,\n"
    "4,true,s1,,Gone,,,2026-01-05 09:00:00,\n"
    "5,false,,73,Nowhere yet,,,2026-01-05 09:00:00,\n"
)
STAGES = (
    "stage_id,label,is_closed,closed_won,pipeline_id\n"
    "s1,Qualified,FALSE,FALSE,p\ns3,Closed won,TRUE,TRUE,p\ns4,Closed lost,TRUE,FALSE,p\n"
)
PROPERTIES = (
    "deal_id,name,timestamp,value\n"
    "3,closedate,2026-01-05 09:00:00,1777593600000\n"
    "3,closedate,2026-02-05 09:00:00,1780272000000\n"
    "3,dealname,2026-02-05 09:00:00,Three\n"
    "3,hubspot_owner_id,2026-01-05 09:00:00,71\n"
    "3,hubspot_owner_id,2026-02-06 09:00:00,\n"
    "3,dealstage,2026-01-05 09:00:00,s9\n"
    "3,dealstage,2026-01-09 09:00:00,s1\n"
)


@pytest.fixture
def crm(export: Export) -> Export:
    """A loader's folder."""
    export.text(
        "owner.csv",
        "owner_id,first_name,last_name,email,created_at,active_user_id\n"
        "71,Mairi,Sinclair,mairi@example.com,2025-01-01 09:00:00,\n"
        "72,,,callum@example.com,2025-01-01 09:00:00,u2\n73,,,,,\n",
    )
    export.text("owner_team.csv", "owner_id,team_id,is_team_primary\n71,t2,false\n71,t1,true\n")
    export.text("users.csv", "id,primary_team_id\nu2,t2\n")
    export.text("team.csv", "id,name\nt1,Leith\nt2,Rotterdam\n")
    export.text("company.csv", "id,property_name,property_country\nc1,Forth Water,Scotland\n")
    export.text("deal.csv", DEALS)
    export.text("deal_company.csv", "deal_id,company_id\n1,c1\n1,c2\n")
    export.text("deal_pipeline_stage.csv", STAGES)
    export.text("deal_property_history.csv", PROPERTIES)
    export.text("deal_stage.csv", "deal_id,value,date_entered\n3,s1,2026-01-05 09:00:00\n")
    export.text("engagement_deal.csv", "deal_id,engagement_id\n3,e1\n4,e2\n")
    head = "engagement_id,_fivetran_deleted,property_hs_timestamp,property_hubspot_owner_id\n"
    export.text("engagement_call.csv", f"{head}e1,false,2026-02-01 09:00:00,71\n")
    export.text(
        "engagement_email.csv",
        f"{head}e2,false,2026-02-01 09:00:00,99\ne3,true,2026-02-01 09:00:00,71\n",
    )
    return export


def load(crm: Export) -> Report:
    """Import as HubSpot."""
    return crm.load(mapping="hubspot")


def test_every_deal_that_was_not_deleted_arrives(crm: Export) -> None:
    report = load(crm)
    assert (report.rows["opportunities"], report.rejected_count) == (4, 0)


def test_a_team_is_the_primary_one_or_that_of_the_user(crm: Export) -> None:
    load(crm)
    assert crm.column("people", "team") == ["Leith", "Rotterdam", None]


def test_an_owner_without_a_name_goes_by_mail_or_key(crm: Export) -> None:
    load(crm)
    assert crm.column("people", "name") == ["Mairi Sinclair", "callum@example.com", "73"]


def test_the_stage_says_whether_a_deal_is_won(crm: Export) -> None:
    load(crm)
    assert crm.rows("SELECT stage, outcome, closed_at FROM opportunities") == [
        ("Closed won", "won", date(2026, 3, 1)),
        ("Closed lost", "lost", date(2026, 2, 1)),
        ("Qualified", "open", None),
        (None, "open", None),
    ]


def test_the_account_is_the_first_company(crm: Export) -> None:
    load(crm)
    assert crm.column("opportunities", "account") == ["c1", None, None, None]


def test_the_type_becomes_the_kind(crm: Export) -> None:
    load(crm)
    assert crm.column("opportunities", "kind") == ["new", "expansion", "new", "new"]


def test_values_of_properties_become_changes(crm: Export) -> None:
    load(crm)
    assert crm.rows("SELECT field, old, new FROM changes ORDER BY 1") == [
        ("close_date", "2026-05-01", "2026-06-01"),
        ("seller", "71", None),
    ]


def test_the_path_has_the_names_of_stages(crm: Export) -> None:
    load(crm)
    assert crm.column("stage_events", "stage") == ["Qualified"]


def test_without_a_table_of_stages_entered_the_properties_tell(crm: Export) -> None:
    (crm.folder / "deal_stage.csv").unlink()
    load(crm)
    assert crm.column("stage_events", "stage") == ["s9", "Qualified"]


def test_an_engagement_of_no_deal_or_owner_still_counts(crm: Export) -> None:
    load(crm)
    assert crm.rows("SELECT activity_key, seller_key, kind, opportunity_key FROM activities") == [
        ("e1", "71", "call", "3"),
        ("e2", None, "email", None),
    ]
