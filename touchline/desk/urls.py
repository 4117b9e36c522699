"""Addresses of the desk."""

from django.urls import path

from touchline.desk.views import practice, questions
from touchline.desk.views.mirror import asking, kept, of_me, reading

app_name = "desk"
urlpatterns = [
    path("mirror/", reading.new, name="mirror"),
    path("mirror/remembered/", reading.remembered, name="remembered"),
    path("mirror/keep/", reading.keep, name="keep"),
    path("mirror/other-questions/", asking.other_questions, name="other-questions"),
    path("mirror/kept/", kept.index, name="kept"),
    path("mirror/kept/<slug:reading_key>/", kept.show, name="reading"),
    path("mirror/kept/<slug:reading_key>/parcels/", kept.parcels, name="reading-parcels"),
    path("mirror/kept/<slug:reading_key>/correct/", kept.correct, name="reading-correct"),
    path("mirror/kept/<slug:reading_key>/throw-away/", kept.throw_away, name="reading-throw-away"),
    path("kept-of-me/", of_me.index, name="of-me"),
    path("kept-of-me/<slug:voice_key>/remove/", of_me.remove_words, name="remove-words"),
    path("practice/", practice.show, name="practice"),
    path("questions/", questions.index, name="questions"),
    path("questions/<slug:open_question_key>/mark/", questions.mark, name="question-mark"),
    path("questions/<slug:open_question_key>/unmark/", questions.unmark, name="question-unmark"),
]
