"""Room on the disk, and when there is too little."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cast import NOW
from touchline.running.checks import State
from touchline.running.looking import disk


@pytest.mark.parametrize(
    ("free", "state"),
    [(disk.ENOUGH, State.GOOD), (disk.ENOUGH - 1, State.UNSURE), (disk.TOO_LITTLE - 1, State.BAD)],
)
def test_how_much_is_free_decides(free: int, state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=free))
    assert disk.room(NOW).state is state


def test_a_folder_that_is_not_there_yet_is_measured_where_it_would_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOUCHLINE_HOME", str(tmp_path / "not" / "yet"))
    assert "GiB are free" in disk.room(NOW).words
