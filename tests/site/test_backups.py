"""How old the last backup is, and the one of every night."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.cast import NOW, Cast
from touchline.keeping.models import Backup
from touchline.running.checks import CHECKS, State
from touchline.site import backups, nightly
from touchline.site.backups import last_backup
from touchline.witness.models import Line


def made(age: timedelta) -> None:
    Backup.objects.create(
        key=f"made-{age}"[:20], made_at=NOW - age, file="one", bytes=1, encrypted=False
    )


@pytest.mark.django_db
def test_without_any_it_is_unsure_and_names_the_command() -> None:
    found = last_backup(NOW)
    assert (found.state, "touchline backup FILE" in found.mend) == (State.UNSURE, True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("age", "state"),
    [
        (timedelta(hours=1), State.GOOD),
        (timedelta(days=2), State.GOOD),
        (timedelta(days=2, seconds=1), State.UNSURE),
        (timedelta(days=7), State.UNSURE),
        (timedelta(days=7, seconds=1), State.BAD),
    ],
)
def test_an_old_one_is_looked_at_and_then_bad(age: timedelta, state: State) -> None:
    made(age)
    assert last_backup(NOW).state is state


@pytest.mark.django_db
def test_a_clock_that_went_back_makes_no_negative_age() -> None:
    made(timedelta(hours=-5))
    assert last_backup(NOW).words == "The last backup was made and read again 0 hours ago."


@pytest.mark.django_db
def test_the_newest_counts() -> None:
    made(timedelta(days=30))
    made(timedelta(hours=3))
    assert "3 hours ago" in last_backup(NOW).words


def test_doctor_asks_it_by_its_key() -> None:
    assert CHECKS["backup"].look is last_backup


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where nightly backups go; making one is played, since it is tested elsewhere."""

    def written(file: Path, **_: object) -> None:
        file.write_text("new")
        file.with_name(f"{file.name}.keys").write_text("new")

    monkeypatch.setenv(nightly.FOLDER, str(tmp_path / "backups"))
    monkeypatch.setattr(nightly, "back_up", written)
    return tmp_path / "backups"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_without_a_folder_no_backup_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(nightly.FOLDER, raising=False)
    made: list[Path] = []
    monkeypatch.setattr(nightly, "back_up", lambda file, **_: made.append(file))
    nightly.nightly({}, NOW)
    assert not made


def test_a_night_makes_one_named_by_its_day(folder: Path) -> None:
    nightly.nightly({}, NOW)
    assert names(folder) == ["touchline-2026-03-18.backup", "touchline-2026-03-18.backup.keys"]


def test_a_night_that_is_tried_again_makes_no_second_one(folder: Path) -> None:
    folder.mkdir()
    (folder / "touchline-2026-03-18.backup").write_text("the first")
    nightly.nightly({}, NOW)
    assert (folder / "touchline-2026-03-18.backup").read_text() == "the first"


def test_keys_whose_backup_was_killed_do_not_stand_in_its_way(folder: Path) -> None:
    folder.mkdir()
    (folder / "touchline-2026-03-18.backup.keys").write_text("killed")
    nightly.nightly({}, NOW)
    assert (folder / "touchline-2026-03-18.backup.keys").read_text() == "new"


def test_the_oldest_go_with_their_keys(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(nightly.HOW_MANY, "2")
    for days in range(3, -1, -1):
        nightly.nightly({}, NOW - timedelta(days=days))
    kept = ["touchline-2026-03-17.backup", "touchline-2026-03-18.backup"]
    assert names(folder) == sorted([*kept, *(f"{name}.keys" for name in kept)])


def test_what_else_lies_in_the_folder_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(nightly.HOW_MANY, "1")
    folder.mkdir()
    (folder / "before-the-upgrade.backup").write_text("mine")
    nightly.nightly({}, NOW)
    assert "before-the-upgrade.backup" in names(folder)


@pytest.mark.parametrize(("told", "kept"), [("", 14), ("3", 3), ("0", 1), ("many", 14)])
def test_how_many_are_kept(monkeypatch: pytest.MonkeyPatch, told: str, kept: int) -> None:
    monkeypatch.setenv(nightly.HOW_MANY, told)
    assert nightly.how_many() == kept


def test_a_backup_leaves_a_line_in_the_log_with_its_key_alone(
    cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from types import SimpleNamespace

    played = SimpleNamespace(
        manifest=SimpleNamespace(key="abc"), file=tmp_path / "one", bytes=5, encrypted=True
    )
    monkeypatch.setattr(backups, "make_backup", lambda *_, **__: played)
    backups.back_up(tmp_path / "one", at=NOW)
    last = Line.objects.last()
    assert last is not None
    assert (last.act, last.kind, last.key) == ("home.backed_up", "backup", "abc")
