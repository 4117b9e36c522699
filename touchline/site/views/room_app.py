"""The room's application: its page, its files, and what it runs that others wrote."""

from django.http import Http404, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from touchline.site.room_files import WORKER, hash_of
from touchline.site.room_held import content_of
from touchline.wall.audiences import PUBLIC, PersonRequest, seen_by


@seen_by(PUBLIC)
@require_safe
def page(request: PersonRequest) -> HttpResponseBase:
    """What it opens stands in the fragment of the address, which no server is told."""
    return _file(request, "")


@seen_by(PUBLIC)
@require_safe
def app(request: PersonRequest, app_file: str) -> HttpResponseBase:
    return _file(request, f"app/{app_file}")


@seen_by(PUBLIC)
@require_safe
def mirror(request: PersonRequest, mirror_file: str) -> HttpResponseBase:
    return _file(request, f"mirror/{mirror_file}")


@seen_by(PUBLIC)
@require_safe
def vendored(request: PersonRequest, vendored_file: str) -> HttpResponseBase:
    return _file(request, f"vendored/{vendored_file}")


@seen_by(PUBLIC)
@require_safe
def offline(request: PersonRequest, offline_file: str) -> HttpResponseBase:
    """The page on which somebody asks for the room without a connection, and what is held then."""
    return _file(request, f"offline/{offline_file}")


@seen_by(PUBLIC)
@require_safe
def worker(request: PersonRequest) -> HttpResponseBase:
    return _file(request, WORKER)


def _file(request: PersonRequest, address: str) -> HttpResponseBase:
    found = content_of(address)
    if found is None:
        raise Http404
    content, kind = found
    etag = f'"{hash_of(content)}"'
    answer = HttpResponse(content, content_type=kind)
    answer.headers["Content-Length"] = str(len(content))
    answer.headers["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=answer) or answer
