"""`touchline verify --data`: a host that serves the page, while the data lies elsewhere."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from typer.testing import CliRunner

from tests.site.code_host import code_host
from tests.site.commands.verifying import START, verify
from touchline.site.commands import app

DATA = "https://company.example"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What a coaching firm serves, and the key of whoever publishes releases, beside it."""
    secret = Ed25519PrivateKey.generate()
    pem = secret.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "secret.pem").write_bytes(pem)
    said = ["room-host", str(tmp_path / "host"), "--data", DATA]
    assert CliRunner().invoke(app, said).exit_code == 0
    return tmp_path / "host"


@pytest.fixture
def host(folder: Path) -> Iterator[str]:
    """Its address."""
    with code_host(folder) as origin:
        yield f"{origin}/room/"


def rewrite(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def found(host: str, *more: str) -> set[tuple[str, str]]:
    """File and kind of each difference."""
    told: Any = json.loads(verify(host, "--json", *more).stdout)
    return {(one["file"], one["kind"]) for one in told["differences"]}


def test_a_host_that_serves_the_folder_gives_the_release(host: str) -> None:
    assert verify(host, "--data", DATA).exit_code == 0


def test_its_own_manifest_says_the_same(host: str, folder: Path) -> None:
    assert verify(host, "--manifest", folder / "manifest.json").exit_code == 0


def test_its_own_manifest_and_its_data_may_both_be_named(host: str, folder: Path) -> None:
    assert verify(host, "--manifest", folder / "manifest.json", "--data", DATA).exit_code == 0


def test_the_signed_manifest_of_the_release_holds_for_it(host: str, folder: Path) -> None:
    release = folder.with_name("release.json")
    assert verify("--write", release, "--sign", folder.with_name("secret.pem")).exit_code == 0
    assert verify(host, "--manifest", release, "--data", DATA).exit_code == 0


def test_without_its_data_it_is_not_the_release(host: str) -> None:
    assert ("", "changed") in found(host)


def test_a_page_for_other_data_is_named(host: str) -> None:
    assert ("", "changed") in found(host, "--data", "https://another.example")


def test_a_page_that_says_more_is_named(host: str, folder: Path) -> None:
    rewrite(folder / "room" / "index.html", "</head>", "<!-- --></head>")
    assert found(host, "--data", DATA) == {("", "changed")}


def test_a_page_that_may_speak_to_one_more_is_named(host: str, folder: Path) -> None:
    rewrite(folder / "room" / "index.html", f"'self' {DATA}", f"'self' {DATA} https://evil.example")
    assert found(host, "--data", DATA) == {("", "changed")}


def test_a_byte_of_a_module_is_named(host: str, folder: Path) -> None:
    rewrite(folder / "room" / START, ";", " ;")
    assert found(host, "--data", DATA) == {(START, "changed")}


def test_a_header_that_lets_it_speak_to_one_more_is_named(host: str, folder: Path) -> None:
    rewrite(folder / "manifest.json", f"'self' {DATA};", f"'self' {DATA} https://evil.example;")
    assert ("", "header") in found(host, "--data", DATA)


def test_data_that_is_no_origin_is_a_mistake_of_whoever_typed(host: str) -> None:
    assert verify(host, "--data", f"{DATA}/room/").exit_code == 2
