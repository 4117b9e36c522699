"""A page of a long list: where one is, and the addresses of its neighbours."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.http import QueryDict
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class ShownPages:
    """The place in words, and the two ways on ("" where there is none)."""

    place: str
    back: str
    onward: str


def show_pages(page: Page[Any], *, asked: QueryDict, name: str = "page") -> ShownPages:
    """Say which part of the list a page is; the addresses keep what else was asked."""
    words = {
        "first": f"{page.start_index():,}",
        "last": f"{page.end_index():,}",
        "all": f"{page.paginator.count:,}",
    }
    return ShownPages(
        place=_("%(first)s–%(last)s of %(all)s") % words,
        back=_address(asked, name, page.previous_page_number()) if page.has_previous() else "",
        onward=_address(asked, name, page.next_page_number()) if page.has_next() else "",
    )


def _address(asked: QueryDict, name: str, number: int) -> str:
    wanted = asked.copy()
    wanted[name] = str(number)
    return f"?{wanted.urlencode()}"
