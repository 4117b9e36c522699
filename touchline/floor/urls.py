"""Addresses of the floor."""

from django.urls import path

from touchline.floor.views import (
    boards,
    exports,
    figures,
    flows,
    patterns,
    persons,
    questions,
)

app_name = "floor"
urlpatterns = [
    path("", boards.index, name="index"),
    path("teams/<slug:team_key>/", boards.show, name="scoreboard"),
    path("patterns/", patterns.show, name="patterns"),
    path("teams/<slug:team_key>/flow/", flows.show, name="flow"),
    path("teams/<slug:team_key>/scoreboard.csv", exports.board, name="scoreboard-csv"),
    path("teams/<slug:team_key>/figures/<slug:measure>/", figures.show, name="figure"),
    path("teams/<slug:team_key>/figures/<slug:measure>/deals.csv", exports.deals, name="deals-csv"),
    path(
        "teams/<slug:team_key>/figures/<slug:measure>/questions/",
        questions.create,
        name="question",
    ),
    path("people/<slug:person_key>/", persons.show, name="person"),
]
