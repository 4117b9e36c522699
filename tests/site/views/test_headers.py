"""Every answer carries the same strict headers: nothing runs that did not come from here."""

from typing import Any

import pytest

from tests.cast import Cast
from tests.floor.addresses import figure, scoreboard, scoreboard_csv

pytestmark = pytest.mark.usefixtures("numbers")


@pytest.fixture(
    params=["/", "/you/", "/contract/", "/no/such/page/", "board", "figure", "csv", "/floor/"]
)
def answer(request: Any, cast: Cast, signed_in_as: Any) -> Any:
    """Pages, a file, a redirect and an error."""
    known = {
        "board": scoreboard(cast.leith),
        "figure": figure(cast.leith, "win_rate"),
        "csv": scoreboard_csv(cast.leith),
    }
    return signed_in_as(cast.dana).get(known.get(request.param, request.param))


def policy(answer: Any) -> dict[str, str]:
    rules = answer["Content-Security-Policy"].split(";")
    return dict(rule.strip().partition(" ")[::2] for rule in rules)


def test_nothing_is_allowed_that_is_not_named(answer: Any) -> None:
    assert policy(answer)["default-src"] == "'none'"


def test_scripts_and_styles_come_from_here_alone(answer: Any) -> None:
    rules = policy(answer)
    assert (rules["script-src"], rules["style-src"]) == ("'self'", "'self'")


def test_nothing_unsafe_is_allowed(answer: Any) -> None:
    assert "unsafe" not in answer["Content-Security-Policy"]


def test_no_other_house_is_named(answer: Any) -> None:
    assert not {rule for rule in policy(answer).values() if "http" in rule or "*" in rule}


def test_a_text_cannot_become_a_script(answer: Any) -> None:
    assert policy(answer)["require-trusted-types-for"] == "'script'"


def test_no_page_is_framed(answer: Any) -> None:
    assert (answer["X-Frame-Options"], policy(answer)["frame-ancestors"]) == ("DENY", "'none'")


def test_a_file_is_what_it_says(answer: Any) -> None:
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_other_houses_are_not_told_where_one_was(answer: Any) -> None:
    assert answer["Referrer-Policy"] == "same-origin"


def test_no_page_of_someone_is_kept_by_anyone(answer: Any) -> None:
    assert answer["Cache-Control"] == "private, no-store"


def test_no_page_holds_a_script_or_style_of_its_own(answer: Any) -> None:
    text = answer.content.decode()
    assert not [sign for sign in ("<style", " style=", " onclick=", "<script>") if sign in text]
