"""Tests are read too: their names are sentences, and each of them can fail."""

import ast
from pathlib import Path

import pytest

from tests.architecture.house import TESTS, Written, calls, dotted, found, functions, python
from tests.long import LONG
from tests.on_postgres import CHOSEN, SHORT
from tests.served import clean
from touchline.kit.home import CHECKOUT

# These start nothing of ours, or run in a clean environment themselves.
STAGED = ("tests/running/test_posts.py", "tests/running/stage.py")
CAN_FAIL = ("raises", "assert", "expect", "fail", "warns")


def files() -> tuple[Written, ...]:
    """Read when they are asked for: every worker collects these tests, and one runs them."""
    return tuple(file for file in python(TESTS) if file.path.name.startswith("test_"))


def told(file: Written) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The tests of a file."""
    return [one for one in functions(file) if one.name.startswith("test_")]


def can_fail(test: ast.AST) -> bool:
    asserts = any(isinstance(node, ast.Assert) for node in ast.walk(test))
    return asserts or any(word in what for what, _ in calls(test) for word in CAN_FAIL)


def no_sentences(file: Written) -> list[str]:
    return [one.name for one in told(file) if len(one.name.split("_")) < 4]


def never_failing(file: Written) -> list[str]:
    return [one.name for one in told(file) if not can_fail(one)]


def named_twice(file: Written) -> set[str]:
    names = [one.name for one in told(file)]
    return {name for name in names if names.count(name) > 1}


def sleeping(file: Written) -> list[int]:
    return [line for what, line in calls(file.tree) if what in ("sleep", "time.sleep")]


def passing_on(file: Written) -> list[int]:
    """Where the whole environment of who runs the tests is taken."""
    taken = [one for one in ast.walk(file.tree) if isinstance(one, ast.BinOp | ast.Call | ast.Dict)]
    return [one.lineno for one in taken if any(map(is_all_of_it, ast.iter_child_nodes(one)))]


def is_all_of_it(node: ast.AST) -> bool:
    return dotted(node) in ("os.environ", "os.environ.items", "os.environ.copy")


def test_the_name_of_a_test_is_a_sentence() -> None:
    assert not found(files(), no_sentences)


def test_every_test_can_fail() -> None:
    assert not found(files(), never_failing)


def test_no_two_tests_of_a_file_share_a_name() -> None:
    """The second would silently take the place of the first."""
    assert not found(files(), named_twice)


def test_no_test_sleeps() -> None:
    """Wait for what is to happen, with a limit, or hand the moment in."""
    assert not found(files(), sleeping)


def test_no_process_of_a_test_is_told_whose_database_this_is() -> None:
    """Else it would make, fill and erase there: `clean` of tests/served.py leaves it out."""
    own = {"tests/served.py", "tests/on_postgres.py", *STAGED}
    others = [file for file in python(TESTS) if file.name not in own]
    assert not found(others, passing_on)


@pytest.mark.parametrize("name", ["DATABASE_URL", "DATABASE_PASSWORD_FILE", "TOUCHLINE_SHARED"])
def test_a_clean_environment_names_no_installation(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "somebody's")
    assert name not in clean(tmp_path)


def test_what_is_left_to_long_or_runs_on_postgresql_is_there() -> None:
    """A path that was renamed would silently be neither."""
    assert [path for path in (*LONG, *CHOSEN, *SHORT) if not (CHECKOUT / path).exists()] == []
