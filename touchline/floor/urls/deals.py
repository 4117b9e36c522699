"""Addresses of deals: the open ones, the page of each, and those named by hand."""

from django.urls import path

from touchline.floor.views.deals import agreed, hand, lists, matching, pages

app_name = "deals"
urlpatterns = [
    path("", lists.index, name="index"),
    path("new/", hand.new, name="new"),
    path("agreed/", agreed.show, name="agreed"),
    path("agreed/<slug:crm>.csv", agreed.download, name="agreed-csv"),
    path("people/<slug:person_key>/", lists.of_person, name="of-person"),
    path("by-hand/<slug:hand_key>/", hand.edit, name="edit"),
    path("by-hand/<slug:hand_key>/end/", hand.end, name="end"),
    path("by-hand/<slug:hand_key>/reopen/", hand.reopen, name="reopen"),
    path("by-hand/<slug:hand_key>/match/", matching.match, name="match"),
    path("by-hand/<slug:hand_key>/take-apart/", matching.take_apart, name="take-apart"),
    path("deal/<slug:deal_key>/", pages.show, name="show"),
]
