"""Addresses of the forecast."""

from django.urls import path

from touchline.floor.views.forecast import own, teams

app_name = "forecast"
urlpatterns = [
    path("", own.index, name="index"),
    path("own/", own.show, name="own"),
    path("own/give/", own.give, name="own-give"),
    path("teams/<slug:team_key>/", teams.show, name="show"),
    path("teams/<slug:team_key>/give/", teams.give, name="give"),
    path("teams/<slug:team_key>/closing/", teams.rhythm, name="rhythm"),
]
