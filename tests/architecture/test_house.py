"""The rules of the house, each as a small program that says what to do instead."""

import ast
import re

import pytest

from tests.architecture.house import (
    OURS,
    PACKAGE,
    ROOMS,
    Written,
    calls,
    found,
    functions,
    imports,
    python,
)

SAYS_NOTHING = {"util", "utils", "helper", "helpers", "service", "services", "common", "misc"}
IN_A_ROOM = {
    "__init__.py", "apps.py", "urls.py", "urls", "tiles.py", "rules", "models", "forms", "views",
    "templates", "static", "migrations", "management",
    "app",  # the room's application, which browsers run: served byte for byte
    "offline",  # what opens that application without a connection: served byte for byte too
    "scales",  # what the pulse asks: data in files that anybody can read before they are asked
}  # fmt: skip
CLOCKS = re.compile(r"(^|\.)(datetime|date|timezone)\.(now|today|utcnow|localdate)$|^localdate$")


def test_no_module_has_a_name_that_says_nothing() -> None:
    """Split by noun: a drawer for everything is where nothing is found."""
    parts = {file.name: set(file.path.with_suffix("").parts) for file in python(*OURS)}
    assert not [name for name, words in parts.items() if words & SAYS_NOTHING]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_the_furniture_of_a_room_and_nothing_else(room: str) -> None:
    there = {path.name for path in (PACKAGE / room).iterdir()} - {"__pycache__"}
    assert there <= IN_A_ROOM


@pytest.mark.parametrize("furniture", ["templates", "static"])
@pytest.mark.parametrize("room", ROOMS)
def test_what_a_room_shows_lies_under_its_own_name(room: str, furniture: str) -> None:
    folder = PACKAGE / room / furniture
    assert {path.name for path in folder.glob("*")} <= {room}


def looked_up(file: Written) -> list[int]:
    return [line for what, line in calls(file.tree) if what.endswith(".objects.get")]


def test_no_view_looks_a_record_up_past_the_reach_of_who_asks() -> None:
    """`objects.get` finds what is not theirs: begin at `request.person`, or use a 404."""
    views = [file for file in python(PACKAGE) if "views" in file.path.parts]
    assert not found(views, looked_up)


def querysets(file: Written) -> list[str]:
    classes = [node.name for node in ast.walk(file.tree) if isinstance(node, ast.ClassDef)]
    return [name for name in classes if name.endswith("QuerySet")]


def test_no_two_querysets_have_one_name() -> None:
    """Types of managers are kept by this name alone: which of two is meant changes by the run."""
    names = [name for file in python(PACKAGE) for name in querysets(file)]
    assert len(names) == len(set(names)), [name for name in names if names.count(name) > 1]


def asked_the_machine(file: Written) -> list[str]:
    return [f"{what} in line {line}" for what, line in calls(file.tree) if CLOCKS.search(what)]


def test_nobody_asks_the_machine_what_time_it_is_but_the_clock() -> None:
    """Take the moment as an argument, or ask kit/clock.py at the edge."""
    files = [one for one in python(PACKAGE) if one.name != "touchline/kit/clock.py"]
    assert not found(files, asked_the_machine)


def behind_ones_back(file: Written) -> set[str]:
    signals = {one for one in imports(file) if ".signals" in one or one == "django.dispatch"}
    return signals | {one.name for one in functions(file)} & {"save", "pre_save", "post_save"}


def test_nothing_happens_behind_ones_back() -> None:
    """A signal or a save hook acts where nobody reads it: write a verb on the model instead."""
    assert not found(python(PACKAGE), behind_ones_back)


def test_every_module_opens_with_a_sentence() -> None:
    silent = [file.name for file in python(PACKAGE) if file.tree.body and not opening(file)]
    assert not silent


def opening(file: Written) -> bool:
    first = (ast.get_docstring(file.tree) or "").split("\n\n")[0]
    return first.rstrip().endswith((".", "?", ":"))
