"""Addresses of the pulse. Ballots are cast elsewhere, where nobody is signed in: under /urn/."""

from django.urls import path

from touchline.pulse.views import (
    feedback,
    home,
    own_scales,
    papers,
    protected,
    releases,
    rounds,
    screening,
    sealed,
    set_up,
    talks,
)

app_name = "pulse"
urlpatterns = [
    path("", home.show, name="home"),
    path("papers/", papers.due, name="papers"),
    path("papers/<slug:paper_key>/", papers.fetch, name="paper"),
    path("rounds/<slug:round_key>/", rounds.show, name="round"),
    path("releases/<slug:asked_group_key>/", releases.show, name="release"),
    path("releases/<slug:asked_group_key>/expect/", releases.expect, name="expect"),
    path("releases/<slug:asked_group_key>/reply/", releases.reply, name="reply"),
    path("rounds/<slug:sealed_key>/sealed/", sealed.take, name="sealed"),
    path("rounds/<slug:sealed_key>/figures/", sealed.bring, name="figures"),
    path("talks/", talks.index, name="talks"),
    path("talks/new/<slug:team_key>/", talks.new, name="talk-new"),
    path("talks/<slug:talk_key>/", talks.show, name="talk"),
    path("talks/<slug:talk_key>/give/", talks.give, name="talk-give"),
    path("talks/<slug:talk_key>/hold/", talks.hold, name="talk-hold"),
    path("talks/<slug:talk_key>/reply/", talks.reply, name="talk-reply"),
    path("feedback/", feedback.index, name="feedback"),
    path("feedback/<slug:feedback_key>/answer/", feedback.answer, name="feedback-answer"),
    path("words/", screening.show, name="words"),
    path("words/<slug:said_key>/", screening.screen, name="words-screen"),
    path("protected/", protected.show, name="protected"),
    path("ledger/", rounds.ledger, name="ledger"),
    path("set-up/", set_up.index, name="set-up"),
    path("set-up/scales/", own_scales.index, name="own-scales"),
    path("set-up/scales/<slug:own_scale_key>/remove/", own_scales.remove, name="own-scale-remove"),
    path("set-up/plan/", set_up.plan, name="plan"),
    path("set-up/rhythm/", set_up.rhythm, name="rhythm"),
    path("set-up/protected/", protected.begin, name="protected-begin"),
    path("set-up/custodian/", set_up.custodian, name="custodian"),
    path("set-up/rounds/<slug:planned_key>/void/", set_up.void, name="void"),
]
