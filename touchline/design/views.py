"""The pattern book: the one page of the design system, where every component can be looked at."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from touchline.design.book import figures, forms, rows
from touchline.design.icons import icon_names
from touchline.kit import clock

ROOMS = ("floor", "office", "site", "room", "mirror", "pulse", "commons", "desk")
THEMES = ("system", "light", "dark")


def pattern_book(request: HttpRequest) -> HttpResponse:
    """Every component in every state; `?room=` and `?theme=` dress the page."""
    return render(request, "design/pattern_book.html", frame(request) | examples())


def frame(request: HttpRequest) -> dict[str, Any]:
    """What the shell needs: the asked room and theme, places, and who is here."""
    room, theme = request.GET.get("room", ""), request.GET.get("theme", "")
    return {
        "room": room if room in ROOMS else "floor",
        "rooms": ROOMS,
        "theme": theme if theme in THEMES else "system",
        "theme_path": request.path,
        "places": rows.PLACES,
        "person_name": "Dana Calder",
        "person_seat": "Manager, Leith",
        "person_links": (rows.BookPlace("What others see of you", "#people", "eye"),),
        "sign_out_path": request.path,
    }


def examples() -> dict[str, Any]:
    """The invented data of every part of the book."""
    now = timezone.localtime(clock.now())
    today = now.date()
    return {
        "now": now,
        "scoreboard": figures.scoreboard(),
        "win_rates": figures.win_rates(today=today),
        "created": figures.created(today=today),
        "few": figures.few(today=today),
        "nothing": figures.nothing(today=today),
        "fresh": forms.fresh(),
        "refused": forms.refused(),
        "sellers": rows.SELLERS,
        "seats": rows.SEATS,
        "moments": rows.moments(now=now),
        "middle_page": rows.middle_page(),
        "only_page": rows.only_page(),
        "icon_names": icon_names(),
    }
