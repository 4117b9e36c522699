"""The bundles of ballots and the room are made of what their lock names, and nothing else."""

import json
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Final

import pytest

import touchline

HERE: Final = Path(touchline.__file__).parent / "urn" / "vendored"
SOURCES: Final = ("package.json", "package-lock.json", "build.mjs")
MADE: Final = ("age.mjs", "blindrsa.mjs", "qr.mjs", "room.mjs", "LICENCES.txt", "hashes.json")
NEEDS_NODE: Final = "needs node and npm: bin/setup dev says how to get them"
NEEDS_PACKAGES: Final = (
    "needs the packages of the bundles: run this once where npm reaches its registry, "
    "then npm keeps them"
)


@pytest.fixture(scope="module")
def made_anew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundles, built from the lock in a folder of their own."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip(NEEDS_NODE)
    folder = tmp_path_factory.mktemp("vendored")
    for name in SOURCES:
        shutil.copy(HERE / name, folder)
    shutil.copytree(HERE / "entries", folder / "entries")
    ask = [npm, "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]
    got = subprocess.run(ask, cwd=folder, capture_output=True, text=True, timeout=300, check=False)
    if got.returncode:
        assert "EINTEGRITY" not in got.stderr, got.stderr
        pytest.skip(NEEDS_PACKAGES)
    subprocess.run([node, "build.mjs"], cwd=folder, check=True, timeout=60)
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("name", MADE)
def test_what_is_served_is_what_the_lock_makes(name: str, made_anew: Path) -> None:
    assert (made_anew / name).read_bytes() == (HERE / name).read_bytes()


def test_what_is_served_has_the_hashes_that_were_noted() -> None:
    noted = json.loads((HERE / "hashes.json").read_text(encoding="ascii"))
    assert noted == {name: sha256((HERE / name).read_bytes()).hexdigest() for name in noted}


def test_every_bundle_is_noted() -> None:
    noted = json.loads((HERE / "hashes.json").read_text(encoding="ascii"))
    assert {path.name for path in HERE.glob("*.mjs")} - {"build.mjs"} < set(noted)


def test_no_bundle_makes_code_or_markup_of_text() -> None:
    """The pages that load them allow neither."""
    text = "".join(path.read_text(encoding="utf-8") for path in HERE.glob("*.mjs"))
    makes = ("eval(", "Function(", "innerHTML", "outerHTML", "document.write")
    assert not [each for each in makes if each in text]


@pytest.mark.parametrize(
    "package",
    [
        "blindrsa-ts",
        "sjcl",
        "lean-qr",
        "age-encryption",
        "noble/curves",
        "noble/hashes",
        "scure/base",
        "scure/bip39",
    ],
)
def test_the_licence_of_a_package_lies_beside_its_code(package: str) -> None:
    assert f"{package} " in (HERE / "LICENCES.txt").read_text(encoding="utf-8")


def test_keys_of_other_suites_have_no_code_here() -> None:
    """What nobody here may seal to is not loaded either: entries/without stands in its place."""
    assert "post-quantum" not in (HERE / "LICENCES.txt").read_text(encoding="utf-8")
