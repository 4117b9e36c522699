"""The pattern book shows everything, in any room and theme."""

import re

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from touchline.design.views import ROOMS, examples, frame


def _page(query: str = "") -> str:
    request = RequestFactory().get(f"/design/{query}")
    shown = {"request": request} | frame(request) | examples()
    return render_to_string("design/pattern_book.html", shown)


@pytest.mark.parametrize("room", ROOMS)
def test_the_book_can_be_seen_in_every_room(room: str) -> None:
    assert f'data-room="{room}"' in _page(f"?room={room}")


def test_the_book_can_be_seen_in_the_dark() -> None:
    assert 'data-theme="dark"' in _page("?theme=dark")


def test_an_unknown_room_is_the_floor() -> None:
    assert '<body data-room="floor">' in _page("?room=%22onload")


def test_no_two_things_have_the_same_id() -> None:
    ids = re.findall(r'\sid="([^"]+)"', _page())
    assert sorted(ids) == sorted(set(ids))


def test_every_description_and_label_points_somewhere() -> None:
    page = _page()
    pointed = re.findall(r'(?:aria-describedby|aria-labelledby|\sfor)="([^"]+)"', page)
    ids = set(re.findall(r'\sid="([^"]+)"', page))
    assert {one for many in pointed for one in many.split()} <= ids


def test_the_page_carries_no_inline_style_or_script() -> None:
    assert not re.search(r"\sstyle=|<style|<script(?![^>]*\ssrc=)|\son\w+=", _page())
