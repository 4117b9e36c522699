"""The site's addresses, with the demo's own door in front of them."""

from django.urls import include, path

from touchline.demo import views

urlpatterns = [
    path("sign-in/", views.sign_in, name="sign-in"),
    path("sign-in/as/<slug:member>/", views.enter, name="demo-enter"),
    path("", include("touchline.site.urls")),
]

handler403 = "touchline.site.views.errors.not_allowed"
handler404 = "touchline.site.views.errors.not_there"
handler500 = "touchline.site.views.errors.broken"
