"""Mapping files: what comes with Touchline, and what is said about a wrong one."""

from pathlib import Path

import pytest

from tests.numbers.exports import Export
from touchline.numbers import MappingError, load_mapping, shipped_mappings
from touchline.numbers.schema import TABLES

WHOLE = """
[[tables.people]]
file = "team.csv"
columns = { person_key = "id", name = "who" }
[[tables.opportunities]]
file = "deals.csv"
columns = { opportunity_key = "id" }
derive.outcome = { constant = "open" }
"""
LOOKUP = "lookup = 'a', file = 'b.csv', key = 'c', column = 'd'"


@pytest.mark.parametrize("name", shipped_mappings())
def test_every_shipped_mapping_can_be_loaded(name: str) -> None:
    assert load_mapping(name).name == name


def test_the_canonical_mapping_fills_every_table() -> None:
    assert set(load_mapping("canonical").tables) == {table.name for table in TABLES}


def test_an_unknown_name_is_answered_with_those_there_are() -> None:
    with pytest.raises(MappingError, match=r"no mapping 'mavn'\. Touchline comes with canonical"):
        load_mapping("mavn")


def test_a_mapping_of_ones_own_is_a_file(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(WHOLE)
    assert load_mapping(own).tables["people"][0].file == "team.csv"


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        ("[[tables.people", "is not valid TOML"),
        ("decimal = '.'", r"it has no \[\[tables"),
        (WHOLE + "[[tables.deals]]\nfile = 'x.csv'", "tables says 'deals'; it can say people"),
        (WHOLE.replace('file = "team.csv"\n', ""), r"tables\.people, source 1 needs file"),
        (WHOLE.replace("name = ", "nmae = "), "fills 'nmae'; people has person_key, name"),
        (WHOLE.replace("constant", "sql"), r"derive\.outcome can be column, constant, concat"),
        ("decimal = ';'\n" + WHOLE, "decimal is ';'; it can be"),
        ("dates = 'american'\n" + WHOLE, "dates is 'american'; it can be"),
        (WHOLE + "[process]\nstages = ['A', 'A']", "names a stage twice"),
        (WHOLE + "[process]\nstages = ['A']\ncrm = { B = 'C' }", "maps 'B' to 'C', which is not"),
        (WHOLE.replace("[[tables.people]]", "[tables.people]"), "with two brackets"),
        (WHOLE.replace('{ person_key = "id", name = "who" }', "5"), r"columns should be \{"),
        (WHOLE + "values = 'x'", r"values should be \{"),
        (WHOLE + "values.kind = 'x'", r"values, kind should be \{"),
        ("process = 'x'\n" + WHOLE, r"process should be a \[process\]"),
        (WHOLE + "where = { stage = 5 }", r"where\.stage can be a text"),
        ("colour = 'red'\n" + WHOLE, "the file says 'colour'"),
        ("zone = 'Mars/Olympus'\n" + WHOLE, "zone is 'Mars/Olympus'; write it as Europe/London"),
        ("files = 'x'\n" + WHOLE, r"files should be \[files\]"),
        ("[files]\na = 5\n" + WHOLE, "files: 5 should be a name or a list of names"),
        (WHOLE.replace('"deals.csv"', "[]"), r"source 1, file names no file"),
        (WHOLE.replace('"deals.csv"', "[1]"), r"source 1, file: \[1\] should be a name"),
        (WHOLE + "history = true", "says history, which only stage_events and changes can have"),
        (WHOLE + "history = 'yes'", "history can be true or false"),
        (WHOLE + "derive.kind = { first = [] }", r"derive\.kind can be column, constant"),
        (WHOLE + "derive.kind = { lookup = 'a', file = 'b' }", r"derive\.kind can be column"),
        (WHOLE + f"derive.kind = {{ {LOOKUP}, otherwise = 'x', how = 'y' }}", "kind says 'how'"),
        (WHOLE + "derive.kind = { column = 'a', where = 'b' }", r"kind, where should be \{"),
        (WHOLE.replace("opportunities", "accounts"), r"has no \[\[tables\.opportunities\]\]"),
    ],
)
def test_a_wrong_mapping_is_answered_with_the_place(tmp_path: Path, spoilt: str, told: str) -> None:
    own = tmp_path / "own.toml"
    own.write_text(spoilt)
    with pytest.raises(MappingError, match=told):
        load_mapping(own)


MESSY = """
[process]
stages = ["Talking", "Signed"]
crm = { "1. Talk" = "Talking", "2. Sign" = "Signed" }

[[tables.people]]
file = "team.csv"
derive.person_key = { slug = ["who", "city"] }
derive.name = { concat = ["who", "city"], separator = " of " }
columns = { team = ["squad", "city"] }

[[tables.people]]
file = "team.csv"
distinct = "boss"
where = { boss = { empty = false } }
columns = { person_key = "boss", name = "boss" }
derive.seat = { constant = "manager" }

[[tables.opportunities]]
file = "deals.csv"
where = { deleted = { not = ["yes"] } }
columns = { opportunity_key = "id", stage = "step", closed_at = "signed" }
derive.outcome = { map = "step", values = { "2. Sign" = "won" }, otherwise = "open" }
values.product = { Becc = "Beck" }
derive.product = { column = "product" }
defaults = { currency = "EUR" }
"""


@pytest.fixture
def messy(export: Export, tmp_path: Path) -> Export:
    """An export in a shape of its own, imported with the mapping above."""
    export.text(
        "team.csv",
        "who,city,boss\nJörg Müller,Malmö,Ada\nFemke de Wit,Rotterdam,Ada\nAda,Malmö,\n",
    )
    export.text(
        "deals.csv",
        "id,step,signed,product,deleted\n1,1. Talk,,Becc,\n2,2. Sign,2026-01-01,Tarn,no\n"
        "3,2. Sign,2026-01-01,Tarn,yes\n4,3. Sing,,Tarn,\n",
    )
    own = tmp_path / "messy.toml"
    own.write_text(MESSY)
    export.load(mapping=own)
    return export


def test_a_slug_is_a_key_without_accents(messy: Export) -> None:
    assert messy.column("people", "person_key")[:2] == [
        "jorg-muller-malmo",
        "femke-de-wit-rotterdam",
    ]


def test_texts_of_columns_are_joined(messy: Export) -> None:
    assert messy.column("people", "name")[0] == "Jörg Müller of Malmö"


def test_of_several_columns_the_first_that_is_there_is_taken(messy: Export) -> None:
    assert messy.column("people", "team")[0] == "Malmö"


def test_a_distinct_source_adds_each_key_once(messy: Export) -> None:
    assert messy.column("people", "person_key")[3:] == ["Ada"]


def test_spelling_is_fixed_and_empty_cells_are_filled(messy: Export) -> None:
    assert messy.rows("SELECT product, currency FROM opportunities LIMIT 1") == [("Beck", "EUR")]


def test_a_condition_keeps_rows_away_without_a_word(messy: Export) -> None:
    assert messy.column("opportunities", "opportunity_key") == ["1", "2"]


def test_stages_get_the_names_of_the_process(messy: Export) -> None:
    assert messy.column("opportunities", "stage") == ["Talking", "Signed"]


def test_a_stage_that_is_not_in_the_process_is_left_out(messy: Export) -> None:
    snapshot = messy.snapshots.current()
    assert snapshot is not None
    assert [(row.line, row.column, row.value) for row in snapshot.rejected()] == [
        (5, "step", "3. Sing")
    ]
