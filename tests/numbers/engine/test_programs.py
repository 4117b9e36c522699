"""What is missing is named with the line that brings it."""

from pathlib import Path

import pytest

from touchline.numbers import EngineMissing
from touchline.numbers.engine.programs import need_java, need_package, postgres_program


def test_a_missing_package_comes_with_the_line_that_installs_it() -> None:
    with pytest.raises(EngineMissing, match=r"bin/setup --extra spark$"):
        need_package("spark", "no_such_package")


def test_a_package_that_is_there_is_no_trouble() -> None:
    assert need_package("duckdb", "duckdb") is None  # type: ignore[func-returns-value]


def test_a_missing_java_comes_with_the_line_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(EngineMissing, match="default-jre-headless"):
        need_java()


def test_a_missing_server_can_be_named_instead(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(EngineMissing, match="--engine-url"):
        postgres_program("initdb", debian=tmp_path)


def test_the_newest_of_debians_servers_is_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for version in ("9.6", "15", "17"):
        (tmp_path / version / "bin").mkdir(parents=True)
        (tmp_path / version / "bin" / "initdb").touch()
    found = postgres_program("initdb", debian=tmp_path)
    assert found == tmp_path / "17" / "bin" / "initdb"
