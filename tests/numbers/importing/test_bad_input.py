"""What exports look like when nobody meant harm, and when somebody did."""

import pytest

from tests.numbers.exports import AT, CALLUM, MAIRI, Export, deal
from touchline.numbers import ImportRefused, Rejected

FORMULAS = ['=HYPERLINK("http://x.example","y")', "+1-555-0199", "@SUM(A1:A9)", "-2+3", "=1+1"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_in_a_text_is_text(export: Export, formula: str) -> None:
    export.deals(deal("A-1", next_step=formula))
    export.load()
    assert export.column("opportunities", "next_step") == [formula]


@pytest.mark.parametrize("column", ["amount", "created_at"])
@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_for_an_amount_or_a_day_is_left_out(
    export: Export, column: str, formula: str
) -> None:
    export.deals(deal("A-1"), deal("A-2") | {column: formula})
    [row] = export.load().rejected
    assert (row.line, row.column, row.value) == (3, column, formula)


def test_four_hundred_columns_are_no_trouble(export: Export) -> None:
    wide = {f"custom_{n}__c": str(n) for n in range(400)}
    export.deals(deal("A-1") | wide, deal("A-2") | wide)
    assert export.load().rows["opportunities"] == 2


PROCESS = """
[process]
stages = ["Lead", "Won"]
[[tables.opportunities]]
file = "opportunities.csv"
columns = "same"
"""


def test_unknown_stages_are_named_once_with_their_rows(export: Export) -> None:
    stages = ["Lead", "Paused", "Paused", "Legal"]
    export.deals(*(deal(f"A-{n}", stage=stage) for n, stage in enumerate(stages)))
    own = export.folder / "own.toml"
    own.write_text(PROCESS)
    report = export.load(mapping=own)
    assert report.rejected_count == 3
    [told] = [warning for warning in report.warnings if "Stages that" in warning]
    assert told == (
        "Stages that the mapping does not know, with their rows: “Paused” (2), “Legal” (1). These "
        'rows were left out. Say under [process.crm] what each means, like "Paused" = "…".'
    )


def test_a_person_renamed_in_mid_year_keeps_the_last_name(export: Export) -> None:
    married = MAIRI | {"name": "Mairi Reid", "manager_key": ""}
    export.write("people", MAIRI | {"manager_key": ""}, CALLUM | {"manager_key": ""}, married)
    assert export.remarks() == [
        "1 person has more than one name in the export; the last one is used."
    ]
    assert export.rows("SELECT name FROM people WHERE person_key = 'mairi'") == [("Mairi Reid",)]


def test_a_person_told_twice_alike_is_a_duplicate(export: Export) -> None:
    one = CALLUM | {"manager_key": ""}
    export.write("people", MAIRI | {"manager_key": ""}, one, one)
    assert [row.reason for row in export.load().rejected] == ["is already in line 3"]


BY_OWNER = """
[[tables.people]]
file = "opportunities.csv"
distinct = "owner_id"
columns = { person_key = "owner_id", name = "owner" }
[[tables.opportunities]]
file = "opportunities.csv"
columns = "same"
derive.seller_key = { column = "owner_id" }
"""


def test_an_owner_renamed_among_the_deals_keeps_the_last_name(export: Export) -> None:
    export.deals(
        deal("A-1") | {"owner_id": "7", "owner": "Mairi Sinclair"},
        deal("A-2") | {"owner_id": "8", "owner": "Callum Reid"},
        deal("A-3") | {"owner_id": "7", "owner": "Mairi Reid"},
    )
    own = export.folder / "own.toml"
    own.write_text(BY_OWNER)
    assert "1 person has more than one name in the export; the last one is used." in (
        export.load(mapping=own).warnings
    )
    assert export.rows("SELECT person_key, name FROM people ORDER BY 1") == [
        ("7", "Mairi Reid"),
        ("8", "Callum Reid"),
    ]


def test_a_header_in_the_middle_is_left_out_and_said(export: Export) -> None:
    export.text("people.csv", "person_key,name\nmairi,Mairi\nperson_key,name\ncallum,Callum\n")
    report = export.load()
    assert report.rejected == (
        Rejected("people.csv", 3, "", "person_key,name", "the header stands here again"),
    )
    assert export.column("people", "person_key") == ["mairi", "callum"]


def test_a_row_that_only_begins_like_the_header_is_a_row(export: Export) -> None:
    export.text("people.csv", "person_key,name\nmairi,Mairi\nperson_key,Percy Key\n")
    assert export.load().rejected_count == 0


def test_strict_names_the_first_row_also_when_it_is_a_header(export: Export) -> None:
    export.text("people.csv", "person_key,name\nmairi,Mairi\nperson_key,name\n")
    with pytest.raises(ImportRefused, match=r"people\.csv, line 3: the header stands here again\."):
        export.load(strict=True, at=AT)
