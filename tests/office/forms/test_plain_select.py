"""The quick select draws what Django's own would."""

from typing import Any

import pytest
from django import forms
from django.test.html import parse_html

from touchline.office.forms.plain_select import PlainSelect

CHOICES: list[Any] = [
    ("", "–"),
    ("1", '<b>"Stage"</b> & more'),
    ("the same as", [("same-0", "Lead"), ("same-1", "<i>")]),
]


@pytest.mark.parametrize("value", ["", "1", "same-1", None, "nowhere"])
def test_it_draws_what_djangos_own_would(value: str | None) -> None:
    attrs = {"class": "select", "id": "id_x", "aria-label": 'What "x" means', "disabled": False}
    drawn = [
        parse_html(str(kind(attrs=attrs, choices=CHOICES).render("x", value)))
        for kind in (forms.Select, PlainSelect)
    ]
    assert drawn[0] == drawn[1]
