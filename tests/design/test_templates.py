"""House rules of the templates: nothing inline, every icon there, short enough to read."""

import re
from pathlib import Path

import pytest

from tests.design.sheets import TEMPLATES
from touchline.design.icons import icon_names

FILES = sorted(TEMPLATES.rglob("*.html"))
INLINE = re.compile(r"\sstyle=|\son[a-z]+=|<style|<script|javascript:", re.IGNORECASE)


def _name(file: Path) -> str:
    return str(file.relative_to(TEMPLATES))


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_nothing_is_inline(file: Path) -> None:
    assert not INLINE.search(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_every_icon_has_a_file(file: Path) -> None:
    asked = set(re.findall(r"{% icon \"([\w-]+)\"", file.read_text(encoding="utf-8")))
    assert asked <= set(icon_names())


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_a_template_keeps_to_eighty_lines(file: Path) -> None:
    assert file.read_text(encoding="utf-8").count("\n") <= 80


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_nothing_comes_from_another_origin(file: Path) -> None:
    assert not re.search(r"(src|href|action)=\"(https?:)?//", file.read_text(encoding="utf-8"))
