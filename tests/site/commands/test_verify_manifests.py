"""`touchline verify --manifest`: whose word it is, and what is no manifest at all."""

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

import touchline
from tests.served import free_port
from tests.site.altered import Operator
from tests.site.commands.verifying import START, verify
from touchline.site.manifest import of_this_release


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """The manifest of this release, signed, as it is published; beside it the public key."""
    key = Ed25519PrivateKey.generate()
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (tmp_path / "secret.pem").write_bytes(secret)
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "public.pem").write_bytes(public)
    path = tmp_path / "manifest.json"
    assert verify("--write", path, "--sign", tmp_path / "secret.pem").exit_code == 0
    return path


def rewrite(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_a_signed_manifest_is_checked_by_the_public_key(operator: Operator, release: Path) -> None:
    public = release.with_name("public.pem")
    result = verify(operator.address, "--manifest", release, "--key", public, "--json")
    assert (result.exit_code, json.loads(result.stdout)["signature"]) == (0, "signed")


def test_without_a_key_a_signature_is_not_believed(operator: Operator, release: Path) -> None:
    result = verify(operator.address, "--manifest", release, "--json")
    assert json.loads(result.stdout)["signature"] == "not-checked"


def test_a_manifest_that_was_changed_after_signing_is_forged(
    operator: Operator, release: Path
) -> None:
    rewrite(release, f'"release": "{touchline.__version__}"', '"release": "later"')
    public = release.with_name("public.pem")
    result = verify(operator.address, "--manifest", release, "--key", public, "--json")
    assert (result.exit_code, json.loads(result.stdout)["signature"]) == (1, "forged")


def test_an_unsigned_manifest_does_not_pass_for_a_signed_one(
    operator: Operator, release: Path, tmp_path: Path
) -> None:
    verify("--write", tmp_path / "unsigned.json")
    public = release.with_name("public.pem")
    result = verify(operator.address, "--manifest", tmp_path / "unsigned.json", "--key", public)
    assert (result.exit_code, "unsigned" in result.stderr) == (1, True)


def test_a_manifest_holds_what_it_names_and_not_what_lies_here(
    operator: Operator, release: Path
) -> None:
    rewrite(release, of_this_release().files[START].sha256, "0" * 64)
    result = verify(operator.address, "--manifest", release)
    assert (result.exit_code, START in result.stderr) == (1, True)


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"manifest": {}}', '{"manifest": {"files": {"": {}}}}', "[" * 9999]
)
def test_what_is_no_manifest_is_said_in_one_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.json").write_text(text)
    result = verify("https://sales.example.org", "--manifest", tmp_path / "odd.json")
    assert (result.exit_code, result.stderr) == (1, "This is no manifest of a release.\n")


def test_a_manifest_of_another_kind_is_refused(release: Path) -> None:
    rewrite(release, '"v": 1', '"v": 2')
    result = verify("https://sales.example.org", "--manifest", release)
    assert (result.exit_code, "understands" in result.stderr) == (1, True)


def test_a_server_that_is_not_there_is_said_in_one_line() -> None:
    result = verify(f"http://127.0.0.1:{free_port()}")
    assert (result.exit_code, "cannot be reached" in result.stderr) == (1, True)


@pytest.mark.parametrize("file", ["nothing.pem", "manifest.json", "secret.pem"])
def test_a_key_that_is_none_is_said_in_one_line(release: Path, file: str) -> None:
    key = release.with_name(file)
    result = verify("https://sales.example.org", "--manifest", release, "--key", key)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)


def test_a_manifest_is_not_written_over_another_file(release: Path) -> None:
    assert verify("--write", release).exit_code == 1


@pytest.mark.parametrize(
    "words",
    [
        [], ["https://sales.example.org", "--write", "x.json"], ["ftp://sales.example.org"],
        ["sales.example.org"], ["https://sales.example.org/room/?a"], ["--sign", "key.pem"],
        ["--write", "x.json", "--json"],
    ],
)  # fmt: skip
def test_wrong_use_ends_with_2(words: list[str]) -> None:
    assert verify(*words).exit_code == 2
