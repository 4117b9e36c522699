"""Every address of Touchline, room by room."""

from django.urls import include, path

from touchline.site.views import contract, directory, door, errors, home, seen, yourself

urlpatterns = [
    path("", home.show, name="home"),
    path("start-here/put-away/", home.put_away, name="put-away"),
    path("sign-in/", door.sign_in, name="sign-in"),
    path("sign-out/", door.sign_out, name="sign-out"),
    path("welcome/<slug:person_key>/<str:token>/", door.welcome, name="welcome"),
    path("you/", yourself.show, name="you"),
    path("you/theme/", yourself.theme, name="theme"),
    path("you/password/", yourself.password, name="password"),
    path("you/seen/", seen.index, name="seen"),
    path("you/seen/<slug:audience>/<slug:page>/", seen.show, name="seen-page"),
    path("people/", directory.show, name="directory"),
    path("contract/", contract.show, name="contract"),
    path("healthy", errors.healthy, name="healthy"),
    path("floor/", include("touchline.floor.urls")),
    path("office/", include("touchline.office.urls")),
]

handler403 = "touchline.site.views.errors.not_allowed"
handler404 = "touchline.site.views.errors.not_there"
handler500 = "touchline.site.views.errors.broken"
