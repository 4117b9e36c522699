"""Addresses of the game plan: priorities, plays, measures."""

from django.urls import URLPattern, URLResolver, path

from touchline.floor.views.plan import (
    closing,
    dropping,
    histories,
    ordering,
    pages,
    partners,
    writing,
)

app_name = "plan"
TEAM = "teams/<slug:team_key>/"
QUARTER = f"{TEAM}<slug:quarter>/"
PRIORITY = f"{TEAM}priorities/<slug:priority_key>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.index, name="index"),
    path("for-partners/", partners.show, name="for-partners"),
    path(TEAM, histories.show, name="history"),
    path(QUARTER, pages.show, name="show"),
    path(f"{QUARTER}new/", writing.new, name="new"),
    path(f"{QUARTER}close/", closing.close, name="close"),
    path(f"{QUARTER}take-over/", closing.take_over, name="take-over"),
    path(PRIORITY, pages.priority, name="priority"),
    path(f"{PRIORITY}edit/", writing.edit, name="edit"),
    path(f"{PRIORITY}drop/", dropping.drop, name="drop"),
    path(f"{PRIORITY}move/", ordering.move, name="move"),
    path(f"{PRIORITY}carry-over/", closing.carry_over, name="carry-over"),
]
