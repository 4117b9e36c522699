"""`docs/asvs.md` claims nothing that no test holds, and leaves no requirement out."""

import re
from collections import Counter

from touchline.kit.home import CHECKOUT

TABLE = CHECKOUT / "docs" / "asvs.md"
HOLDS = ("`tests/", "mypy in strict mode, with every change", "ruff's rules S, with every change")
STATES = {"held", "told", "yours", "none", "open"}
# Requirements of levels 1 and 2 in version 5.0.0, section by section.
SECTIONS = (
    "V1.1:1-2 V1.2:1-9 V1.3:1-11 V1.4:1-3 V1.5:1-2 V2.1:1-3 V2.2:1-3 V2.3:1-4 V2.4:1-1 V3.2:1-2"
    " V3.3:1-4 V3.4:1-6 V3.5:1-5 V3.7:1-2 V4.1:1-3 V4.2:1-1 V4.3:1-2 V4.4:1-4 V5.1:1-1 V5.2:1-3"
    " V5.3:1-2 V5.4:1-3 V6.1:1-3 V6.2:1-12 V6.3:1-4 V6.4:1-4 V6.5:1-5 V6.6:1-3 V6.8:1-4 V7.1:1-3"
    " V7.2:1-4 V7.3:1-2 V7.4:1-5 V7.5:1-2 V7.6:1-2 V8.1:1-2 V8.2:1-3 V8.3:1-1 V8.4:1-1 V9.1:1-3"
    " V9.2:1-4 V10.1:1-2 V10.2:1-2 V10.3:1-4 V10.4:1-11 V10.5:1-5 V10.6:1-2 V10.7:1-3 V11.1:1-2"
    " V11.2:1-3 V11.3:1-3 V11.4:1-4 V11.5:1-1 V11.6:1-1 V12.1:1-3 V12.2:1-2 V12.3:1-4 V13.1:1-1"
    " V13.2:1-5 V13.3:1-2 V13.4:1-5 V14.1:1-2 V14.2:1-4 V14.3:1-3 V15.1:1-3 V15.2:1-3 V15.3:1-7"
    " V16.1:1-1 V16.2:1-5 V16.3:1-4 V16.4:1-3 V16.5:1-3 V17.1:1-1 V17.2:1-4 V17.3:1-2"
)


def rows() -> list[tuple[str, str, str]]:
    """Requirements, state, and why, of each row of the table."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if "| V" in line]
    return [(numbers, state, why) for numbers, state, why in cells]


def required() -> list[str]:
    every = []
    for section in SECTIONS.split():
        name, _, numbers = section.partition(":")
        first, _, last = numbers.partition("-")
        every += [f"{name}.{number}" for number in range(int(first), int(last) + 1)]
    return every


def test_each_requirement_stands_in_the_table_once() -> None:
    told = Counter(number for numbers, _, _ in rows() for number in numbers.split())
    assert told == Counter(required())


def test_each_row_says_how_we_stand() -> None:
    assert {state for _, state, _ in rows()} == STATES


def test_each_test_that_is_named_is_there() -> None:
    named = {path for _, _, why in rows() for path in re.findall(r"`(tests/[^`]+)`", why)}
    assert sorted(path for path in named if not (CHECKOUT / path).exists()) == []


def test_each_page_that_is_named_is_there() -> None:
    named = {page for _, _, why in rows() for page in re.findall(r"\]\(([^)]+)\)", why)}
    assert sorted(page for page in named if not (TABLE.parent / page).exists()) == []


def test_what_is_held_names_what_holds_it() -> None:
    empty = [
        numbers
        for numbers, state, why in rows()
        if state == "held" and not any(one in why for one in HOLDS)
    ]
    assert empty == []
