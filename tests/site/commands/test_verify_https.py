"""`touchline verify` over TLS: whose certificate it is counts before anything is compared."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.site.authority import Authority
from tests.site.code_host import HOST, MOVED, code_host
from tests.site.commands.verifying import START, verify
from touchline.site.commands import app
from touchline.site.commands.verify_asking import in_the_open

DATA = "https://company.example"


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """One that this machine trusts."""
    authority = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.trusted))
    return authority


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a code host serves."""
    said = ["room-host", str(tmp_path / "host"), "--data", DATA]
    assert CliRunner().invoke(app, said).exit_code == 0
    return tmp_path / "host"


def test_a_host_whose_certificate_is_right_is_compared(authority: Authority, folder: Path) -> None:
    with code_host(folder, context=authority.context_for(HOST)) as origin:
        assert verify(origin, "--data", DATA).exit_code == 0


def test_what_differs_is_named_through_tls_too(authority: Authority, folder: Path) -> None:
    (folder / "room" / START).write_text("alert();")
    with code_host(folder, context=authority.context_for(HOST)) as origin:
        assert f"{START}: changed" in verify(origin, "--data", DATA).stderr


@pytest.mark.parametrize(
    ("host", "days", "says"),
    [("another.example", 1, "Hostname mismatch"), (HOST, -1, "certificate has expired")],
)
def test_a_wrong_certificate_is_named(
    authority: Authority, folder: Path, host: str, days: int, says: str
) -> None:
    with code_host(folder, context=authority.context_for(host, days=days)) as origin:
        result = verify(origin, "--data", DATA)
    assert (result.exit_code, says in result.stderr) == (1, True)


def test_nothing_is_compared_then(authority: Authority, folder: Path) -> None:
    with code_host(folder, context=authority.context_for("another.example")) as origin:
        assert "Nothing was compared." in verify(origin, "--data", DATA).stderr


def test_a_certificate_of_nobody_known_is_named(
    authority: Authority, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    stranger = Authority(tmp_path / "other")
    with code_host(folder, context=stranger.context_for(HOST)) as origin:
        result = verify(origin, "--data", DATA)
    assert (result.exit_code, "does not prove whose it is" in result.stderr) == (1, True)


def test_who_is_sent_on_is_told_where_and_does_not_follow(
    authority: Authority, folder: Path
) -> None:
    (folder / MOVED).write_text("https://evil.example")
    with code_host(folder, context=authority.context_for(HOST)) as origin:
        result = verify(origin, "--data", DATA)
    named = "the page: missing: the answer is 301 to https://evil.example/room/, not the file"
    assert (result.exit_code, named in result.stderr) == (1, True)


@pytest.mark.parametrize(
    ("page", "open_to_all"),
    [
        ("http://sales.example.org/room/", True),
        ("https://sales.example.org/room/", False),
        ("http://localhost:8000/room/", False),
    ],
)
def test_what_comes_unencrypted_from_elsewhere_could_be_anybodys(
    page: str, open_to_all: bool
) -> None:
    assert in_the_open(page) is open_to_all


def test_what_speaks_no_tls_is_said_in_one_line(authority: Authority, folder: Path) -> None:
    with code_host(folder) as origin:
        result = verify(origin.replace("http:", "https:"), "--data", DATA)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
