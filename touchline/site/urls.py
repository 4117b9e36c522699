"""Every address of Touchline, room by room."""

from django.urls import include, path

from touchline.room.views import authorise, calendar, holds, shared
from touchline.site.views import (
    contract,
    directory,
    door,
    home,
    own_data,
    room_app,
    security_txt,
    seen,
    urn,
    watching,
    yourself,
)

urlpatterns = [
    path("", home.show, name="home"),
    path("start-here/put-away/", home.put_away, name="put-away"),
    path("", include("touchline.sign_in.urls")),
    path("welcome/<slug:person_key>/<str:token>/", door.welcome, name="welcome"),
    path("you/", yourself.show, name="you"),
    path("you/theme/", yourself.theme, name="theme"),
    path("you/password/", yourself.password, name="password"),
    path("you/data/", own_data.show, name="own-data"),
    path("you/data/export/", own_data.take, name="own-export"),
    path("you/seen/", seen.index, name="seen"),
    path("you/seen/<slug:audience>/<slug:page>/", seen.show, name="seen-page"),
    path("people/", directory.show, name="directory"),
    path("contract/", contract.show, name="contract"),
    path(".well-known/security.txt", security_txt.show, name="security-txt"),
    path("healthy", watching.healthy, name="healthy"),
    path("ready", watching.ready, name="ready"),
    path("metrics", watching.metrics, name="metrics"),
    path("urn/", urn.page, name="ballot"),
    path("urn/boxes/<slug:box_key>/", urn.card, name="urn-card"),
    path("urn/boxes/<slug:box_key>/cast/", urn.cast, name="urn-cast"),
    path("urn/boxes/<slug:box_key>/receipts/", urn.receipts, name="urn-receipts"),
    path("room/", room_app.page, name="room-page"),
    path("room/app/<path:app_file>", room_app.app, name="room-app-file"),
    path("room/mirror/<path:mirror_file>", room_app.mirror, name="room-mirror-file"),
    path("room/offline/<path:offline_file>", room_app.offline, name="room-offline-file"),
    path("room/worker.js", room_app.worker, name="room-worker"),
    path("room/vendored/<path:vendored_file>", room_app.vendored, name="room-vendored-file"),
    path("room/authorise/", authorise.authorise, name="room-authorise"),
    path("calendar/<str:weekly_calendar>.ics", calendar.show, name="calendar-of-one"),
    path("api/room/token/", authorise.token, name="room-token"),
    path("api/room/", include("touchline.room.urls")),
    path("shares/", shared.index, name="room-shared"),
    path("shares/<slug:share_key>/", shared.show, name="room-shared-one"),
    path("shares/<slug:share_key>/read/", shared.read, name="room-shared-read"),
    path("office/rooms/", holds.index, name="room-holds"),
    path("office/rooms/<slug:held_room_key>/release/", holds.release, name="room-hold-release"),
    path("office/rooms/parcels/<slug:leaver_key>/", holds.parcel, name="room-parcel"),
    path("floor/", include("touchline.floor.urls")),
    path("desk/", include("touchline.desk.urls")),
    path("pulse/", include("touchline.pulse.urls")),
    path("office/", include("touchline.office.urls")),
    path("", include("touchline.scim.urls")),
    path("", include("touchline.api.urls")),
]

handler403 = "touchline.site.views.errors.not_allowed"
handler404 = "touchline.site.views.errors.not_there"
handler500 = "touchline.site.views.errors.broken"
handler429 = "touchline.sign_in.views.limits.too_many"
