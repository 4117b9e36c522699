"""A folder is held as it is at one moment, while imports publish and remove."""

from pathlib import Path

import pytest

from touchline.keeping import freezing
from touchline.keeping.errors import KeepingError
from touchline.keeping.freezing import freeze


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two snapshots, the second of which is current."""
    folder = tmp_path / "snapshots"
    for name in ("one", "two"):
        (folder / name).mkdir(parents=True)
        (folder / name / "deals.parquet").write_text(name)
    (folder / "current").symlink_to("two")
    return folder


def held(folder: Path, tmp_path: Path) -> dict[str, str]:
    frozen = freeze(folder, into=tmp_path / "held")
    return {name: path.read_text() for name, path in frozen.files.items()}


def test_every_file_is_held_by_its_name(folder: Path, tmp_path: Path) -> None:
    assert held(folder, tmp_path) == {"one/deals.parquet": "one", "two/deals.parquet": "two"}


def test_the_link_stays_a_link(folder: Path, tmp_path: Path) -> None:
    assert freeze(folder, into=tmp_path / "held").links == {"current": "two"}


def test_what_is_being_made_is_no_part_of_it(folder: Path, tmp_path: Path) -> None:
    (folder / ".staging-7").mkdir()
    (folder / ".staging-7" / "half.parquet").write_text("half")
    assert "half" not in held(folder, tmp_path).values()


def test_what_is_held_outlives_the_removal_of_its_name(folder: Path, tmp_path: Path) -> None:
    frozen = freeze(folder, into=tmp_path / "held")
    (folder / "one" / "deals.parquet").unlink()
    assert frozen.files["one/deals.parquet"].read_text() == "one"


def test_it_takes_no_room(folder: Path, tmp_path: Path) -> None:
    frozen = freeze(folder, into=tmp_path / "held")
    inodes = {path.stat().st_ino for path in frozen.files.values()}
    assert inodes == {path.stat().st_ino for path in folder.glob("*/deals.parquet")
                      if not path.parent.is_symlink()}  # fmt: skip


def test_a_disk_without_links_is_copied_from(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr("touchline.keeping.freezing.os.link", no_links)
    assert held(folder, tmp_path)["one/deals.parquet"] == "one"


def test_a_snapshot_that_goes_meanwhile_is_left_out_as_a_whole(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first look finds it, the first hold does not: so it looks again."""
    (folder / "one" / "more.parquet").write_text("one")
    hold = freezing._hold

    def remove_then_hold(path: Path, into: Path) -> None:
        for gone in folder.glob("one/*"):
            gone.unlink()
        hold(path, into)

    monkeypatch.setattr(freezing, "_hold", remove_then_hold)
    assert held(folder, tmp_path) == {"two/deals.parquet": "two"}


def test_a_folder_that_never_stands_still_is_refused_in_the_end(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold, seen = freezing._hold, []

    def change_then_hold(path: Path, into: Path) -> None:
        seen.append(path)
        (folder / "one" / f"{len(seen) - 1}").unlink(missing_ok=True)
        (folder / "one" / f"{len(seen)}").write_text("new")
        hold(path, into)

    monkeypatch.setattr(freezing, "_hold", change_then_hold)
    with pytest.raises(KeepingError, match="changed too often"):
        freeze(folder, into=tmp_path / "held")


def test_a_link_to_a_file_elsewhere_is_read(folder: Path, tmp_path: Path) -> None:
    """Mappings may be laid down by whoever sets up the machine."""
    (tmp_path / "own.toml").write_text("own")
    (folder / "own.toml").symlink_to(tmp_path / "own.toml")
    assert held(folder, tmp_path)["own.toml"] == "own"


def test_a_link_to_a_folder_elsewhere_is_refused(folder: Path, tmp_path: Path) -> None:
    (folder / "outside").symlink_to(tmp_path)
    with pytest.raises(KeepingError, match="a link to a folder elsewhere"):
        freeze(folder, into=tmp_path / "held")


def test_one_file_can_be_held_too(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("x")
    assert list(freeze(tmp_path / "settings.toml", into=tmp_path / "held").files) == [""]
