"""Exports that cannot be imported at all: what is said, and that nothing changes."""

import errno
from pathlib import Path

import pytest

from tests.numbers.exports import AT, Export, deal
from touchline.numbers import ImportRefused, Progress, import_folder, load_mapping
from touchline.numbers.importing import staging

CANONICAL = load_mapping("canonical")


def test_a_folder_that_is_not_there_is_refused(export: Export) -> None:
    export.folder = export.folder / "elsewhere"
    with pytest.raises(ImportRefused, match="There is no folder"):
        export.load()


def test_an_empty_folder_is_refused_with_what_to_do(export: Export, tmp_path: Path) -> None:
    export.folder = tmp_path / "empty"
    export.folder.mkdir()
    with pytest.raises(ImportRefused, match=r"is empty.* Put the files of the export into it"):
        export.load()


def test_a_file_instead_of_a_folder_is_refused(export: Export) -> None:
    export.folder = export.folder / "people.csv"
    with pytest.raises(ImportRefused, match=r"is a file\. Give the folder"):
        export.load()


def test_a_folder_without_deals_is_refused_with_the_files_found(export: Export) -> None:
    (export.folder / "opportunities.csv").rename(export.folder / "deals.csv")
    with pytest.raises(
        ImportRefused, match=r"no opportunities\.csv.* Files found: deals\.csv, peo"
    ):
        export.load()


def test_a_missing_column_is_refused_with_the_nearest_name(export: Export) -> None:
    export.write("people", {"person_kei": "mairi", "name": "Mairi Sinclair"})
    told = r"no column 'person_key'.* Did you mean person_kei\? Columns found: person_kei, name"
    with pytest.raises(ImportRefused, match=told):
        export.load()


def test_a_misspelt_column_that_may_be_empty_is_pointed_out(export: Export) -> None:
    export.deals({("closed_ad" if k == "closed_at" else k): v for k, v in deal("A-1").items()})
    [remark] = export.remarks()
    assert remark == (
        "opportunities.csv has no column 'closed_at'; opportunities.closed_at stays empty. "
        "Did you mean closed_ad?"
    )


def test_a_table_without_a_file_is_empty_and_pointed_out(export: Export) -> None:
    assert "There is no accounts.csv; accounts stays empty." in export.load().warnings


@pytest.mark.parametrize(
    ("magic", "kind"),
    [
        (b"PK\x03\x04rest", "a zip archive or an Excel workbook"),
        (b"\xd0\xcf\x11\xe0rest", "an old Excel workbook"),
        (b"\x1f\x8brest", "a compressed file"),
    ],
)
def test_a_file_of_another_kind_is_refused(export: Export, magic: bytes, kind: str) -> None:
    (export.folder / "people.csv").write_bytes(magic)
    with pytest.raises(ImportRefused, match=f"people.csv is {kind}, not a CSV"):
        export.load()


def test_a_file_without_a_single_line_is_refused(export: Export) -> None:
    export.text("people.csv", "")
    with pytest.raises(ImportRefused, match=r"people\.csv has no header line"):
        export.load()


def test_a_file_that_may_not_be_read_is_refused(
    export: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The tests may run as root, who may read everything; so the system's answer is made up.
    def denied(path: Path) -> tuple[int, int, int]:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(staging, "stamp", denied)
    with pytest.raises(ImportRefused, match=r"\.csv cannot be read \(Permission denied\)"):
        export.load()


def test_a_file_that_grows_while_it_is_read_is_refused(export: Export) -> None:
    def grow(progress: Progress) -> None:
        if progress.step == "Copying opportunities.csv":
            with (export.folder / "people.csv").open("a") as file:
                file.write("late,Late Comer\n")

    with pytest.raises(ImportRefused, match=r"people\.csv changed while it was read"):
        import_folder(export.folder, mapping=CANONICAL, into=export.snapshots, at=AT, progress=grow)


def test_a_refusal_leaves_the_previous_snapshot_current(export: Export) -> None:
    before = export.snapshot()
    export.text("people.csv", "")
    with pytest.raises(ImportRefused):
        export.load()
    assert export.snapshots.current() == before


@pytest.mark.parametrize("step", ["Reading opportunities", "Publishing"])
def test_a_full_disk_leaves_the_previous_snapshot_current(export: Export, step: str) -> None:
    before = export.snapshot()

    def fill(progress: Progress) -> None:
        if progress.step == step:
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(ImportRefused, match=r"The disk is full\. Nothing was published"):
        import_folder(export.folder, mapping=CANONICAL, into=export.snapshots, at=AT, progress=fill)
    assert [path.name for path in export.snapshots.folder.glob("[!.]*")] == [before.name, "current"]
