"""The one folder of state."""

from pathlib import Path

import pytest

from touchline.kit.home import CHECKOUT, home, shared


def test_state_lies_in_var_of_the_checkout_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TOUCHLINE_HOME", raising=False)
    assert home() == CHECKOUT / "var"


def test_state_lies_where_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TOUCHLINE_HOME", str(tmp_path / "here"))
    assert home() == tmp_path.resolve() / "here"


def test_a_blank_name_is_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOUCHLINE_HOME", "  ")
    assert home() == CHECKOUT / "var"


def test_asking_for_the_folder_does_not_make_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TOUCHLINE_HOME", str(tmp_path / "here"))
    home()
    assert not (tmp_path / "here").exists()


def test_what_hosts_share_lies_in_the_home_of_the_only_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TOUCHLINE_HOME", str(tmp_path))
    monkeypatch.delenv("TOUCHLINE_SHARED", raising=False)
    assert shared() == tmp_path


def test_what_hosts_share_lies_where_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TOUCHLINE_SHARED", str(tmp_path / "mounted"))
    assert shared() == tmp_path / "mounted"
