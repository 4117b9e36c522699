"""A draft made by pointing becomes a file that an import reads as it was meant."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.numbers.exports import Export
from touchline.numbers import Mapping, load_mapping
from touchline.numbers.mapping.drafting import Draft, TableDraft, missing, toml_of
from touchline.numbers.mapping.shape import FromColumn

DEALS = TableDraft(
    "deals.csv",
    {
        "opportunity_key": "Id",
        "seller_key": "Owner",
        "stage": "Stage",
        "amount": "Value",
        "closed_at": "Close",
        "close_date": "Close",
        "kind": "Type",
    },
    {"kind": {"New Business": "new", "Upsell": "expansion", "Internal": ""}},
)
DRAFT = Draft(
    name="ours",
    tables={"opportunities": DEALS},
    stages=("Lead", "Offer"),
    stage_of={"Lead": "Lead", "Offer": "Offer", "Quote": "Offer"},
    won=("Signed", "Signed early"),
    lost=("Dead",),
    left_out=("Test",),
    qualified="Offer",
    people_from_deals=True,
)
TOLD = """Id,Owner,Boss,Stage,Value,Close,Type
1,Mairi Sinclair,Dana Calder,Lead,100,2026-04-01,New Business
2,Callum Reid,Dana Calder,Quote,200,2026-04-02,Upsell
3,Mairi Sinclair,Dana Calder,Signed early,300,2026-02-03,New Business
4,Mairi Sinclair,Dana Calder,Dead,400,2026-02-04,
5,Mairi Sinclair,Dana Calder,Test,500,2026-02-05,New Business
6,Mairi Sinclair,Dana Calder,Lead,600,2026-02-05,Internal
"""


def loaded(draft: Draft, folder: Path) -> Mapping:
    path = folder / "ours.toml"
    path.write_text(toml_of(draft), encoding="utf-8")
    return load_mapping(path)


@pytest.fixture
def imported(export: Export) -> Export:
    """The deals above, read by the draft above with managers."""
    people = TableDraft("deals.csv", {"manager_key": "Boss"})
    draft = replace(DRAFT, tables={**DRAFT.tables, "people": people}, managers_too=True)
    export.text("deals.csv", TOLD)
    loaded(draft, export.folder)
    export.load(mapping=export.folder / "ours.toml")
    return export


def test_nothing_is_left_out_but_what_was_meant_to_be(imported: Export) -> None:
    assert imported.column("opportunities", "opportunity_key") == ["1", "2", "3", "4"]


def test_a_text_becomes_the_stage_it_means(imported: Export) -> None:
    assert imported.column("opportunities", "stage") == ["Lead", "Offer", "Signed", "Dead"]


def test_the_outcome_follows_the_stage(imported: Export) -> None:
    assert imported.column("opportunities", "outcome") == ["open", "open", "won", "lost"]


def test_the_kind_is_what_its_words_mean(imported: Export) -> None:
    assert imported.column("opportunities", "kind") == ["new", "expansion", "new", "new"]


def test_people_are_made_of_owners_and_their_managers(imported: Export) -> None:
    told = imported.rows("SELECT name, seat FROM people ORDER BY name")
    assert told == [
        ("Callum Reid", "seller"),
        ("Dana Calder", "manager"),
        ("Mairi Sinclair", "seller"),
    ]


def test_a_manager_is_of_the_team_of_whoever_names_them(tmp_path: Path) -> None:
    people = TableDraft("deals.csv", {"manager_key": "Boss", "team": "Region"})
    draft = replace(DRAFT, tables={**DRAFT.tables, "people": people}, managers_too=True)
    managers = loaded(draft, tmp_path).tables["people"][1]
    assert managers.fields["team"] == FromColumn(("Region",))


def test_the_process_ends_with_what_is_won_and_lost(tmp_path: Path) -> None:
    assert loaded(DRAFT, tmp_path).stages == ("Lead", "Offer", "Signed", "Dead")


def test_other_names_of_a_stage_are_kept(tmp_path: Path) -> None:
    assert loaded(DRAFT, tmp_path).crm == {"Quote": "Offer", "Signed early": "Signed"}


def test_the_stage_that_qualifies_is_kept(tmp_path: Path) -> None:
    assert loaded(DRAFT, tmp_path).qualified == "Offer"


def test_a_column_of_outcomes_goes_before_the_stage(tmp_path: Path) -> None:
    deals = replace(DEALS, columns={**DEALS.columns, "outcome": "Status"})
    (source,) = loaded(replace(DRAFT, tables={"opportunities": deals}), tmp_path).tables[
        "opportunities"
    ]
    assert source.fields["outcome"] == FromColumn(("Status",))


def test_people_of_a_file_of_their_own_are_read_from_it(tmp_path: Path) -> None:
    people = TableDraft("users.csv", {"person_key": "Id", "name": "Name"})
    draft = replace(DRAFT, tables={**DRAFT.tables, "people": people}, people_from_deals=False)
    (source,) = loaded(draft, tmp_path).tables["people"]
    assert (source.file, source.distinct) == ("users.csv", ())


def test_what_has_no_column_is_missing() -> None:
    draft = Draft("ours", {"opportunities": TableDraft("deals.csv", {"seller_key": "Owner"})})
    assert missing(draft) == (
        ("people", "person_key"),
        ("people", "name"),
        ("opportunities", "opportunity_key"),
        ("opportunities", "closed_at"),
        ("opportunities", "outcome"),
    )


def test_a_stage_stands_in_for_the_outcome() -> None:
    assert missing(DRAFT) == ()


def test_a_table_that_was_begun_needs_its_columns() -> None:
    draft = replace(DRAFT, tables={**DRAFT.tables, "rates": TableDraft("r.csv", {"day": "D"})})
    assert missing(draft) == (("rates", "currency"), ("rates", "rate"))


def test_a_draft_that_lacks_something_is_not_written() -> None:
    with pytest.raises(ValueError, match="have no column"):
        toml_of(Draft("ours", {}))


NAME = st.text(min_size=1, max_size=12)


@given(column=NAME, file=NAME, texts=st.lists(NAME, min_size=4, max_size=8, unique=True))
def test_whatever_columns_and_texts_are_called_they_come_back(
    tmp_path_factory: pytest.TempPathFactory, column: str, file: str, texts: list[str]
) -> None:
    names = dict.fromkeys(DEALS.columns, column)
    won, lost, out, *stages = texts
    draft = Draft(
        name=column,
        tables={"opportunities": TableDraft(file, names, {"kind": {won: "new"}})},
        stages=tuple(stages),
        stage_of={stage: stage for stage in stages},
        won=(won,),
        lost=(lost,),
        left_out=(out,),
        people_from_deals=True,
    )
    mapping = loaded(draft, tmp_path_factory.mktemp("any"))
    (source,) = mapping.tables["opportunities"]
    assert (source.file, mapping.name, mapping.stages, source.fields["stage"]) == (
        file, column, (*stages, won, lost), FromColumn((column,)),
    )  # fmt: skip
