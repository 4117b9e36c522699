"""The demo's folder: kept when whole, made again when not, never touched when not ours."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from touchline.demo.running.company import MARKER, TAG, Made, company
from touchline.demo.running.play import SEED
from touchline.running.trouble import CannotRun

MADE = Made(made_on=date(2026, 11, 20), release="1.2.0", seed=7)


@dataclass
class Folder:
    """A demo folder, how often its company was made, and what was said meanwhile."""

    path: Path
    times: int = 0
    said: list[str] = field(default_factory=list)

    def company(self, wanted: Made = MADE, *, fresh: bool = False) -> None:
        company(self.path, wanted=wanted, fresh=fresh, make=self._make, say=self.said.append)

    def half_company(self) -> None:
        with pytest.raises(KeyboardInterrupt):
            company(self.path, wanted=MADE, fresh=False, make=self._make_half, say=self.said.append)

    def _make(self) -> None:
        self.times += 1
        (self.path / "snapshots").mkdir()
        (self.path / "snapshots" / f"made-{self.times}").touch()

    def _make_half(self) -> None:
        self._make()
        raise KeyboardInterrupt


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "demo")


def test_a_company_is_made_where_there_is_none(folder: Folder) -> None:
    folder.company()
    assert folder.times == 1


def test_a_whole_company_is_kept(folder: Folder) -> None:
    folder.company()
    folder.company()
    assert folder.times == 1


def test_a_half_made_company_is_removed_and_made_again(folder: Folder) -> None:
    folder.half_company()
    folder.company()
    assert [path.name for path in (folder.path / "snapshots").iterdir()] == ["made-2"]


def test_removing_a_half_made_company_is_said(folder: Folder) -> None:
    folder.half_company()
    folder.company()
    assert folder.said == ["The demo company was left half made: removing it, to make it again."]


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"made_on": "yesterday"}'])
def test_a_damaged_marker_means_half_made(folder: Folder, damage: str) -> None:
    folder.company()
    (folder.path / MARKER).write_text(damage)
    folder.company()
    assert folder.times == 2


@pytest.mark.parametrize(
    "other", [replace(MADE, release="1.1.0"), replace(MADE, seed=8), replace(MADE, form=2)]
)
def test_a_company_made_in_another_way_is_made_again(folder: Folder, other: Made) -> None:
    folder.company(other)
    folder.company()
    assert folder.times == 2


def test_a_fresh_company_replaces_a_whole_one(folder: Folder) -> None:
    folder.company()
    folder.company(fresh=True)
    assert folder.times == 2


@pytest.mark.parametrize(("days", "said"), [(0, 0), (1, 0), (2, 1), (400, 1)])
def test_a_company_older_than_a_day_is_kept_and_its_age_is_said(
    folder: Folder, days: int, said: int
) -> None:
    folder.company()
    folder.company(replace(MADE, made_on=MADE.made_on + timedelta(days=days)))
    assert ("".join(folder.said).count(f"made {days} days ago"), folder.times) == (said, 1)


def test_a_folder_that_the_demo_did_not_make_is_refused(folder: Folder) -> None:
    folder.path.mkdir()
    (folder.path / "touchline.sqlite3").write_text("a real company")
    with pytest.raises(CannotRun, match="Nothing was touched"):
        folder.company(fresh=True)


def test_a_folder_that_the_demo_did_not_make_is_not_touched(folder: Folder) -> None:
    folder.path.mkdir()
    (folder.path / "touchline.sqlite3").write_text("a real company")
    with pytest.raises(CannotRun):
        folder.company(fresh=True)
    assert [path.name for path in folder.path.iterdir()] == ["touchline.sqlite3"]


def test_a_file_in_the_place_of_the_folder_is_refused(folder: Folder) -> None:
    folder.path.write_text("something else")
    with pytest.raises(CannotRun, match="Move it away"):
        folder.company()


def test_an_empty_folder_may_be_used(folder: Folder) -> None:
    folder.path.mkdir()
    folder.company()
    assert folder.times == 1


def test_what_a_link_leads_to_is_not_removed_with_the_link(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "kept").touch()
    folder.company()
    (folder.path / "link").symlink_to(tmp_path / "elsewhere")
    folder.company(fresh=True)
    assert (tmp_path / "elsewhere" / "kept").exists()


def test_a_removal_that_was_interrupted_is_finished_the_next_time(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.company()
    with monkeypatch.context() as patch:
        patch.setattr("shutil.rmtree", _interrupted)
        with pytest.raises(KeyboardInterrupt):
            folder.company(fresh=True)
    folder.company()
    assert [path.name for path in (folder.path / "snapshots").iterdir()] == ["made-2"]


def _interrupted(path: Path) -> None:
    raise KeyboardInterrupt


def test_the_folder_says_what_it_is_before_anything_is_made(folder: Folder) -> None:
    folder.half_company()
    assert "may be removed at any time" in (folder.path / TAG).read_text()


def test_the_marker_names_the_seed_of_the_company() -> None:
    from touchline.demo import history

    assert SEED == history.SEED
