"""The application itself opens the rooms of the demo, with the words that the demo prints."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.demo.room_life.conftest import Made
from touchline.demo.room_life.living import STORIES

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
OPENS = Path(__file__).with_name("open_parcels.mjs")
WHO = ("mairi", "ayodele", "dana")
"""One of each room; the second came later than the room began."""


@pytest.fixture(scope="module")
def shown(made: Made) -> list[dict[str, Any]]:
    """The room of each. Skips the test where there is no node."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("bin/setup dev says how to get node.")
    asked = [{"parcel": made.parcels[who], "words": made.papers[who].passphrase} for who in WHO]
    done = subprocess.run(
        [node, str(OPENS)], input=json.dumps(asked), stdout=subprocess.PIPE, text=True, check=True,
        timeout=120,
    )  # fmt: skip
    return [rooms[0] for rooms in json.loads(done.stdout)]


def test_every_note_is_shown(made: Made, shown: list[dict[str, Any]]) -> None:
    listed = [len(made.parcels[who]["rooms"][0]["notes"]) for who in WHO]
    assert [len(one["kinds"]) for one in shown] == listed


def test_no_chain_has_a_warning(shown: list[dict[str, Any]]) -> None:
    assert [one["warnings"] for one in shown] == [[], [], []]


def test_the_words_of_the_contract_open(shown: list[dict[str, Any]]) -> None:
    goals = [story.stretches[-1].goals for story in STORIES]
    assert [one["goals"] for one in shown] == goals


def test_the_words_to_read_aloud_are_those_that_the_demo_prints(
    made: Made, shown: list[dict[str, Any]]
) -> None:
    read = {" ".join(party["words"]) for one in shown for party in one["aloud"]}
    assert read == {one.aloud for one in made.papers.values()}
