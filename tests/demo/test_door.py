"""The demo's door: choose who to be. It exists under the demo's settings only."""

from html import escape
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

import touchline.demo
from tests.cast import Cast
from tests.reading import main_of, words_of
from touchline.demo.apps import DemoConfig
from touchline.demo.cast import CAST
from touchline.demo.room_life.papers import Paper, hand_out


@pytest.fixture
def door(cast: Cast, settings: Settings, tmp_path: Path) -> Client:
    """A browser before the demo's door, where nothing was handed out yet."""
    settings.TOUCHLINE_DEMO = True
    settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, "touchline.demo"]
    settings.ROOT_URLCONF = "touchline.demo.urls"
    settings.HOME = tmp_path  # after the apps, each of which has found its folder
    return Client()


def test_everyone_of_the_cast_stands_at_the_door(door: Client) -> None:
    page = main_of(door.get("/sign-in/"))
    assert not [one.name for one in CAST if escape(one.name) not in page]


def test_each_says_what_to_look_at_first(door: Client) -> None:
    words = words_of(door.get("/sign-in/"))
    assert not [one.name for one in CAST if one.look_first not in words]


def test_what_opens_somebodys_rooms_stands_there_in_full(door: Client, settings: Settings) -> None:
    paper = Paper("mairi", "devote vintage town talent", "2THH9MYE398WT7Z0", "acid agent aim")
    hand_out(settings.HOME, [paper])
    words = words_of(door.get("/sign-in/"))
    shown = [one in words for one in (paper.passphrase, paper.recovery, paper.aloud)]
    assert shown == [True, True, True]


def test_of_who_has_no_room_nothing_is_said(door: Client) -> None:
    assert "What opens the rooms" not in words_of(door.get("/sign-in/"))


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
