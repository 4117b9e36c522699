"""Addresses of the process and its editor."""

from django.urls import URLPattern, URLResolver, path

from touchline.floor.views.process import (
    editing,
    following,
    naming,
    pages,
    proposing,
    publishing,
    stages,
    versions,
)

app_name = "process"
TEAM = "teams/<slug:team_key>/"
STAGE = f"{TEAM}stages/<slug:stage_key>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.index, name="index"),
    path(TEAM, pages.show, name="show"),
    path(f"{TEAM}edit/", editing.edit, name="edit"),
    path(f"{TEAM}begin/", editing.begin, name="begin"),
    path(f"{TEAM}drop/", editing.drop, name="drop"),
    path(f"{TEAM}follow/", following.follow, name="follow"),
    path(f"{TEAM}crm/", naming.mean, name="crm"),
    path(f"{TEAM}publish/", publishing.publish, name="publish"),
    path(f"{TEAM}versions/", versions.index, name="versions"),
    path(f"{TEAM}versions/again/", publishing.again, name="again"),
    path(f"{TEAM}compare/", versions.compare, name="compare"),
    path(f"{TEAM}new-stage/", stages.new, name="stage-new"),
    path(STAGE, stages.edit, name="stage"),
    path(f"{STAGE}move/", stages.move, name="stage-move"),
    path(f"{STAGE}remove/", stages.remove, name="stage-remove"),
    path(f"{STAGE}propose/", proposing.propose, name="propose"),
    path(f"{STAGE}<slug:way>/deals/", pages.deals, name="deals"),
    path(f"{TEAM}proposals/<slug:proposal_key>/", proposing.answer, name="answer"),
    path(f"{TEAM}proposals/<slug:proposal_key>/withdraw/", proposing.withdraw, name="withdraw"),
]
