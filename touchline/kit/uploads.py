"""The mark of a view that takes files; a request to any other view brings none in."""

from collections.abc import Callable
from typing import Any, TypeVar

V = TypeVar("V", bound=Callable[..., Any])


def takes_files(view: V) -> V:
    """Let a request bring files to this view. It stands below `@seen_by`, which says from whom."""
    view.takes_files = True  # type: ignore[attr-defined]
    return view
