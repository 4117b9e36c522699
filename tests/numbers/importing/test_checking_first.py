"""A dry run: everything but publishing."""

from tests.numbers.exports import AT, Export, deal
from touchline.numbers import Report, import_folder, load_mapping


def check(export: Export) -> Report:
    """Import the folder without publishing."""
    mapping = load_mapping("canonical")
    return import_folder(export.folder, mapping=mapping, into=export.snapshots, at=AT, check=True)


def test_a_check_reports_what_an_import_would(export: Export) -> None:
    export.deals(deal("A-1"), deal("A-2", amount="much"))
    checked, published = check(export), export.load()
    assert (checked.rows, checked.rejected, checked.warnings) == (
        published.rows,
        published.rejected,
        published.warnings,
    )


def test_a_check_leaves_no_snapshot_and_no_copy(export: Export) -> None:
    assert check(export).snapshot == ""
    assert [path.name for path in export.snapshots.folder.iterdir()] == [".lock"]


def test_a_check_leaves_the_current_snapshot_current(export: Export) -> None:
    before = export.snapshot()
    export.deals(deal("A-1"), deal("A-2"))
    check(export)
    assert export.snapshots.current() == before
