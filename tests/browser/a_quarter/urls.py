"""Every real address, and a door for the walk: `/test/`."""

from django.urls import include, path

from tests.browser.a_quarter import views

urlpatterns = [
    path("test/clock/", views.move_on),
    path("test/begin/", views.begin_count),
    path("test/token/", views.token),
    path("test/papers/", views.papers_of_others),
    path("test/vote/", views.vote_of_others),
    path("test/ballots/", views.ballots),
    path("", include("touchline.demo.urls")),
]
