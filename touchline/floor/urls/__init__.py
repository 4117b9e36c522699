"""Addresses of the floor: the scoreboard’s here, each part’s in a module of its own."""

from django.urls import include, path

from touchline.floor.views import (
    big_screen,
    boards,
    exports,
    figures,
    flows,
    patterns,
    persons,
    questions,
    serving,
)

app_name = "floor"
urlpatterns = [
    path("", boards.index, name="index"),
    path("teams/<slug:team_key>/", boards.show, name="scoreboard"),
    path("teams/<slug:team_key>/big/", big_screen.show, name="big-screen"),
    path("teams/<slug:team_key>/serving/", serving.show, name="serving"),
    path("teams/<slug:team_key>/serving/<slug:priority_key>/", serving.say, name="serving-say"),
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
    path("plan/", include("touchline.floor.urls.plan")),
    path("forecast/", include("touchline.floor.urls.forecast")),
    path("measures/", include("touchline.floor.urls.measures")),
    path("reviews/", include("touchline.floor.urls.reviews")),
    path("promises/", include("touchline.floor.urls.promises")),
    path("conduct/", include("touchline.floor.urls.conduct")),
    path("process/", include("touchline.floor.urls.process")),
    path("deals/", include("touchline.floor.urls.deals")),
    path("reminders/", include("touchline.floor.urls.reminders")),
]
