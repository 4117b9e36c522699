"""Addresses of the measures that teams type."""

from django.urls import path

from touchline.floor.views.measures import pages, writing

app_name = "measures"
urlpatterns = [
    path("", pages.index, name="index"),
    path("teams/<slug:team_key>/", pages.show, name="show"),
    path("teams/<slug:team_key>/type/", writing.type_in, name="type"),
    path("teams/<slug:team_key>/name/", writing.name, name="name"),
    path("teams/<slug:team_key>/<slug:typed_key>/match/", writing.match, name="match"),
    path("teams/<slug:team_key>/<slug:typed_key>/drop/", writing.drop, name="drop"),
]
