"""Whether two answers are the same: integers, days and words exactly, fractions to a millionth."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from math import isclose
from typing import Any


def differences(one: Any, other: Any, path: str = "answer") -> list[str]:
    """Where two answers differ; an empty list if they do not."""
    if isinstance(one, float) and isinstance(other, float):
        return [] if isclose(one, other, rel_tol=1e-6) else [f"{path}: {one} is not {other}"]
    if type(one) is not type(other):
        return [f"{path}: {one!r} is not {other!r}"]
    if is_dataclass(one):
        names = [field.name for field in fields(one)]
        pairs = [(name, getattr(one, name), getattr(other, name)) for name in names]
    elif isinstance(one, Mapping):
        if list(one) != list(other):
            return [f"{path}: {list(one)} is not {list(other)}"]
        pairs = [(str(key), one[key], other[key]) for key in one]
    elif isinstance(one, Sequence) and not isinstance(one, str):
        if len(one) != len(other):
            return [f"{path}: {len(one)} entries, not {len(other)}"]
        pairs = [(str(n), *both) for n, both in enumerate(zip(one, other, strict=True))]
    else:
        return [] if one == other else [f"{path}: {one!r} is not {other!r}"]
    return [said for name, a, b in pairs for said in differences(a, b, f"{path}.{name}")]
