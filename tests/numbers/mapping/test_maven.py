"""The mapping for Maven's export, on rows in its shape; the real ones are not ours to ship."""

import pytest

from tests.numbers.exports import Export
from touchline.numbers import Snapshot


@pytest.fixture
def maven(export: Export) -> Snapshot:
    """Six deals of two sellers and their manager, imported."""
    export.text(
        "sales_teams.csv",
        "sales_agent,manager,regional_office\n"
        "Ada Reed,Dustin Cole,East\nBo Lind,Dustin Cole,East\n",
    )
    export.text("accounts.csv", "account,sector,office_location\nIsdom,technolgy,Kenya\n")
    export.text("products.csv", "product,series,sales_price\nGTX Pro,GTX,4821\n")
    export.text(
        "sales_pipeline.csv",
        "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
        "W1,Ada Reed,GTXPro,Isdom,Won,2017-01-01,2017-02-15,4514\n"
        "L1,Bo Lind,GTX Pro,Isdom,Lost,2017-01-01,2017-01-15,0\n"
        "E1,Bo Lind,GTX Pro,,Engaging,2017-01-01,,\n"
        "P1,Bo Lind,GTX Pro,,Prospecting,,,\n",
    )
    return export.snapshot(mapping="maven")


def test_every_deal_arrives(maven: Snapshot) -> None:
    assert (maven.rows["opportunities"], maven.rejected_count) == (4, 0)


def test_a_manager_becomes_a_person_of_the_team_that_bears_the_name(maven: Snapshot) -> None:
    [manager] = [person for person in maven.people() if person.seat == "manager"]
    assert (manager.name, manager.team) == ("Dustin Cole", "Dustin Cole")


def test_stages_become_outcomes(maven: Snapshot, export: Export) -> None:
    assert export.column("opportunities", "outcome") == ["won", "lost", "open", "open"]


def test_the_misspelt_product_is_mended(maven: Snapshot, export: Export) -> None:
    assert set(export.column("opportunities", "product")) == {"GTX Pro"}


def test_the_path_is_known_where_days_are(maven: Snapshot, export: Export) -> None:
    rows = "SELECT stage, count(*) FROM stage_events GROUP BY stage ORDER BY stage"
    assert export.rows(rows) == [("Engaging", 3), ("Lost", 1), ("Won", 1)]


def test_the_process_is_the_one_of_the_mapping(maven: Snapshot) -> None:
    names = [stage.name for stage in maven.process.stages]
    assert names == ["Prospecting", "Engaging", "Won", "Lost"]
