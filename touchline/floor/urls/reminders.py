"""Addresses of reminders: one's own, a calendar's, a team's channel."""

from django.urls import path

from touchline.floor.views.reminders import channels, feeds, off, own

app_name = "reminders"
urlpatterns = [
    path("", own.index, name="index"),
    path("calendar/make/", own.make_address, name="make-address"),
    path("calendar/revoke/", own.revoke_address, name="revoke-address"),
    path("calendar/<str:calendar>.ics", feeds.show, name="feed"),
    path("off/<str:stop>/", off.show, name="off"),
    path("teams/<slug:team_key>/channel/", channels.show, name="channel"),
    path("teams/<slug:team_key>/channel/try/", channels.try_it, name="channel-try"),
    path("teams/<slug:team_key>/channel/disconnect/", channels.disconnect, name="channel-off"),
]
