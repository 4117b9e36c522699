"""What the room's application asks, below `/api/room/`."""

from django.urls import path

from touchline.room.views import contracts, exporting, me, notes, readings, receipts, rooms

app_name = "room"
urlpatterns = [
    path("me/", me.show, name="me"),
    path("me/identity/", me.identity, name="identity"),
    path("me/identity/back/", me.back, name="back"),
    path("me/slots/", me.slots, name="slots"),
    path("me/slots/<slug:slot_key>/", me.slot, name="slot"),
    path("me/export/", exporting.take, name="export"),
    path("me/readings/", readings.index, name="readings"),
    path("me/readings/<slug:kept_reading_key>/", readings.one, name="reading"),
    path("contract.json", contracts.words, name="contract-words"),
    path("rooms/", rooms.begin, name="rooms"),
    path("rooms/<slug:room_key>/", rooms.show, name="room"),
    path("rooms/<slug:room_key>/coach/", rooms.coach, name="coach"),
    path("rooms/<slug:room_key>/receipt/", receipts.show, name="receipt"),
    path("rooms/<slug:room_key>/end/", rooms.end, name="end"),
    path("rooms/<slug:room_key>/contracts/", contracts.propose, name="contracts"),
    path(
        "rooms/<slug:room_key>/contracts/<int:contract_number>/sign/", contracts.sign, name="sign"
    ),
    path("rooms/<slug:room_key>/epochs/", notes.epochs, name="epochs"),
    path("rooms/<slug:room_key>/notes/", notes.notes, name="notes"),
]
