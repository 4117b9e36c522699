"""Answers that hold for one request: asked again, they are not looked up again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
_memory: ContextVar[dict[Any, Any] | None] = ContextVar("remembered", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Remember answers until the end of the block; only where nothing is written meanwhile."""
    before = _memory.set({})
    try:
        yield
    finally:
        _memory.reset(before)


def is_remembering() -> bool:
    """Whether answers are kept for now."""
    return _memory.get() is not None


def remembered(question: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """Ask once for each set of arguments within `remembering()`, outside of it every time.

    The arguments must be hashable, and nobody may change the answer.
    """

    @wraps(question)
    def asked(*args: Asked.args, **kwargs: Asked.kwargs) -> Answer:
        memory = _memory.get()
        if memory is None:
            return question(*args, **kwargs)
        key = (question, args, tuple(sorted(kwargs.items())))
        if key not in memory:
            memory[key] = question(*args, **kwargs)
        found: Answer = memory[key]
        return found

    return asked
