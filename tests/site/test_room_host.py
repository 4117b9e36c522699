"""The room's page for a host that holds no data differs from ours in what it may speak to."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from touchline.site.commands import app
from touchline.site.manifest import of_this_release, read
from touchline.site.room_files import HEADERS, served
from touchline.site.room_host import (
    data_origin,
    files_at,
    manifest_at,
    page_as_published,
    page_for,
)

DATA = "https://company.example"
PAGE = served()[""].read_bytes()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What `touchline room-host` writes."""
    result = CliRunner().invoke(app, ["room-host", str(tmp_path / "host"), "--data", DATA])
    assert result.exit_code == 0, result.output
    return tmp_path / "host"


def test_the_page_names_where_the_data_lies() -> None:
    assert f'<meta name="touchline-data" content="{DATA}">'.encode() in page_for(PAGE, DATA)


def test_the_page_itself_lets_nothing_speak_to_anybody_else() -> None:
    assert f"connect-src 'self' {DATA};".encode() in page_for(PAGE, DATA)


def test_what_was_named_can_be_undone() -> None:
    assert page_as_published(page_for(PAGE, DATA), DATA) == PAGE


@pytest.mark.parametrize("more", [b"<script>", DATA.encode(), b" connect-src 'self';"])
def test_a_page_with_anything_more_is_not_the_published_one(more: bytes) -> None:
    assert page_as_published(page_for(PAGE, DATA) + more, DATA) != PAGE


def test_a_page_that_names_another_host_is_not_the_published_one() -> None:
    assert page_as_published(page_for(PAGE, "https://evil.example"), DATA) != PAGE


def test_a_page_for_our_own_data_is_not_one_for_a_code_host() -> None:
    assert page_as_published(PAGE, DATA) == PAGE


def test_a_page_that_is_none_of_ours_is_not_changed() -> None:
    with pytest.raises(ValueError, match="times, not once"):
        page_for(b"<p>", DATA)


def test_the_header_allows_that_one_origin_more_and_nothing_else() -> None:
    policy = manifest_at(of_this_release(), DATA).headers["Content-Security-Policy"]
    usual = HEADERS["Content-Security-Policy"]
    assert policy == usual.replace("connect-src 'self'", f"connect-src 'self' {DATA}")


@pytest.mark.parametrize("said", ["", "company.example", f"{DATA}/", f"{DATA} {DATA}", "http://a"])
def test_what_is_no_one_origin_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match="origin"):
        data_origin(said)


def test_every_file_but_the_page_is_the_one_that_we_serve() -> None:
    ours = {f"room/{name}": path.read_bytes() for name, path in served().items() if name}
    theirs = files_at(DATA)
    assert {name: theirs[name] for name in ours} == ours


def test_the_folder_holds_what_its_manifest_names(folder: Path) -> None:
    told = read((folder / "manifest.json").read_text(encoding="utf-8"))
    there = {one.relative_to(folder / "room").as_posix() for one in folder.glob("room/**/*.*")}
    assert there == {name or "index.html" for name in told.files}


def test_the_lines_for_nginx_carry_every_header(folder: Path) -> None:
    told = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["manifest"]["headers"]
    lines = (folder / "nginx.conf").read_text(encoding="utf-8")
    assert [name for name, said in told.items() if f'{name} "{said}" always;' not in lines] == []


def test_no_header_could_end_its_line_in_nginx() -> None:
    said = "".join(manifest_at(of_this_release(), DATA).headers.values())
    assert not set('"\\${}\n') & set(said)


def test_a_folder_that_is_there_is_not_written_over(folder: Path) -> None:
    result = CliRunner().invoke(app, ["room-host", str(folder), "--data", DATA])
    assert (result.exit_code, "is there already" in result.stderr) == (1, True)


def test_nothing_is_left_beside_the_folder(folder: Path) -> None:
    assert [one.name for one in folder.parent.iterdir()] == ["host"]


def test_no_origin_is_a_mistake_of_whoever_typed(tmp_path: Path) -> None:
    said = ["room-host", str(tmp_path / "x"), "--data", "company"]
    assert CliRunner().invoke(app, said).exit_code == 2
