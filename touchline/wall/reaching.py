"""`@within_reach`: what an address names is looked up first, so a stranger's answer is a 404."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.http import HttpResponseBase

from touchline.wall.audiences import PersonRequest

Found = TypeVar("Found")
View = Callable[..., HttpResponseBase]


def within_reach(
    name: str, look_up: Callable[[PersonRequest, str], Found]
) -> Callable[[View], View]:
    """Look up what `<name>_key` of the address means and hand it to the view as `name`.

    `look_up` raises Http404 for what this person does not reach. The decorator stands below
    `@seen_by` and above the one that refuses methods: someone who holds the right seat in another
    team would otherwise get a 405 where the design promises a 404.
    """

    def finder(view: View) -> View:
        @wraps(view)
        def reached(request: PersonRequest, /, **named: Any) -> HttpResponseBase:
            found = look_up(request, named.pop(f"{name}_key"))
            return view(request, **{name: found}, **named)

        return reached

    return finder
