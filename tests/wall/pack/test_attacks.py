"""What was tried is said once: the papers, the guide and the room's own page agree with it."""

import json
import re

import pytest

from touchline.kit.home import CHECKOUT
from touchline.wall.pack.attacks import ATTACKS, Attack

FOLDER = CHECKOUT / "tests" / "wall" / "attacks"
GUIDE = (CHECKOUT / "docs" / "guide" / "room.md").read_text(encoding="utf-8")
WORDS = CHECKOUT / "touchline" / "room" / "app" / "messages" / "en.json"
SCREEN = CHECKOUT / "touchline" / "room" / "app" / "screens" / "promises.js"
ROOM = tuple(one for one in ATTACKS if one.room)


def test_every_attack_is_named_with_every_file_that_tries_it() -> None:
    named = sorted(file for one in ATTACKS for file in one.files)
    assert named == sorted(file.name for file in FOLDER.glob("test_a[0-9][0-9]_*.py"))


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda one: one.name)
def test_its_files_have_its_number(attack: Attack) -> None:
    assert {file[5:8].upper() for file in attack.files} == {attack.name}


def test_the_guide_of_the_room_has_those_on_the_room_in_these_words() -> None:
    rows = re.findall(r"^\| \[(A\d\d)\]\(.*?/(test_\w+\.py)\) \| (.*) \|$", GUIDE, re.MULTILINE)
    assert [(name, words) for name, _, words in rows] == [(one.name, one.words) for one in ROOM]
    assert [name for name, file, _ in rows if not (FOLDER / file).is_file()] == []


def test_so_has_the_rooms_own_page() -> None:
    said = json.loads(WORDS.read_text(encoding="utf-8"))
    start = "promises.attack."
    told = {key[len(start) :]: words for key, words in said.items() if key.startswith(start)}
    assert told == {one.name.lower(): f"{one.name}: {one.words}" for one in ROOM}


def test_the_rooms_own_page_shows_each_of_them() -> None:
    shown = re.search(r'ATTACKED = "([\d ]+)"', SCREEN.read_text(encoding="utf-8"))
    assert shown is not None
    assert [f"A{number}" for number in shown[1].split()] == [one.name for one in ROOM]
