"""A10: someone changes a package between its lock and what is served: the bundle tells.

It is made anew from its lock and compared in tests/urn/test_vendored.py, with node and npm; here,
without either: nothing is served as code that was not noted, byte for byte.
"""

import hashlib
import json
from pathlib import Path

import pytest

from touchline.kit.home import CHECKOUT

VENDORED = CHECKOUT / "touchline" / "urn" / "vendored"
ROOM = CHECKOUT / "touchline" / "room" / "app"
NOTED = json.loads((VENDORED / "hashes.json").read_text(encoding="utf-8"))
BUNDLES = sorted(VENDORED.glob("*.mjs"), key=str)
BUILT = [path for path in BUNDLES if path.name != "build.mjs"]


@pytest.mark.parametrize("bundle", BUILT, ids=lambda path: path.name)
def test_a_bundle_is_what_was_noted(bundle: Path) -> None:
    assert hashlib.sha256(bundle.read_bytes()).hexdigest() in json.dumps(NOTED)


def test_every_package_of_the_lock_has_a_hash_and_no_address() -> None:
    lock = json.loads((VENDORED / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: told for name, told in lock["packages"].items() if name}
    wrong = [
        name for name, told in packages.items() if "integrity" not in told or "resolved" in told
    ]
    assert (bool(packages), wrong) == (True, [])


def test_the_rooms_application_takes_code_from_nowhere_else() -> None:
    """Each import is relative, and what is not its own is the one bundle."""
    outside = []
    for file in ROOM.rglob("*.js"):
        lines = file.read_text(encoding="utf-8").splitlines()
        imports = [line for line in lines if line.startswith("import ") and '"' in line]
        named = [line.split('"')[1] for line in imports]
        outside += [one for one in named if not one.startswith(("./", "../"))]
        outside += [one for one in named if "vendored" in one and not one.endswith("/room.mjs")]
    assert outside == []
