"""Addresses that machines ask: they answer for themselves, and never send anyone to the door."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.http import HttpRequest

V = TypeVar("V", bound=Callable[..., Any])


def for_machines(view: V) -> V:
    """Mark a view whose 404 is an answer, not a page. It stands below `@seen_by(PUBLIC)`."""
    view.for_machines = True  # type: ignore[attr-defined]
    return view


def asked_by_a_machine(request: HttpRequest) -> bool:
    """Whether the address that was asked is one of those."""
    match = request.resolver_match
    return match is not None and getattr(match.func, "for_machines", False)
