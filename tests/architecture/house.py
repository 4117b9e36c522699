"""The house as files: what belongs to it, read once for all tests of its rules."""

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from touchline.kit.home import CHECKOUT

PACKAGE = CHECKOUT / "touchline"
TESTS = CHECKOUT / "tests"
OURS = (PACKAGE, TESTS, CHECKOUT / "benchmarks", CHECKOUT / "training")
ROOMS = ("api", "desk", "floor", "office", "pulse", "room", "scim", "sign_in")


@dataclass(frozen=True)
class Written:
    """A Python file with its path as people say it, its text and its syntax."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        return said(self.path)


def found(files: Iterable[Written], faults: Callable[[Written], Iterable[object]]) -> list[str]:
    """`file: what is wrong` for every fault in any of the files."""
    return [f"{file.name}: {fault}" for file in files for fault in faults(file)]


def said(path: Path) -> str:
    """`touchline/kit/clock.py`."""
    return path.relative_to(CHECKOUT).as_posix()


@cache
def python(*roots: Path) -> tuple[Written, ...]:
    """Every Python file below these folders that a person wrote: migrations are made by Django."""
    paths = sorted(path for root in roots for path in root.rglob("*.py"))
    written = [path for path in paths if "migrations" not in path.parts]
    return tuple(_read(path) for path in written)


def _read(path: Path) -> Written:
    text = path.read_text(encoding="utf-8")
    return Written(path, text, ast.parse(text))


def functions(file: Written) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(file.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def calls(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """What is called in a piece of code (`date.today`), and in which line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield dotted(node.func), node.lineno


def dotted(node: ast.AST) -> str:
    """`Person.objects.get` as it is written; what stands before it otherwise is left out."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def imports(file: Written) -> set[str]:
    """The modules that a file names in its imports, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found
