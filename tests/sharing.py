"""Which tests one process runs one after the other: those of a file, and those that share a house.

What is made for a file or for a session is made once then, and not in every process.
"""

from typing import Any, Final

import pytest
from xdist.scheduler import LoadFileScheduling

A_ROOM = ("01", "02", "03", "04", "06", "07", "08", "14", "15", "16", "17", "18", "19",
          "22_the_rooms")  # fmt: skip
TOGETHER: Final = {
    "tests/browser/test_a_": "the demo in a browser",
    "tests/browser/test_every_page": "the demo in a browser",
    "tests/browser/test_journeys": "the demo in a browser",
    "tests/architecture/": "the house as files",
    **{f"tests/wall/attacks/test_a{number}_": "a room" for number in A_ROOM},
}
"""How a path begins, and what those of one name share."""
FIRST: Final = (*TOGETHER, "tests/browser/", "tests/wall/attacks/", "tests/demo/", "tests/site/")
"""What takes longest: at the end the last process would be alone with it."""


def house_of(nodeid: str) -> str:
    """What a test shares with others: tests of the same run in one process, one after the other."""
    shared = (name for path, name in TOGETHER.items() if nodeid.startswith(path))
    return next(shared, nodeid.split("::", 1)[0])


@pytest.hookimpl
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Unless another way of sharing was asked for with `--dist`."""
    if config.getoption("dist") != "load":
        return None
    config.option.loadscopereorder = False  # what takes longest is collected first
    sharing = LoadFileScheduling(config, log)
    sharing._split_scope = house_of
    return sharing


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if hasattr(config, "workerinput"):
        items.sort(key=_place)


def _place(item: pytest.Item) -> int:
    early = (at for at, path in enumerate(FIRST) if item.nodeid.startswith(path))
    return next(early, len(FIRST))
