"""Addresses for programs, and of a person's own pages about their keys."""

from django.urls import include, path, register_converter
from django.urls.converters import PathConverter

from touchline.api.views import document, keys, speaking, webhooks
from touchline.api.views.operations import patterns


class Whatever(PathConverter):
    """The rest of an address, with a new line in it too: a program is never sent to the door."""

    regex = r"[\s\S]+"


register_converter(Whatever, "whatever")

app_name = "api"
KEY = "you/access-keys/<slug:access_key>/"
urlpatterns = [
    path("api/v1/openapi.json", document.show, name="document"),
    path("api/v1/", include(patterns())),
    path("api/v1/", speaking.nothing, name="root"),
    path("api/v1/<whatever:rest>", speaking.nothing, name="nothing"),
    path("you/access-keys/", keys.index, name="keys"),
    path("you/access-keys/new/", keys.create, name="key-new"),
    path(f"{KEY}end/", keys.end, name="key-end"),
    path(f"{KEY}webhook/", webhooks.show, name="webhook"),
    path(f"{KEY}webhook/try/", webhooks.try_it, name="webhook-try"),
    path(f"{KEY}webhook/disconnect/", webhooks.disconnect, name="webhook-disconnect"),
]
