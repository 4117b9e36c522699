"""The site's addresses, with the demo's own door in front of them."""

from django.urls import include, path

from touchline.demo import views
from touchline.design.views import pattern_book
from touchline.wall.audiences import PUBLIC, seen_by

urlpatterns = [
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-in/as/<slug:member>/", views.enter, name="demo-enter"),
    path("design/", seen_by(PUBLIC)(pattern_book), name="pattern-book"),
    path("", include("touchline.site.urls")),
]

handler403 = "touchline.site.views.errors.not_allowed"
handler404 = "touchline.site.views.errors.not_there"
handler500 = "touchline.site.views.errors.broken"
handler429 = "touchline.sign_in.views.limits.too_many"
