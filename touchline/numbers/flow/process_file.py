"""Reads a process from a TOML file, as a mapping's [process] says it."""

import tomllib
from pathlib import Path

from touchline.numbers.errors import MappingError
from touchline.numbers.terms import Process, Stage

_KEYS = {"stages", "qualified"}


def load_process(path: Path) -> Process:
    """The process in a file: `stages` in order and, if wished, which one is `qualified`.

    The keys stand at the top or below [process]. Raises MappingError naming what is wrong.
    """
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as trouble:
        raise MappingError(f"The process {path} cannot be read: {trouble.strerror}.") from trouble
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as trouble:
        raise MappingError(f"The process {path} is not valid TOML: {trouble}.") from trouble
    told = document.get("process", document)
    if not isinstance(told, dict) or not set(told) <= _KEYS | {"crm"}:
        raise MappingError(f"The process {path} should say stages and, if wished, qualified.")
    names, qualified = told.get("stages"), told.get("qualified", "")
    if not isinstance(names, list) or not names or not all(isinstance(n, str) for n in names):
        raise MappingError(f'The process {path} needs stages = ["…", "…"] in their order.')
    if len(set(names)) < len(names):
        raise MappingError(f"The process {path} names a stage twice.")
    if qualified and qualified not in names:
        raise MappingError(f"The process {path}: {qualified!r} is not one of its stages.")
    return Process(tuple(Stage(name, n) for n, name in enumerate(names, 1)), qualified=qualified)
