"""House rules of the stylesheets: layers, tokens, colours in one place, no left and right."""

import re

import pytest

from tests.design.sheets import CSS, sheet, sheets
from touchline.design.assets import STYLESHEETS

ORDER = "@layer reset, tokens, base, components, rooms, utilities, print;"
PHYSICAL = re.compile(
    r"(?<![\w-])((margin|padding|border)-(left|right|top|bottom)|left|right|top|bottom"
    r"|(min-|max-)?(width|height)|text-align:\s*(left|right)|float)\s*:"
)
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\("
    r"|:\s*(black|white|red|green|blue|gr[ae]y|orange|yellow|purple)\b",
    re.IGNORECASE,
)


def test_every_file_is_listed_once() -> None:
    assert sorted(STYLESHEETS) == sorted(file.stem for file in CSS.glob("*.css"))


def test_the_first_file_says_the_order_of_the_layers() -> None:
    assert sheet(STYLESHEETS[0]).strip().startswith(ORDER)


@pytest.mark.parametrize("name", STYLESHEETS)
def test_a_file_is_exactly_one_layer(name: str) -> None:
    text = sheet(name).replace(ORDER, "").strip()
    depth, closed_at = 0, []
    for place, letter in enumerate(text):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if letter == "}" and depth == 0:
            closed_at.append(place)
    assert (text.startswith("@layer "), closed_at) == (True, [len(text) - 1])


@pytest.mark.parametrize("name", STYLESHEETS)
def test_a_file_opens_with_a_sentence(name: str) -> None:
    assert re.match(r"/\* [A-Z][^*]+\. \*/\n", (CSS / f"{name}.css").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", STYLESHEETS)
def test_a_file_keeps_to_two_hundred_lines(name: str) -> None:
    assert (CSS / f"{name}.css").read_text(encoding="utf-8").count("\n") <= 200


@pytest.mark.parametrize("name", [name for name in STYLESHEETS if name != "colours"])
def test_colours_are_written_in_one_file_only(name: str) -> None:
    assert not COLOUR.search(sheet(name))


def test_each_colour_is_written_once() -> None:
    names = re.findall(r"(--[\w-]+):", sheet("colours"))
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("name", [name for name in STYLESHEETS if name != "print"])
def test_sides_are_logical(name: str) -> None:
    text = re.sub(r"@(media|container)[^{]*", "", sheet(name))
    assert not PHYSICAL.search(text)


@pytest.mark.parametrize("name", STYLESHEETS)
def test_every_variable_is_defined(name: str) -> None:
    defined = set(re.findall(r"(--[\w-]+):", "".join(sheets().values())))
    assert set(re.findall(r"var\((--[\w-]+)", sheet(name))) <= defined


def test_every_variable_is_used() -> None:
    everything = "".join(sheets().values())
    defined = set(re.findall(r"(--[\w-]+):", everything))
    assert defined <= set(re.findall(r"var\((--[\w-]+)", everything))


def test_nothing_comes_from_elsewhere() -> None:
    addresses = re.findall(r"url\(([^)]*)\)", "".join(sheets().values()))
    assert [address for address in addresses if not address.startswith('"../')] == []


def test_what_a_stylesheet_asks_for_is_there() -> None:
    addresses = re.findall(r'url\("([^"]*)"\)', "".join(sheets().values()))
    assert [address for address in addresses if not (CSS / address).resolve().is_file()] == []
