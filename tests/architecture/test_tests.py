"""Tests are read too: their names are sentences, and each of them can fail."""

import ast

from tests.architecture.house import TESTS, Written, calls, found, functions, python

FILES = tuple(file for file in python(TESTS) if file.path.name.startswith("test_"))
CAN_FAIL = ("raises", "assert", "expect", "fail", "warns")


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


def test_the_name_of_a_test_is_a_sentence() -> None:
    assert not found(FILES, no_sentences)


def test_every_test_can_fail() -> None:
    assert not found(FILES, never_failing)


def test_no_two_tests_of_a_file_share_a_name() -> None:
    """The second would silently take the place of the first."""
    assert not found(FILES, named_twice)


def test_no_test_sleeps() -> None:
    """Wait for what is to happen, with a limit, or hand the moment in."""
    assert not found(FILES, sleeping)
