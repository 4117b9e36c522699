"""Which origins may serve the room's page, as the operator writes them."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from touchline.room.rules.origins import leads_back, read_origins
from touchline.site.settings.room_origins import NAME, room_origins

FIRM = "https://room.example.org"


def test_without_a_word_there_is_none() -> None:
    assert room_origins({}) == ()


def test_several_stand_with_spaces_between_them() -> None:
    assert read_origins(f" {FIRM}  https://two.example:8443 ") == (FIRM, "https://two.example:8443")


def test_plain_http_is_for_this_machine() -> None:
    assert read_origins("http://localhost:8001") == ("http://localhost:8001",)


@pytest.mark.parametrize(
    "wrong",
    [
        "room.example.org", "http://room.example.org", f"{FIRM}/", f"{FIRM}/room/", f"{FIRM}:443",
        "https://*.example.org", "*", "null", "https://", f"{FIRM}?a", f"{FIRM}#a",
        "https://a@room.example.org", "https://ROOM.example.org", "https://room.example.org:99999",
        "https://-room.example.org", f"{FIRM},https://two.example", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_what_is_no_origin_is_refused_by_name(wrong: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=NAME):
        room_origins({NAME: wrong})


@pytest.mark.parametrize("path", ["/room/", "/"])
def test_the_page_of_an_origin_is_led_back_to(path: str) -> None:
    assert leads_back(FIRM + path, ["https://two.example", FIRM]) == FIRM


@pytest.mark.parametrize("rest", ["", "/room", "/room/?a", "/room/#a", "/room/../", ".evil/room/"])
def test_nothing_else_there_is(rest: str) -> None:
    assert leads_back(FIRM + rest, [FIRM]) == ""
