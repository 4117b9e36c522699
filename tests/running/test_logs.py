"""A line of the log: what happened and where, and no words of people."""

import json
import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from touchline.kit.home import CHECKOUT
from touchline.running.logs import NotSaidTwice, WithoutWords, place_of, request_id

WORDS = "Mairi thinks of leaving"
FORMS = ["lines", "json"]


def record(name: str = "touchline.somewhere", text: str = "a job failed", **more: Any) -> Any:
    made = logging.LogRecord(name, logging.WARNING, __file__, 12, text, (), None)
    made.__dict__.update(more)
    return made


def line(made: logging.LogRecord, form: str = "lines") -> str:
    return WithoutWords(form).format(made)


@pytest.fixture
def broken() -> Any:
    """What a log gets of an error whose text quotes somebody."""
    try:
        raise ValueError(WORDS)
    except ValueError:
        return record(exc_info=sys.exc_info())


@pytest.fixture
def numbered() -> Iterator[None]:
    before = request_id.set("0123456789abcdef")
    yield
    request_id.reset(before)


@pytest.mark.parametrize("form", FORMS)
def test_the_text_of_an_error_is_left_out(broken: Any, form: str) -> None:
    assert WORDS not in line(broken, form)


@pytest.mark.parametrize("form", FORMS)
def test_its_kind_is_told(broken: Any, form: str) -> None:
    assert "ValueError" in line(broken, form)


@pytest.mark.parametrize("form", FORMS)
def test_the_place_where_it_broke_is_told(broken: Any, form: str) -> None:
    assert "tests/running/test_logs.py:" in line(broken, form)


@pytest.mark.parametrize("form", FORMS)
def test_what_others_say_is_left_out_but_for_who_and_where(form: str) -> None:
    said = line(record("django.security", WORDS), form)
    assert (WORDS in said, "django.security" in said) == (False, True)


@pytest.mark.parametrize("form", FORMS)
def test_what_our_own_code_says_is_told(form: str) -> None:
    assert "a job failed" in line(record(), form)


@pytest.mark.parametrize("form", FORMS)
def test_the_request_that_was_being_answered_is_told(numbered: None, form: str) -> None:
    assert "0123456789abcdef" in line(record(), form)


def test_json_is_one_document_with_its_moment() -> None:
    told = json.loads(line(record(told={"ms": 12}), "json"))
    assert (told["level"], told["ms"]) == ("warning", 12)


@pytest.mark.parametrize("form", FORMS)
def test_a_record_is_one_line_whatever_it_holds(form: str) -> None:
    assert "\n" not in line(record(text="one\ntwo\r\u2028three"), form)


def test_a_moment_is_in_utc() -> None:
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z ", line(record()))


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/opt/env/lib/python3.11/site-packages/django/db/base.py", "django/db/base.py:1"),
        ("/srv/code/touchline/site/urls.py", "touchline/site/urls.py:1"),
        ("/usr/lib/python3.11/json/decoder.py", "decoder.py:1"),
        ("<string>", "<string>:1"),
    ],
)
def test_a_place_does_not_name_our_folders(path: str, place: str) -> None:
    assert place_of(path, 1) == place


def test_an_answer_that_has_its_line_is_not_told_twice() -> None:
    assert not NotSaidTwice().filter(record("django.request"))


def test_an_error_behind_an_answer_is_told(broken: Any) -> None:
    broken.name = "django.request"
    assert NotSaidTwice().filter(broken)


CRASHES = f"""
from threading import Thread
from touchline.running.logs import log_without_words
log_without_words()
def crash():
    raise KeyError({WORDS!r})
"""


@pytest.mark.parametrize("how", ["crash()", "t = Thread(target=crash); t.start(); t.join()"])
def test_an_error_that_nobody_caught_is_told_without_its_text(how: str) -> None:
    said = subprocess.run(
        [sys.executable, "-c", CRASHES + how],
        capture_output=True, text=True, check=False, cwd=CHECKOUT,
    ).stderr  # fmt: skip
    assert (WORDS in said, "error=KeyError" in said) == (False, True)
