"""The room's application is answered before session and person are looked at: the same for all."""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponseBase

from touchline.site.middleware.own_way import OwnWay
from touchline.site.room_files import WORKER, headers_of

PAGE: Final = "/room/"
FILES: Final = ("/room/app/", "/room/mirror/", "/room/offline/", "/room/vendored/")
_CODE: Final = OwnWay("the room's application")


class RoomAppMiddleware:
    """Byte for byte as it lies in the package, with the headers that a release promises."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        path = request.path_info
        if path not in (PAGE, PAGE + WORKER) and not path.startswith(FILES):
            return self.get_response(request)
        response = _CODE.answer(request)
        for name, value in headers_of(path.removeprefix(PAGE)).items():
            response.headers[name] = value
        return response
