"""Every string that a template shows goes through gettext: what is left has no letters."""

import re
from pathlib import Path

import pytest

import touchline

PACKAGE = Path(touchline.__file__).parent
TEMPLATES = sorted(
    path
    for path in PACKAGE.glob("*/templates/**/*.html")
    if "pattern_book" not in path.name and "book" not in path.parts
)
# The product's own name is the same everywhere, and so is what stands in code and in drawings.
LEFT_ALONE = (
    r"\{% comment %\}.*?\{% endcomment %\}",
    r"\{#.*?#\}",
    r"\{% blocktranslate.*?\{% endblocktranslate %\}",
    r"\{% block (?:room|main_attributes) %\}.*?\{% endblock %\}",
    r"<svg.*?</svg>",
    r"<style>.*?</style>",
    r"<code>.*?</code>",
    r"<!doctype html>",
    r"\bTouchline\b",
)
SAID_BY_ATTRIBUTES = r"""\b(?:title|alt|placeholder|aria-label)\s*=\s*"([^"]*)\""""


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_template_says_nothing_that_cannot_be_translated(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for pattern in LEFT_ALONE:
        text = re.sub(pattern, " ", text, flags=re.DOTALL)
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.DOTALL)
    spoken = re.findall(SAID_BY_ATTRIBUTES, text)
    shown = re.sub(r"<[^>]*>", " ", text)
    assert re.findall(r"[^\W\d_]+", " ".join([shown, *spoken])) == []
