"""Addresses of pipeline reviews: rhythm, prep card, meeting, minutes."""

from django.urls import URLPattern, URLResolver, path

from touchline.floor.views.review import (
    cards,
    lists,
    meetings,
    moves,
    notes,
    parked,
    rhythms,
    stamps,
    stance_shares,
    step_promises,
)

app_name = "reviews"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", lists.index, name="index"),
    path("stances/", stance_shares.stances, name="stances"),
    path("rhythm/", rhythms.rhythm, name="rhythm"),
    path("rhythm/people/<slug:person_key>/", rhythms.with_person, name="rhythm-person"),
    path("rhythm/teams/<slug:team_key>/", rhythms.with_team, name="rhythm-team"),
    path("rhythm/<slug:rhythm_key>/end/", rhythms.end_rhythm, name="rhythm-end"),
    path("<slug:review_key>/", meetings.meeting, name="meeting"),
    path("<slug:review_key>/card/", cards.card, name="card"),
    path("<slug:review_key>/card/lines/<slug:place>/", cards.line, name="line"),
    path("<slug:review_key>/card/words/", cards.words, name="words"),
    path("<slug:review_key>/card/submit/", cards.submit, name="submit"),
    path("<slug:review_key>/card/copy/", cards.copy, name="copy"),
    path("<slug:review_key>/card/later/", parked.park, name="park"),
    path(
        "<slug:review_key>/card/later/<slug:parked_line_key>/take-in/",
        parked.take_in,
        name="take-in",
    ),
    path("<slug:review_key>/card/later/<slug:parked_line_key>/drop/", parked.drop, name="drop"),
    path("<slug:review_key>/begin/", meetings.begin, name="begin"),
    path("<slug:review_key>/end/", meetings.end, name="end"),
    path("<slug:review_key>/go-on/", meetings.go_on, name="go-on"),
    path("<slug:review_key>/minutes/", meetings.minutes, name="minutes"),
    path("<slug:review_key>/stamp/", stamps.stamp, name="stamp"),
    path("<slug:review_key>/move/", moves.move, name="move"),
    path("<slug:review_key>/cancel/", moves.cancel, name="cancel"),
    path("<slug:review_key>/learnt/", notes.learnt, name="learnt"),
    path("<slug:review_key>/promises/", notes.promise, name="promise"),
    path("<slug:review_key>/together/<slug:person_key>/", notes.together, name="together"),
    path("<slug:review_key>/lines/<slug:line_key>/", notes.together_line, name="together-line"),
    path("<slug:review_key>/lines/<slug:line_key>/agreed/", notes.agreed, name="agreed"),
    path(
        "<slug:review_key>/lines/<slug:line_key>/promise/",
        step_promises.promise_agreed,
        name="promise-agreed",
    ),
    path("<slug:review_key>/lines/<slug:line_key>/answer/", notes.answer, name="answer"),
    path("<slug:review_key>/lines/<slug:line_key>/stance/", notes.stance, name="stance"),
]
