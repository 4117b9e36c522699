"""What the room's application asks, below `/api/room/`."""

from django.urls import path

from touchline.room.views import (
    calendar,
    casting,
    coaches,
    contracts,
    exporting,
    me,
    notes,
    offers,
    parking,
    patterns,
    readings,
    receipts,
    rooms,
    sharing,
    wishes,
)

app_name = "room"
urlpatterns = [
    path("me/", me.show, name="me"),
    path("me/identity/", me.identity, name="identity"),
    path("me/identity/back/", me.back, name="back"),
    path("me/slots/", me.slots, name="slots"),
    path("me/slots/<slug:slot_key>/", me.slot, name="slot"),
    path("me/export/", exporting.take, name="export"),
    path("me/patterns/", patterns.index, name="patterns"),
    path("me/ballots/", casting.due, name="ballots"),
    path("me/ballots/<slug:room_ballot_key>/", casting.fetch, name="ballot"),
    path("me/readings/", readings.index, name="readings"),
    path("me/readings/<slug:kept_reading_key>/", readings.one, name="reading"),
    path("me/shares/", sharing.index, name="shares"),
    path("me/shares/<slug:share_key>/", sharing.one, name="share"),
    path("parked-lines/", parking.lines, name="parked-lines"),
    path("me/profile/", coaches.profile, name="profile"),
    path("me/calendar/", calendar.own, name="calendar"),
    path("coaches/", coaches.index, name="coaches"),
    path("offers/", offers.offers, name="offers"),
    path("offers/<slug:offer_key>/accept/", offers.accept, name="offer-accept"),
    path("offers/<slug:offer_key>/move/", offers.move, name="offer-move"),
    path("offers/<slug:offer_key>/decline/", offers.decline, name="offer-decline"),
    path("offers/<slug:made_offer_key>/take-up/", offers.take_up, name="offer-take-up"),
    path("contract.json", contracts.words, name="contract-words"),
    path("rooms/", rooms.begin, name="rooms"),
    path("rooms/<slug:room_key>/", rooms.show, name="room"),
    path("rooms/<slug:room_key>/coach/", rooms.coach, name="coach"),
    path("rooms/<slug:room_key>/receipt/", receipts.show, name="receipt"),
    path("rooms/<slug:room_key>/end/", rooms.end, name="end"),
    path("rooms/<slug:room_key>/pause/", wishes.pause, name="pause"),
    path("rooms/<slug:room_key>/go-on/", wishes.go_on, name="go-on"),
    path("rooms/<slug:room_key>/contracts/", contracts.propose, name="contracts"),
    path(
        "rooms/<slug:room_key>/contracts/<int:contract_number>/sign/", contracts.sign, name="sign"
    ),
    path("rooms/<slug:room_key>/epochs/", notes.epochs, name="epochs"),
    path("rooms/<slug:room_key>/notes/", notes.notes, name="notes"),
]
