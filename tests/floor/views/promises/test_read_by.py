"""A promise says on its page who finds its words, to each who reads it."""

from typing import Any

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.floor.promising import CUSTOMER, EVERYONE, promised
from tests.reading import words_of


def recipient(cast: Cast, to: str) -> Any:
    return {"customer": CUSTOMER, "everyone": EVERYONE}.get(to) or getattr(cast, to)


READ = [
    ("mairi", "dana", "mairi", "You, Dana Calder, and whom you report to"),
    ("mairi", "dana", "dana", "You and Mairi Sinclair"),
    ("dana", "mairi", "mairi", "Dana Calder, you, and whom Dana Calder reports to"),
    ("mairi", "callum", "dana", "Mairi Sinclair, Callum Reid, and whom Mairi Sinclair reports to"),
    ("mairi", "customer", "mairi", "You and whom you report to; the customer does not"),
    ("mairi", "customer", "dana", "Mairi Sinclair and whom they report to; the customer does not"),
    ("dana", "leith", "dana", "You, everyone in Leith, and whom you report to"),
    ("dana", "leith", "callum", "Dana Calder, everyone in Leith, and whom Dana Calder reports to"),
    ("dana", "everyone", "beatriz", "Everyone here"),
]


@pytest.mark.parametrize("case", READ, ids=lambda case: "-".join(case[:3]))
def test_it_says_who_finds_the_words(
    cast: Cast, signed_in_as: Any, case: tuple[str, str, str, str]
) -> None:
    owner, to, who, says = case
    made = promised(getattr(cast, owner), recipient(cast, to))
    page = signed_in_as(getattr(cast, who)).get(reverse("floor:promises:promise", args=[made.key]))
    assert f"Read by {says} " in words_of(page) + " "
