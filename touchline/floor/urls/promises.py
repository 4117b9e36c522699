"""Addresses of promises."""

from django.urls import path

from touchline.floor.views.promises import ending, making, one, pages, teams

app_name = "promises"
urlpatterns = [
    path("", pages.index, name="index"),
    path("new/", making.new, name="new"),
    path("teams/<slug:team_key>/", teams.show, name="team"),
    path("people/<slug:person_key>/", pages.of_person, name="person"),
    path("<slug:promise_key>/", one.show, name="promise"),
    path("<slug:promise_key>/kept/", ending.keep, name="keep"),
    path("<slug:promise_key>/not-kept/", ending.take_back, name="take-back"),
    path("<slug:promise_key>/new-day/", ending.move, name="move"),
    path("<slug:promise_key>/missed/", ending.miss, name="miss"),
    path("<slug:promise_key>/not-needed/", ending.release, name="release"),
    path("<slug:promise_key>/mine/", ending.take_over, name="take-over"),
]
