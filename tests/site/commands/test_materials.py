"""The bill of materials names everything that the locks pin, and where nothing is fetched from."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from touchline.kit.home import CHECKOUT
from touchline.site.commands.materials import MaterialsMissing, bill_of_materials, pinned, shipped

WRITTEN = CHECKOUT / "docs" / "papers" / "sbom.json"
PIN = re.compile(r"^([\w.-]+)==([^\s;]+)", re.MULTILINE)


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    pytest.importorskip("cyclonedx")
    document: dict[str, Any] = json.loads(bill_of_materials(CHECKOUT))
    return document


def without_licences(document: dict[str, Any]) -> dict[str, Any]:
    """Licences are what the installed packages say, and not everyone has installed the extras."""
    components = [
        {key: value for key, value in one.items() if key != "licenses"}
        for one in document["components"]
    ]
    return document | {"components": components}


def test_the_bill_that_is_written_is_that_of_the_locks(bill: dict[str, Any]) -> None:
    written = json.loads(WRITTEN.read_text(encoding="utf-8"))
    assert without_licences(written) == without_licences(bill), "Run: bin/touchline papers sbom"


@pytest.mark.parametrize("lock", ["run", "postgres", "saml", "spark"])
def test_every_package_of_a_lock_is_in_it(bill: dict[str, Any], lock: str) -> None:
    pins = PIN.findall((CHECKOUT / "locks" / f"{lock}.txt").read_text(encoding="utf-8"))
    listed = {(one["name"], one.get("version")) for one in bill["components"]}
    assert pins
    assert set(pins) <= listed


def test_every_package_has_the_hashes_of_its_lock() -> None:
    assert not [one.name for one in pinned(CHECKOUT) if not one.hashes]


def test_fonts_and_icons_are_in_it_with_their_licences() -> None:
    assert {(one.name, one.licence) for one in shipped(CHECKOUT)} == {
        ("inter", "OFL-1.1"), ("newsreader", "OFL-1.1"), ("lucide-static", "ISC"),
    }  # fmt: skip


def test_it_names_no_place_to_load_from() -> None:
    said = WRITTEN.read_text(encoding="utf-8").replace("http://cyclonedx.org/schema", "")
    assert "://" not in said


def test_every_part_has_a_licence() -> None:
    written = json.loads(WRITTEN.read_text(encoding="utf-8"))["components"]
    assert not [one["name"] for one in written if not one.get("licenses")]


def test_without_the_locks_it_says_what_is_missing(tmp_path: Path) -> None:
    pytest.importorskip("cyclonedx")
    with pytest.raises(MaterialsMissing, match="checkout"):
        bill_of_materials(tmp_path)
