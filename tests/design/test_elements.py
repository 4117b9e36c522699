"""House rules of the custom elements: small, without a policy to break, listed in one place."""

import re
from pathlib import Path

import pytest

from tests.design.sheets import FOLDER, TEMPLATES
from touchline.design.assets import ELEMENTS

SCRIPTS = FOLDER / "static/design/elements"
FILES = sorted(SCRIPTS.rglob("*.js"))
FORBIDDEN = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|\beval\(|new Function|document\.write"
)


def _name(file: Path) -> str:
    return file.stem


def test_every_element_is_listed() -> None:
    assert sorted(ELEMENTS) == sorted(file.stem for file in SCRIPTS.glob("*.js"))


@pytest.mark.parametrize("name", ELEMENTS)
def test_a_file_defines_the_element_it_is_named_for(name: str) -> None:
    script = (SCRIPTS / f"{name}.js").read_text(encoding="utf-8")
    assert re.findall(r"customElements\.define\(\"([\w-]+)\"", script) == [name]


@pytest.mark.parametrize("name", ELEMENTS)
def test_an_element_stands_in_some_template(name: str) -> None:
    pages = (file.read_text(encoding="utf-8") for file in TEMPLATES.rglob("*.html"))
    assert any(f"<{name}" in page for page in pages)


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_no_text_ever_becomes_markup_or_code(file: Path) -> None:
    assert not FORBIDDEN.search(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_imports_are_relative(file: Path) -> None:
    imported = re.findall(r"from \"([^\"]+)\"", file.read_text(encoding="utf-8"))
    assert all(path.startswith("./") for path in imported)


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_a_script_keeps_to_a_hundred_and_fifty_lines(file: Path) -> None:
    assert file.read_text(encoding="utf-8").count("\n") <= 150


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_statements_end_in_semicolons(file: Path) -> None:
    lines = [line.rstrip() for line in file.read_text(encoding="utf-8").splitlines()]
    code = [line for line in lines if line and not re.match(r"\s*(//|/?\*)", line)]
    assert [line for line in code if line[-1] not in ";{}(,[:"] == []
