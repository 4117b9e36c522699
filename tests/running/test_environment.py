"""What an installation is told: by the environment, and by the file in its home."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import touchline
from touchline.running import environment
from touchline.running.environment import FILE, KNOWN, as_it_was, read, take, unknown

WORDS = st.text(st.characters(blacklist_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), min_size=1)


def values(text: str) -> dict[str, str]:
    return read(text)[0]


@given(value=WORDS.filter(lambda one: one[0] not in "'\""))
def test_a_value_is_read_as_it_stands(value: str) -> None:
    assert values(f"TOUCHLINE_HOSTS={value}\n") == {"TOUCHLINE_HOSTS": value}


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    told, strange = read(text)
    assert len(told) + len(strange) <= len(text.splitlines())


@pytest.mark.parametrize("line", ['A="b c"', "A='b c'", "export A=b c", "  A= b c "])
def test_quotes_blanks_and_export_are_taken_off(line: str) -> None:
    assert values(line) == {"A": "b c"}


def test_comments_and_empty_lines_say_nothing() -> None:
    assert read("# TOUCHLINE_HOSTS=a\n\n; b\n") == ({}, [])


def test_a_line_that_says_nothing_is_told_by_its_number() -> None:
    assert read("A=1\nhosts: b\n")[1] == [2]


def test_nothing_is_expanded_or_run() -> None:
    assert values("A=$HOME $(id) `id`") == {"A": "$HOME $(id) `id`"}


def test_what_the_environment_says_itself_comes_first(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("TOUCHLINE_HOSTS=file\nTOUCHLINE_LOG=json\n")
    told = {"TOUCHLINE_HOSTS": "here"}
    take(tmp_path, told)
    assert told == {"TOUCHLINE_HOSTS": "here", "TOUCHLINE_LOG": "json"}


def test_a_child_reads_the_file_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_taken", set())
    (tmp_path / FILE).write_text("TOUCHLINE_LOG=json\n")
    told = {"LANG": "C"}
    take(tmp_path, told)
    assert as_it_was(told) == {"LANG": "C"}


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_is_missing_or_no_text_tells_nothing(
    tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / FILE).write_bytes(content)
    told: dict[str, str] = {}
    take(tmp_path, told)
    assert told == {}


def test_a_name_that_nobody_reads_is_found_with_the_one_that_is_meant() -> None:
    assert unknown({"TOUCHLINE_HOST": "a"}) == {"TOUCHLINE_HOST": "TOUCHLINE_HOSTS"}


def test_a_name_like_none_of_ours_is_found_too() -> None:
    assert unknown({"TOUCHLINE_XYZZY_PLUGH": "a"}) == {"TOUCHLINE_XYZZY_PLUGH": ""}


def test_every_name_that_the_code_reads_is_known() -> None:
    code = Path(touchline.__file__).parent.rglob("*.py")
    found = re.compile(r'"((?:TOUCHLINE|DATABASE)_[A-Z_]*[A-Z])"')
    read_somewhere = {name for one in code for name in found.findall(one.read_text("utf-8"))}
    assert read_somewhere - set(KNOWN) - environment._INSIDE == set()


def test_every_name_that_is_known_has_a_sentence() -> None:
    assert all(len(sentence.split()) > 1 for sentence in KNOWN.values())
