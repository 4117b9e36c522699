"""Every real address, and a door for tests: `/test/`."""

from django.urls import include, path

from tests.browser.ballots import views

urlpatterns = [
    path("test/box/", views.box),
    path("test/clock/", views.move_on),
    path("test/void/<str:key>/", views.void),
    path("test/ballots/<str:key>/", views.ballots),
    path("test/page/<str:keys>/", views.page),
    path("test/papers/<str:keys>/", views.due),
    path("test/papers/<str:keys>/<str:key>/", views.fetch),
    path("", include("touchline.demo.urls")),
]
