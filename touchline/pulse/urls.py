"""Addresses of the pulse. Ballots are cast elsewhere, where nobody is signed in: under /urn/."""

from django.urls import path

from touchline.pulse.views import home, papers, releases, rounds, set_up

app_name = "pulse"
urlpatterns = [
    path("", home.show, name="home"),
    path("papers/", papers.due, name="papers"),
    path("papers/<slug:box_key>/", papers.fetch, name="paper"),
    path("rounds/<slug:round_key>/", rounds.show, name="round"),
    path("releases/<slug:group_key>/", releases.show, name="release"),
    path("releases/<slug:group_key>/expect/", releases.expect, name="expect"),
    path("releases/<slug:group_key>/reply/", releases.reply, name="reply"),
    path("ledger/", rounds.ledger, name="ledger"),
    path("set-up/", set_up.index, name="set-up"),
    path("set-up/plan/", set_up.plan, name="plan"),
    path("set-up/rhythm/", set_up.rhythm, name="rhythm"),
    path("set-up/custodian/", set_up.custodian, name="custodian"),
    path("set-up/rounds/<slug:planned_key>/void/", set_up.void, name="void"),
]
