"""Where a button of a promise leads back to: the page it was pressed on."""

from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from touchline.wall.audiences import PersonRequest


def back(request: PersonRequest) -> str:
    """The page that the form names, if it is one of ours; else one's own promises."""
    named = request.POST.get("back", "")
    if named.startswith("/") and url_has_allowed_host_and_scheme(named, allowed_hosts=None):
        return named
    return reverse("floor:promises:index")
