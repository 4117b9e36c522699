"""The room's mirror reads as the command line does with its first tier."""

import json
import shutil
import subprocess
from typing import Any, Final

import pytest
from typer.testing import CliRunner

from touchline.kit.home import CHECKOUT
from touchline.site.commands import app

SAMPLE: Final = CHECKOUT / "touchline" / "desk" / "static" / "desk" / "sample.txt"
MIRRORING: Final = CHECKOUT / "tests" / "js" / "room_app" / "mirroring.mjs"


@pytest.fixture(scope="module")
def in_the_room() -> dict[str, Any]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("bin/setup dev says how to get node.")
    asked = subprocess.run(
        [node, str(MIRRORING)], input=SAMPLE.read_bytes(), capture_output=True, check=True
    )
    found: dict[str, Any] = json.loads(asked.stdout)
    return found


@pytest.fixture(scope="module")
def by_command() -> dict[str, Any]:
    told = CliRunner().invoke(app, ["mirror", str(SAMPLE), "--tier", "first", "--json"])
    found: dict[str, Any] = json.loads(told.stdout)
    return found


@pytest.mark.parametrize("name", ["unit", "turn", "speaker", "text", "label", "focus", "unclear"])
def test_every_sentence_is_labelled_alike(
    in_the_room: dict[str, Any], by_command: dict[str, Any], name: str
) -> None:
    here, there = ([unit[name] for unit in each["units"]] for each in (in_the_room, by_command))
    assert here == there


def test_the_same_is_counted(in_the_room: dict[str, Any], by_command: dict[str, Any]) -> None:
    assert in_the_room["summary"] == by_command["summary"]


def test_what_could_be_asked_instead_is_the_same(
    in_the_room: dict[str, Any], by_command: dict[str, Any]
) -> None:
    rewrites = {one["unit"]: one["instead"] for one in by_command["rewrites"]}
    moments = in_the_room["moments"]
    assert [one["instead"] for one in moments] == [rewrites[one["unit"]] for one in moments]
