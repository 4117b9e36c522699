"""The words of the ballot page: one text for one thing, and none that nobody says."""

import json
import tomllib
from pathlib import Path

import pytest

import touchline

URN = Path(touchline.__file__).parent / "urn"
SCALES = URN.parent / "pulse" / "scales"
ENGLISH = json.loads((URN / "web" / "messages" / "en.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "file"), [("coach", "who-coaches-me"), ("helped", "did-it-help")])
def test_a_further_item_asks_in_the_words_of_its_file(name: str, file: str) -> None:
    asks = tomllib.loads((SCALES / f"{file}.toml").read_text(encoding="utf-8"))
    said = {f"{name}.{one['key']}": one["text"] for one in asks["answers"]}
    said |= {f"{name}.asks": asks["question"], f"{name}.help": asks["meaning"]}
    assert {key: text for key, text in ENGLISH.items() if key.startswith(f"{name}.")} == said


def test_no_sentence_is_left_that_nobody_says() -> None:
    modules = "".join(path.read_text(encoding="utf-8") for path in URN.glob("web/**/*.js"))
    known = {key.removesuffix(".one") for key in ENGLISH}
    assert not [key for key in known if not is_said(key, modules)]


def is_said(key: str, modules: str) -> bool:
    """Whole, or its beginning or its end put in, as in `state.${key}` and `${name}.asks`."""
    end = key.split(".", 1)[-1]
    return any(form in modules for form in (f'"{key}"', f'"{end}"', f".{end}`"))


def test_the_sentences_are_in_order() -> None:
    assert list(ENGLISH) == sorted(ENGLISH)
