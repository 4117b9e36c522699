"""The demo's door: choose who to be. It exists under the demo's settings only."""

from html import escape

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

import touchline.demo
from tests.cast import Cast
from tests.reading import main_of, words_of
from touchline.demo.apps import DemoConfig
from touchline.demo.cast import CAST


@pytest.fixture
def door(cast: Cast, settings: Settings) -> Client:
    """A browser before the demo's door."""
    settings.TOUCHLINE_DEMO = True
    settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, "touchline.demo"]
    settings.ROOT_URLCONF = "touchline.demo.urls"
    return Client()


def test_everyone_of_the_cast_stands_at_the_door(door: Client) -> None:
    page = main_of(door.get("/sign-in/"))
    assert not [one.name for one in CAST if escape(one.name) not in page]


def test_each_says_what_to_look_at_first(door: Client) -> None:
    words = words_of(door.get("/sign-in/"))
    assert not [one.name for one in CAST if one.look_first not in words]


def test_one_press_is_enough(door: Client, cast: Cast) -> None:
    door.post("/sign-in/as/mairi/")
    assert door.get("/").context["person_name"] == "Mairi Sinclair"


def test_one_comes_to_the_page_one_asked_for(door: Client) -> None:
    assert door.post("/sign-in/as/mairi/", {"next": "/contract/"})["Location"] == "/contract/"


def test_the_door_leads_to_no_other_house(door: Client) -> None:
    answer = door.post("/sign-in/as/mairi/", {"next": "https://thief.example/"})
    assert answer["Location"] == "/"


def test_a_link_signs_nobody_in(door: Client) -> None:
    assert door.get("/sign-in/as/mairi/").status_code == 405


def test_nobody_else_can_be_chosen(door: Client) -> None:
    door.post("/sign-in/as/nobody/")
    assert "_auth_user_id" not in door.session


def test_outside_the_demo_the_app_refuses_to_start() -> None:
    with pytest.raises(ImproperlyConfigured, match="under its own settings only"):
        DemoConfig("touchline.demo", touchline.demo).ready()
