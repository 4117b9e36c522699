"""The mappings that stand in the documents can be used as they stand."""

import re
from datetime import date
from pathlib import Path

from tests.numbers.exports import Export
from touchline.numbers import load_mapping

RECIPES = Path(__file__).parents[3] / "docs" / "recipes"
LOG = (
    "CaseID,ActivityID,CompleteTimestamp\n2,1,2026-04-03 16:55:38\n2,8,2026-04-03 16:55:53\n"
    "2,6,2026-04-05 17:15:52\n3,1,2026-10-29 18:14:06\n3,8,2026-11-04 01:16:11\n"
)


def mappings(recipe: str) -> list[str]:
    """The blocks of TOML in a recipe."""
    text = (RECIPES / recipe).read_text(encoding="utf-8")
    blocks = re.findall(r"^( *)```toml\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    return [re.sub(f"^{indent}", "", block, flags=re.MULTILINE) for indent, block in blocks]


def log(export: Export, *blocks: str) -> Export:
    """Import an event log with a mapping made of these blocks."""
    export.text("helpdesk.csv", LOG)
    own = export.folder / "log.toml"
    own.write_text("\n".join(blocks))
    export.load(mapping=own)
    return export


def test_the_example_of_a_mapping_can_be_loaded(tmp_path: Path) -> None:
    [example] = mappings("mapping.md")
    own = tmp_path / "own.toml"
    own.write_text(example)
    mapping = load_mapping(own)
    assert (mapping.zone, mapping.qualified, len(mapping.tables)) == ("Europe/Berlin", "Offer", 3)


def test_each_case_of_a_log_becomes_a_deal(export: Export) -> None:
    whole, _ = mappings("event-log.md")
    deals = "SELECT opportunity_key, created_at, outcome FROM opportunities"
    assert log(export, whole).rows(deals) == [
        ("2", date(2026, 4, 3), "open"),
        ("3", date(2026, 10, 29), "open"),
    ]


def test_each_row_of_a_log_becomes_a_step_of_its_case(export: Export) -> None:
    whole, _ = mappings("event-log.md")
    assert log(export, whole).column("stage_events", "stage") == ["1", "8", "6", "1", "8"]


def test_an_activity_may_end_a_case(export: Export) -> None:
    whole, ending = mappings("event-log.md")
    head, rest = whole.split("[[tables.opportunities]]", 1)
    log(export, head, ending, f"[[tables.opportunities]]{rest}")
    assert export.rows("SELECT outcome, created_at, closed_at FROM opportunities") == [
        ("won", date(2026, 4, 3), date(2026, 4, 5)),
        ("open", date(2026, 10, 29), None),
    ]
