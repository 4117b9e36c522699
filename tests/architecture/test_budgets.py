"""Small files are read to their end. The list of exceptions may only get shorter."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.house import OURS, PACKAGE, Written, calls, functions, python, said

SET = tomllib.loads(Path(__file__).with_name("budgets.toml").read_text(encoding="utf-8"))
BUDGET: dict[str, int] = SET["budget"]
EXCEPTIONS: dict[str, int] = SET["exceptions"]
KINDS = {".html": "template", ".css": "stylesheet", ".js": "script"}


def measured() -> Iterator[tuple[str, str, int]]:
    """Everything with a budget: its name, what kind it is, how many lines it has."""
    for file in python(*OURS):
        yield file.name, "Python file", len(file.text.splitlines())
        for function in functions(file):
            kind = "view" if is_view(file, function) else "function"
            yield f"{file.name}::{function.name}", kind, lines_of(function)
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in KINDS and "vendor" not in path.parts:
            yield said(path), KINDS[path.suffix], len(path.read_text("utf-8").splitlines())


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def is_view(file: Written, function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """A view says who may enter."""
    called = [one for guard in function.decorator_list for one, _ in calls(guard)]
    return "views" in file.path.parts and "seen_by" in called


def test_nothing_is_longer_than_its_budget() -> None:
    too_long = [
        f"{name}: {lines} lines; a {kind} has {BUDGET[kind]}"
        for name, kind, lines in measured()
        if lines > max(BUDGET[kind], EXCEPTIONS.get(name, 0))
    ]
    assert not too_long


def test_every_exception_is_still_needed() -> None:
    needed = {name for name, kind, lines in measured() if lines > BUDGET[kind]}
    assert not set(EXCEPTIONS) - needed, "Take them off tests/architecture/budgets.toml."


def test_no_exception_is_larger_than_it_has_to_be() -> None:
    lines = {name: lines for name, _, lines in measured()}
    loose = [name for name, allowed in EXCEPTIONS.items() if lines.get(name, allowed) < allowed]
    assert not loose, "Write the smaller number into tests/architecture/budgets.toml."


def test_views_are_among_what_is_measured() -> None:
    assert "view" in {kind for _, kind, _ in measured()}
